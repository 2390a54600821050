/**
 * Looks things up in a contract of which parts may be missing: what is not there is undefined, never an exception.
 * References are followed on the way; what stands beside a `$ref` overrides what it refers to, as in JSON Schema.
 */
import type { Body } from '../reference/place.ts';

export type Node = Readonly<Record<string, unknown>>;

const JSON_TYPE = 'application/json';

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value below `node` at `keys`, each step with its reference followed. */
export function lookUp(contract: Node, node: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (current, key) => {
      const parent = resolve(contract, current);
      return isNode(parent) && Object.hasOwn(parent, key) ? resolve(contract, parent[key]) : undefined;
    },
    resolve(contract, node),
  );
}

function resolve(contract: Node, value: unknown): unknown {
  if (!isNode(value) || typeof value['$ref'] !== 'string') return value;
  const { $ref: ref, ...beside } = value;
  const target = lookUp(contract, contract, ...String(ref).split('/').slice(1));
  return isNode(target) ? { ...target, ...beside } : undefined;
}

export function entriesAt(
  contract: Node,
  node: unknown,
  ...keys: readonly string[]
): readonly [string, unknown][] {
  const found = lookUp(contract, node, ...keys);
  return isNode(found) ? Object.entries(found) : [];
}

export type OperationView = {
  readonly id: string;
  readonly line: string;
  readonly node: Node;
  readonly webhook: boolean;
};

// Every fact about an operation asks for it.
const views = new WeakMap<Node, readonly OperationView[]>();

/** The operations and, after them, the webhooks; `line` is the method and the path or event key. */
export function operationsIn(contract: Node): readonly OperationView[] {
  const found = views.get(contract) ?? findOperations(contract);
  views.set(contract, found);
  return found;
}

function findOperations(contract: Node): readonly OperationView[] {
  return (['paths', 'webhooks'] as const).flatMap((key) =>
    entriesAt(contract, contract, key).flatMap(([name, item]) =>
      entriesAt(contract, item).flatMap(([method, node]) =>
        isNode(node) && typeof node['operationId'] === 'string'
          ? [
              {
                id: node['operationId'],
                line: `${method.toUpperCase()} ${name}`,
                node,
                webhook: key === 'webhooks',
              },
            ]
          : [],
      ),
    ),
  );
}

export function operationIn(contract: Node, id: string): OperationView | undefined {
  return operationsIn(contract).find((operation) => operation.id === id);
}

/** The request body of an operation or a webhook; undefined for what is answered. */
export function requestBodyOf(contract: Node, body: Body): unknown {
  switch (body.kind) {
    case 'request':
      return lookUp(contract, operationIn(contract, body.operation)?.node, 'requestBody');
    case 'delivery':
      return lookUp(contract, contract, 'webhooks', body.event, 'post', 'requestBody');
    default:
      return undefined;
  }
}

/** Where `body` is described: the media types by name. */
export function contentOf(contract: Node, body: Body): unknown {
  switch (body.kind) {
    case 'request':
    case 'delivery':
      return lookUp(contract, requestBodyOf(contract, body), 'content');
    case 'response':
      return lookUp(
        contract,
        operationIn(contract, body.operation)?.node,
        'responses',
        body.status,
        'content',
      );
    case 'error':
      return lookUp(contract, contract, 'components', 'responses', body.name, 'content');
  }
}

export function schemaOf(contract: Node, body: Body): unknown {
  return lookUp(contract, contentOf(contract, body), JSON_TYPE, 'schema');
}

/** The value of the example `name` if the contract shows it with `body`. */
export function exampleOf(contract: Node, body: Body, name: string): unknown {
  const content = contentOf(contract, body);
  const component = lookUp(contract, contract, 'components', 'examples', name);
  const shown = entriesAt(contract, content, JSON_TYPE, 'examples').some(
    ([, example]) => isNode(example) && example['$ref'] === `#/components/examples/${name}`,
  );
  return shown && isNode(component) ? component['value'] : undefined;
}

/** How a body is called in a finding. */
export function nameOf(body: Body): string {
  switch (body.kind) {
    case 'request':
      return `the request of ${body.operation}`;
    case 'response':
      return `the ${body.status} response of ${body.operation}`;
    case 'delivery':
      return `the delivery of ${body.event}`;
    case 'error':
      return `the error ${body.name}`;
  }
}
