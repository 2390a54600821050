/** The one shape of all errors, and every status with what it means at each operation, as a page of Markdown. */
import { operationsOf, resolved, responsesOf, type Contract } from '../../contract/index.ts';
import { code, table } from '../parts/table.ts';
import { exampleBlocks, fieldsTable, oneLine, page } from './blocks.ts';
import { ERRORS, errorBodyOf, isError, relinked } from './reference-path.ts';

export function errorsMarkdown(contract: Contract): string {
  const body = errorBodyOf(contract);
  if (!body) return page(['# Errors', 'The contract documents no errors.']);
  const { schema } = resolved(contract, body.schema, body.at);
  return page([
    '# Errors',
    relinked(contract, oneLine(schema['description']), ERRORS),
    ...fieldsTable(contract, body),
    ...exampleBlocks(contract, body, 2),
    '## Statuses',
    statuses(contract),
    '## What they mean at each operation',
    byOperation(contract),
  ]);
}

// In general, in the words of the response that the operations share.
function statuses(contract: Contract): string {
  const words = new Map<string, string>();
  for (const operation of operationsOf(contract)) {
    for (const { status, node } of responsesOf(contract, operation)) {
      if (isError(status) && !words.has(status)) words.set(status, oneLine(node.description));
    }
  }
  return table(['Status', 'Meaning'], [...words].toSorted());
}

function byOperation(contract: Contract): string {
  const rows = operationsOf(contract).flatMap((operation) =>
    responsesOf(contract, operation)
      .filter(({ status }) => isError(status))
      .map(({ status, description }) => [code(operation.label), status, oneLine(description)]),
  );
  return table(['Operation', 'Status', 'When'], rows);
}
