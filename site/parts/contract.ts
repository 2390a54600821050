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
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, object>>;
};

/** @param control the contract of the control plane */
export function contractParts(contract: Contract, control: Contract): Parts {
  return {
    areas: () => areas(control),
    statuses: () => generalStatuses(contract),
    'statuses by operation': () => statusesByOperation(contract),
    'event headers': () => headers(contract),
    'event envelope': () => envelope(contract),
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
  const [, body] = /^(\| Status \|[\s\S]*?)(?:\n\n|$)/m.exec(description) ?? [];
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
  return responsesOf(contract, operation).map(({ status, node }) => {
    // OpenAPI 3.1: a description beside a `$ref` goes before the one that it leads to.
    const own = operation.node.responses?.[status] as { readonly description?: string } | undefined;
    return [status, oneLine(own?.description ?? node.description)];
  });
}

/** What every event has around its data. */
function envelope(contract: Contract): string {
  const [webhook] = webhooksOf(contract);
  const [body] = webhook ? requestBodiesOf(contract, webhook) : [];
  if (!body) return '';
  const { node, at } = follow<Schema>(contract, body.schema as Schema, body.at);
  const rows = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const field = follow<Schema>(contract, property as Schema, at).node;
    return [
      code(name),
      `${field.type}${field.format ? ` (${field.format})` : ''}`,
      oneLine(field.description),
    ];
  });
  return table(['Field', 'Type', 'What it is'], rows);
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
