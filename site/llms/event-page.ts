/** An event of the contract as a page of Markdown. */
import {
  parametersOf,
  requestBodiesOf,
  responsesOf,
  resolved,
  webhooksOf,
  type Contract,
  type Operation,
} from '../../contract/index.ts';
import { code, table } from '../parts/table.ts';
import { exampleBlocks, fieldsTable, oneLine, page } from './blocks.ts';
import { whatFollows } from './operation-page.ts';
import { pathOf, relinked } from './reference-path.ts';
import { typeOf } from './type-of.ts';

/** @throws {Error} the contract has no such event. */
export function eventMarkdown(contract: Contract, eventType: string): string {
  const event = webhooksOf(contract).find(({ key }) => key === eventType);
  if (!event) throw new Error(`The contract has no event ${eventType}.`);
  const path = pathOf(eventType);
  return page([
    `# ${eventType}`,
    `An event, ${code(event.node.operationId)}: a ${event.method} to the endpoint of every webhook that subscribes to ${code(eventType)}.`,
    relinked(contract, event.node.description ?? '', path),
    ...headers(contract, event),
    ...body(contract, event),
    '## What you answer',
    table(
      ['Status', 'What it means'],
      responsesOf(contract, event).map(({ status, description }) => [
        status === 'default' ? 'anything else' : status,
        oneLine(description),
      ]),
    ),
    ...whatFollows(contract, event, path),
  ]);
}

function headers(contract: Contract, event: Operation): readonly string[] {
  const sent = requestBodiesOf(contract, event).map(({ mediaType }) => [
    code('Content-Type'),
    code(mediaType),
    'always',
    'What the body is.',
    code(mediaType),
  ]);
  const named = parametersOf(contract, event)
    .filter(({ in: place }) => place === 'header')
    .map(({ name, schema = {}, required, description, example }) => [
      code(name),
      typeOf(contract, resolved(contract, schema, event.at)),
      required ? 'always' : 'sometimes',
      oneLine(description),
      typeof example === 'string' ? code(example) : '',
    ]);
  return ['## Headers', table(['Header', 'Type', 'Sent', 'Description', 'Example'], [...sent, ...named])];
}

function body(contract: Contract, event: Operation): readonly string[] {
  return requestBodiesOf(contract, event).flatMap((each) => [
    '## Body',
    ...fieldsTable(contract, each),
    ...exampleBlocks(contract, each, 3),
  ]);
}
