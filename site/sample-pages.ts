/** The code samples as pages of their own: to read all languages side by side, to search, and as Markdown. */
import { operationsOf, type Contract } from '../contract/index.ts';
import { receiverSamplesOf, samplesOf, type Sample } from './samples/index.ts';
import { sandboxOf } from './servers.ts';

export function samplesPage(contract: Contract): string {
  const samples = samplesOf(contract, { baseUrl: sandboxOf(contract) });
  return [
    '# Code samples',
    'Every operation as a whole program in each language, with nothing but the language’s own library.',
    'The tests run them against the mock, in every language that the machine has. They read `LINK_IDENTITY_ACCESS_TOKEN`, and the request for that token `LINK_IDENTITY_CLIENT_ID` and `LINK_IDENTITY_CLIENT_SECRET`, from the environment.',
    ...operationsOf(contract).flatMap(({ node, method, key }) => [
      `## ${node.summary ?? node.operationId}`,
      `[\`${method} ${key}\`](reference:${node.operationId})`,
      ...(samples[node.operationId] ?? []).flatMap(section),
    ]),
  ].join('\n\n');
}

export function receiversPage(contract: Contract): string {
  const [samples = []] = Object.values(receiverSamplesOf(contract));
  return [
    '# Webhook receivers',
    'A receiver as a whole program in each language: it checks the key in constant time, keeps the event, and acknowledges.',
    'They listen on this machine, behind whatever ends TLS for you. What each of their steps is for is in [Receiving webhooks](../docs/guides/webhooks.md). The tests run them on deliveries of the mock.',
    ...samples.flatMap(({ lang, label, source }) => [`## ${label}`, block(lang, source)]),
  ].join('\n\n');
}

const section = ({ lang, label, source }: Sample): readonly string[] => [`### ${label}`, block(lang, source)];

const block = (lang: string, source: string): string => `\`\`\`${lang.toLowerCase()}\n${source}\n\`\`\``;
