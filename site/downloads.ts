/** The files that readers download, and the page that lists them. */
import type { Contract } from '../contract/index.ts';
import { collectionDownloads, environmentsOf, type Download } from './collections/index.ts';
import { TRIES, WAIT_MS } from './collections/script.ts';
import { code, table } from './parts/table.ts';

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
  const downloads = downloadsOf(contract);
  const rows = downloads.map(({ file, title }) => [`[${title}](${file})`, code(file)]);
  const called = (ending: string) => downloads.find(({ file }) => file.endsWith(ending))?.file ?? ending;
  return [
    '# Downloads',
    'The contract, and what is made of it for your tools.',
    table(['What it is', 'File'], rows),
    '## Collections',
    `Both collections hold every operation with the examples of the contract, and an environment for each server. Run from top to bottom they go from a token to a verification: the first request keeps the token for the others, and the verification is asked for up to ${TRIES} times, ${WAIT_MS / 1_000} s apart, until the person is enrolled. The tests run both against the mock.`,
    '### What to put in first',
    table(
      ['Environment', 'Yours to put in'],
      environmentsOf(contract).map(({ name, variables }) => [
        name,
        variables
          .filter(({ value }) => value === '')
          .map((variable) => code(variable.name))
          .join(', '),
      ]),
    ),
    'The mock prints its client secret when it starts. The endpoint of its environment is a [sink](../docs/control-plane.md#waiting): what is delivered there stays inside the mock, where you can look at it.',
    '### Postman',
    'Import the collection and the environments, choose an environment, put in what is yours, and run the collection. On a command line:',
    sh(`newman run ${called('postman_collection.json')} \\
  --environment ${called('local-mock.postman_environment.json')} \\
  --env-var client_secret="$CLIENT_SECRET"`),
    '### Bruno',
    `Import Collection takes ${code(called('.bruno.zip'))} in Bruno 3 and newer; Open Collection takes its folder, once it is unpacked. Choose an environment, put in what is yours, and run the collection. On a command line, in its folder:`,
    sh('bru run --env local-mock --env-var client_secret="$CLIENT_SECRET"'),
  ].join('\n\n');
}

function sh(command: string): string {
  return `\`\`\`sh\n${command}\n\`\`\``;
}
