/** generated/prism.json: a contract's operations as Prism reads them, so that starting the mock does not take reading. */
import type { Contract } from '../../contract/load.ts';
import { readOperations } from '../../mock/prism/operations.ts';
import { banner } from './banner.ts';

export async function generatePrism(contract: Contract): Promise<string> {
  const operations = await readOperations(contract.document);
  // One operation a line: a change shows where it is.
  const lines = operations.map((operation) => JSON.stringify(operation));
  return [
    '{',
    `"$comment": ${JSON.stringify(banner(contract))},`,
    `"version": ${JSON.stringify(contract.document.info.version)},`,
    '"operations": [',
    lines.join(',\n'),
    ']}',
    '',
  ].join('\n');
}
