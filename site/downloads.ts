/** The files that readers download, and the page that lists them. */
import type { Contract } from '../contract/index.ts';
import { collectionDownloads, type Download } from './collections/index.ts';

export function downloadsOf(contract: Contract): readonly Download[] {
  return [
    { file: 'openapi.yaml', title: 'OpenAPI 3.1, as it was written', content: contract.text },
    { file: 'openapi.json', title: 'The same as JSON', content: openapiJson(contract) },
    ...collectionDownloads(contract),
  ];
}

/** The whole contract as JSON, its keys in their order; the same bytes for the same text. */
export function openapiJson({ document }: Contract): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function downloadsPage(contract: Contract): string {
  const rows = downloadsOf(contract).map(({ file, title }) => `| [\`${file}\`](${file}) | ${title} |`);
  return [
    '# Downloads',
    'The contract, and what is made of it for your tools.',
    `| File | What it is |\n|---|---|\n${rows.join('\n')}`,
    '## Collections',
    'Both collections hold every operation with the examples of the contract, and run from top to bottom: the first request gets a token, which the others use. Choose the environment of the mock or of the sandbox, put in `client_id` and `client_secret`, and run the whole collection. They are run against the mock by the tests.',
  ].join('\n\n');
}
