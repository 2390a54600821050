/** An operation of the contract as a page of Markdown. */
import {
  isText,
  linksOf,
  operationsOf,
  requestBodiesOf,
  responsesOf,
  securedOf,
  segmentsOf,
  webhooksOf,
  type Contract,
  type LinkUse,
  type Operation,
} from '../../contract/index.ts';
import { relativeTo } from '../markdown/links.ts';
import { code, table } from '../parts/table.ts';
import type { Sample } from '../samples/index.ts';
import { exampleBlocks, fieldsTable, oneLine, page } from './blocks.ts';
import { ERRORS, isError, pathOf, relinked } from './reference-path.ts';

/**
 * @param samples code that makes the call, in the order in which it is shown
 * @throws {Error} the contract has no such operation.
 */
export function operationMarkdown(
  contract: Contract,
  operationId: string,
  samples: readonly Sample[] = [],
): string {
  const operation = operationsOf(contract).find(({ node }) => node.operationId === operationId);
  if (!operation) throw new Error(`The contract has no operation ${operationId}.`);
  const { node, method, key } = operation;
  const path = pathOf(operationId);
  return page([
    `# ${node.summary ?? operationId}`,
    `${code(`${method} ${key}`)}, operation ${code(operationId)}. ${
      securedOf(contract, operation) ? 'Needs a Bearer token.' : 'Public: needs no token.'
    }`,
    relinked(contract, node.description ?? '', path),
    ...request(contract, operation),
    ...answers(contract, operation, path),
    ...whatFollows(contract, operation, path),
    ...programs(samples),
  ]);
}

function request(contract: Contract, operation: Operation): readonly string[] {
  return requestBodiesOf(contract, operation).flatMap((body) => [
    '## Request body',
    `Sent as ${code(body.mediaType)}.`,
    ...fieldsTable(contract, body),
    ...exampleBlocks(contract, body, 3),
  ]);
}

function answers(contract: Contract, operation: Operation, path: string): readonly string[] {
  const responses = responsesOf(contract, operation);
  const errors = relativeTo(path, ERRORS);
  return [
    '## Answers',
    table(
      ['Status', 'When'],
      responses.map(({ status, description }) => [status, oneLine(description)]),
    ),
    ...responses
      .filter(({ status }) => !isError(status))
      .flatMap(({ status, bodies }) =>
        bodies.flatMap((body) => [
          `### Body of ${status}`,
          ...fieldsTable(contract, body),
          ...exampleBlocks(contract, body, 4),
        ]),
      ),
    ...(responses.some(({ status }) => isError(status))
      ? [`Every answer that is not 2xx has the [shape of all errors](${errors}).`]
      : []),
  ];
}

function programs(samples: readonly Sample[]): readonly string[] {
  if (samples.length === 0) return [];
  return [
    '## Code',
    ...samples.flatMap(({ lang, label, source }) => [`### ${label}`, `\`\`\`${lang}\n${source}\n\`\`\``]),
  ];
}

/** The links of an operation or event: which call comes next, and what it takes from here. */
export function whatFollows(contract: Contract, operation: Operation, path: string): readonly string[] {
  const uses = linksOf(contract).filter((use) => use.operation.at === operation.at);
  if (uses.length === 0) return [];
  return ['## What follows', ...uses.map((use) => `- ${sentence(contract, use, path)}`)];
}

function sentence(contract: Contract, { link }: LinkUse, path: string): string {
  const target = [...operationsOf(contract), ...webhooksOf(contract)].find(
    ({ node }) => node.operationId === link['operationId'],
  );
  const call = target
    ? `[${target.node.summary ?? target.label}](${relativeTo(path, pathOf(target.node.operationId))})`
    : '';
  const takes = Object.entries(Object(link['requestBody']) as Record<string, unknown>).map(
    ([field, from]) => `${code(field)} from ${valueOf(String(from))}`,
  );
  const why = isText(link['description']) ? `${oneLine(link['description'])} ` : '';
  return `${why}${call}${takes.length > 0 ? `, with ${takes.join(' and ')}` : ''}.`;
}

// A runtime expression of OpenAPI, in words.
function valueOf(expression: string): string {
  const [, of, pointer = ''] = /^\$(request|response)\.body#(.*)$/.exec(expression) ?? [];
  if (of === undefined) return code(expression);
  const path = code(segmentsOf(pointer).join('.'));
  return `${path} of ${of === 'response' ? 'the answer' : 'the body'}`;
}
