/** What the search finds of the reference: each operation and event, by its names, fields and words. */
import {
  follow,
  operationsOf,
  requestBodiesOf,
  responsesOf,
  webhooksOf,
  type Contract,
  type Operation,
} from '../../contract/index.ts';
import { REFERENCE } from '../navigation.ts';
import type { Findable } from './search-index.ts';

type Schema = {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, object>>;
  readonly items?: object;
};

/** The reference is what most searches are for. */
const WEIGHT = 1.8;

export function operationEntries(contract: Contract): readonly Findable[] {
  return [...operationsOf(contract), ...webhooksOf(contract)].map((operation) => ({
    title: titleOf(operation),
    page: 'Reference',
    text: wordsOf(contract, operation),
    url: `${REFERENCE}#operation/${operation.node.operationId}`,
    weight: WEIGHT,
  }));
}

function titleOf({ key, method, node }: Operation): string {
  return key.startsWith('/') ? `${method} ${key}: ${node.summary ?? ''}` : `${key} event`;
}

function wordsOf(contract: Contract, operation: Operation): string {
  const { node } = operation;
  const { description = '' } = node as { description?: string };
  const responses = responsesOf(contract, operation);
  const bodies = [
    ...requestBodiesOf(contract, operation),
    ...responses.flatMap((response) => response.bodies),
  ];
  const fields = bodies.flatMap(({ schema, at }) => fieldsOf(contract, schema, at));
  const statuses = responses.map(({ status, description }) => `${status} ${description}`);
  return [...new Set([plain(description), node.operationId, ...fields, ...statuses])].join(' ');
}

/** The names and descriptions of the fields, inner ones too. No schema of a contract refers to itself. */
function fieldsOf(contract: Contract, schema: object, at: string): readonly string[] {
  const found = follow<Schema>(contract, schema as Schema, at);
  const inner = [
    ...Object.entries(found.node.properties ?? {}),
    ...(found.node.items ? [['', found.node.items] as const] : []),
  ];
  return inner.flatMap(([name, property]) => {
    const target = follow<Schema>(contract, property as Schema, found.at);
    return [
      `${name} ${plain(target.node.description ?? '')}`.trim(),
      ...fieldsOf(contract, target.node, target.at),
    ];
  });
}

const plain = (markdown: string): string =>
  markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)|[`*>]/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
