/**
 * Every server is https, the first one being the sandbox; plain http is for the local mock alone, whose host is a
 * variable that defaults to a loopback address. Tokens and secrets travel to these addresses.
 */
import { field, itemsOf } from '../../json.ts';
import { pointer } from '../../pointer.ts';
import type { Finding, HouseRule } from '../rule.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export const serverTransport: HouseRule = {
  id: 'server-transport',
  check: ({ document }) =>
    itemsOf(field(document, 'servers')).flatMap((server, index): readonly Finding[] => {
      const url = String(field(server, 'url'));
      if (url.startsWith('https://') || (index > 0 && isLocal(server, url))) return [];
      const expected =
        index === 0 ? 'https://, as the first server is the sandbox' : 'https://, or a loopback address';
      return [
        {
          at: pointer('/servers', index, 'url'),
          message: `The server ${url} is not safe. Expected ${expected}.`,
        },
      ];
    }),
};

function isLocal(server: unknown, url: string): boolean {
  const [, host = ''] = /^http:\/\/(\{[^}]*\}|\[[^\]]*\]|[^:/]+)/.exec(url) ?? [];
  const variable = /^\{(.*)\}$/.exec(host)?.[1];
  const actual = variable === undefined ? host : field(server, 'variables', variable, 'default');
  return LOOPBACK.some((address) => address === actual);
}
