/** What pages say of the API, from the contract. */
import {
  follow,
  operationsOf,
  requestBodiesOf,
  responsesOf,
  webhooksOf,
  type Contract,
  type Operation,
} from '../../contract/index.ts';
import { webhookExamples, webhookHeaderExamples } from '../../generated/examples.ts';
import type { EventType } from '../../generated/operations.ts';
import type { Parts } from '../markdown/includes.ts';
import { code, table, type Row } from './table.ts';

type Schema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
  readonly items?: object;
  readonly minItems?: number;
  readonly maxItems?: number;
};

/** @param control the contract of the control plane */
export function contractParts(contract: Contract, control: Contract): Parts {
  return {
    areas: () => areas(control),
    'status codes': () => generalStatuses(contract),
    statuses: () => statusesByOperation(contract),
    'event headers': () => headers(contract),
    'fields event': () => fieldsOf(contract, anyEvent(contract)),
    ...Object.fromEntries(
      webhooksOf(contract).map((webhook) => [
        `fields ${webhook.key}`,
        () => fieldsOf(contract, dataOf(contract, webhook)),
      ]),
    ),
    ...Object.fromEntries(
      operationsOf(contract).map((operation) => [
        `statuses ${operation.node.operationId}`,
        () => table(['Status', 'When'], statusRows(contract, operation)),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(webhookExamples).map(([event, example]) => [
        `event ${event}`,
        () => `\`\`\`json output\n${compactNumbers(JSON.stringify(example, null, 2))}\n\`\`\``,
      ]),
    ),
  };
}

/** A list of numbers in one line. */
export function compactNumbers(json: string): string {
  return json.replaceAll(/\[[\d.,\s]+\]/g, (list) =>
    list.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
}

function areas(control: Contract): string {
  const { tags } = control.document as unknown as { tags: readonly { name: string; description: string }[] };
  const operations = operationsOf(control);
  const rows = tags.map(({ name, description }) => {
    const calls = operations
      .filter(({ node }) => (node as unknown as { tags: readonly string[] }).tags.includes(name))
      .map(({ method, key }) => code(`${method} ${key.replace('/__mock/v1', '')}`));
    return [name, description, calls.join(', ')];
  });
  return table(['Area', 'What it is', 'Calls'], rows);
}

/** The general table, which is in the contract's introduction. */
function generalStatuses(contract: Contract): string {
  const { description } = (contract.document as unknown as { info: { description: string } }).info;
  const [, body] = /(?:^|\n)(\| Status \|[\s\S]*?)(?:\n\n|$)/.exec(description) ?? [];
  if (body === undefined)
    throw contract.fault('/info/description', 'There is no table of statuses.', 'Expected one.');
  return body.trim();
}

/** Which operation answers with which status, in the words of the contract. */
function statusesByOperation(contract: Contract): string {
  const rows = operationsOf(contract).flatMap((operation) =>
    statusRows(contract, operation).map((row, index) => [
      index === 0 ? code(`${operation.method} ${operation.key}`) : '',
      ...row,
    ]),
  );
  return table(['Operation', 'Status', 'When'], rows);
}

function statusRows(contract: Contract, operation: Operation): Row[] {
  return responsesOf(contract, operation).map(({ status, description }) => [status, oneLine(description)]);
}

type Placed = { readonly node: Schema; readonly at: string };

function eventSchema(contract: Contract, webhook: Operation): Placed {
  const [body] = requestBodiesOf(contract, webhook);
  if (!body) throw contract.fault(webhook.at, 'The event has no body.', 'Expected its schema.');
  return follow<Schema>(contract, body.schema as Schema, body.at);
}

/** What all events have in common: their type is one of all. */
function anyEvent(contract: Contract): Placed {
  const webhooks = webhooksOf(contract);
  const { node, at } = eventSchema(contract, webhooks[0]!);
  const { const: _one, ...type } = (node.properties?.['event_type'] ?? {}) as Schema;
  const event_type = { ...type, enum: webhooks.map(({ key }) => key) };
  return { node: { ...node, properties: { ...node.properties, event_type } }, at };
}

function dataOf(contract: Contract, webhook: Operation): Placed {
  const { node, at } = eventSchema(contract, webhook);
  return follow<Schema>(contract, (node.properties?.['data'] ?? {}) as Schema, at);
}

function fieldsOf(contract: Contract, { node, at }: Placed): string {
  const rows = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const field = follow<Schema>(contract, property as Schema, at);
    // A description beside a `$ref` is about this field, the other one about every field of the kind.
    const { description = field.node.description } = property as Schema;
    const optional = node.required?.includes(name) ? '' : ', optional';
    return [code(name), `${typeOf(contract, field)}${optional}`, oneLine(description)];
  });
  return table(['Field', 'Type', 'What it is'], rows);
}

function typeOf(contract: Contract, { node, at }: Placed): string {
  if (node.const !== undefined) return code(String(node.const));
  if (node.enum) return node.enum.map((value) => code(String(value))).join(', ');
  const types = [node.type ?? 'any value'].flat();
  if (!node.items || !types.includes('array'))
    return `${types.join(' or ')}${node.format ? ` (${node.format})` : ''}`;
  const item = typeOf(contract, follow<Schema>(contract, node.items as Schema, at));
  return node.minItems !== undefined && node.minItems === node.maxItems
    ? `array of ${node.minItems} ${item}s`
    : `array of ${item}`;
}

function headers(contract: Contract): string {
  const webhook = webhooksOf(contract).at(-1);
  if (!webhook) return '';
  const examples: Readonly<Record<string, string>> = webhookHeaderExamples[webhook.key as EventType];
  const rows = (webhook.node.parameters ?? []).map((parameter, index) => {
    const { node } = follow<{ name: string; description?: string; required?: boolean }>(
      contract,
      parameter as never,
      `${webhook.at}/parameters/${index}`,
    );
    const example = Object.entries(examples).find(
      ([name]) => name.toLowerCase() === node.name.toLowerCase(),
    )?.[1];
    return [
      code(node.name),
      node.required ? 'always' : 'sometimes',
      example === undefined ? '' : code(example),
      oneLine(node.description),
    ];
  });
  return table(['Header', 'Sent', 'Example', 'What it is'], rows);
}

const oneLine = (text = ''): string => text.replaceAll(/\s+/g, ' ').trim();
