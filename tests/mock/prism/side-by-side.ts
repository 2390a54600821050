/** Our mock and Prism's own server beside each other, both of the same contract. */
import { readFile } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { parse } from 'yaml';
import { contractFile } from '../../support/contract-examples.ts';
import { startTestMock } from '../../support/test-mock.ts';

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
};
export type Answer = { readonly status: number; readonly type: string; readonly body: unknown };

export type SideBySide = {
  ours(sent: Sent): Promise<Answer>;
  prism(sent: Sent): Promise<Answer>;
  close(): Promise<void>;
};

/** What stands for a genuine token until it is sent: a counterexample that is printed is the same in every run. */
export const GENUINE = 'genuine';

/** @param errors Prism's switch of that name, which makes it check its own answers */
export async function startSideBySide(errors = false): Promise<SideBySide> {
  const agent = new Agent({ keepAlive: true });
  const mock = await startTestMock({ scannerDelayMs: 3_600_000 });
  const genuine = `Bearer ${await mock.token()}`;
  const contract = parse(await readFile(contractFile, 'utf8')) as object;
  const server = createServer(await getHttpOperationsFromSpec(contract), {
    cors: true,
    components: { logger: createLogger('prism', { level: 'silent' }) },
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
  });
  const address = new URL(await server.listen(0, '127.0.0.1'));

  function send(port: number, { method, path, headers, body }: Sent): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const authorization = headers['authorization'] === GENUINE ? { authorization: genuine } : {};
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const call = httpRequest({
        host: '127.0.0.1',
        port,
        agent,
        method,
        path,
        headers: { ...headers, ...authorization, ...length },
      });
      call.once('error', reject);
      call.once('response', async (response) => {
        const content = await text(response);
        const type = response.headers['content-type'] ?? '';
        resolve({
          status: response.statusCode ?? 0,
          type,
          body: content === '' ? undefined : JSON.parse(content),
        });
      });
      call.end(body);
    });
  }

  return {
    ours: (sent) => send(mock.port, sent),
    prism: (sent) => send(Number(address.port), sent),
    async close() {
      agent.destroy();
      await Promise.all([mock.close(), server.close()]);
    },
  };
}
