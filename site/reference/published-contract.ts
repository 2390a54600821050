/**
 * The contract as the reference and the console show it: the same API, with what renderers pass over put where they
 * look, and without what is for tools.
 */
import type { Contract } from '../../contract/index.ts';
import type { Sample } from '../samples/index.ts';

type Node = Record<string, unknown>;

/** Where a description links to a schema, and where the reference has it. */
const SCHEMA_LINK = /\]\(#\/components\/schemas\/(\w+)\)/g;

/** @param samples of each operation, by operationId */
export function publishedContract(
  { document }: Contract,
  samples: Readonly<Record<string, readonly Sample[]>> = {},
): Node {
  const published = cleaned(structuredClone(document)) as Node & {
    paths: Record<string, Record<string, Node>>;
    webhooks: Record<string, Record<string, Node>>;
  };
  for (const item of [...Object.values(published.paths), ...Object.values(published.webhooks)]) {
    for (const operation of Object.values(item)) {
      if (typeof operation !== 'object' || typeof operation['operationId'] !== 'string') continue;
      operation['responses'] = withOwnDescriptions(operation['responses'] as Record<string, Node>, published);
      const own = samples[operation['operationId']];
      if (own) operation['x-codeSamples'] = own;
    }
  }
  return published;
}

/** Renderers ignore a description beside the `$ref` of a response. OpenAPI 3.1 says that it goes before. */
function withOwnDescriptions(
  responses: Readonly<Record<string, Node>>,
  document: Node,
): Record<string, Node> {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      const { $ref, ...own } = response;
      if (typeof $ref !== 'string' || Object.keys(own).length === 0) return [status, response];
      const target = $ref
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (node as Node)[key], document);
      return [status, { ...structuredClone(target as Node), ...own }];
    }),
  );
}

/** Without the requirements, which are the conformance suite's, and with links that lead somewhere. */
function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value === 'string') {
    return value.replaceAll(SCHEMA_LINK, (_link, name: string) => `](#schema/${name})`);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'x-requirements')
      .map(([key, inner]) => [key, cleaned(inner)]),
  );
}
