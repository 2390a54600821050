/** The operations and webhooks of a contract, in its order, with references followed. */
import type {
  MediaType,
  OperationNode,
  ParameterNode,
  PathItem,
  Reference,
  ResponseNode,
} from './document.ts';
import type { RequestBodyNode, SchemaNode } from './document.ts';
import { isObject } from './json.ts';
import type { Contract } from './load.ts';
import { pointer, pointerOfRef, valueAt } from './pointer.ts';

/** The methods that a path can have an operation for. */
export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export type Operation = {
  /** The key in `paths` or `webhooks`: a path template or an event key. */
  readonly key: string;
  /** The method, in upper case as it stands on the wire. */
  readonly method: string;
  readonly node: OperationNode;
  /** JSON Pointer of the operation. */
  readonly at: string;
  /** How to call it in a message: `POST /v1/devices`, `webhook device.paired`. */
  readonly label: string;
};

/** A schema where a body is described, and where that stands in the contract. */
export type BodySchema = { readonly mediaType: string; readonly schema: SchemaNode; readonly at: string };

export function operationsOf(contract: Contract): readonly Operation[] {
  return list(contract.document.paths, '/paths', (method, path) => `${method} ${path}`);
}

export function webhooksOf(contract: Contract): readonly Operation[] {
  return list(contract.document.webhooks, '/webhooks', (_method, event) => `webhook ${event}`);
}

function list(
  items: Readonly<Record<string, PathItem>> | undefined,
  parent: string,
  label: (method: string, key: string) => string,
): readonly Operation[] {
  return Object.entries(items ?? {}).flatMap(([key, item]) =>
    METHODS.filter((method) => Object.hasOwn(item, method)).map((method) => ({
      key,
      method: method.toUpperCase(),
      node: item[method] as OperationNode,
      at: pointer(parent, key, method),
      label: label(method.toUpperCase(), key),
    })),
  );
}

/** The security requirements that hold for an operation: its own, or the contract's where it has none; `[]` is public. */
export function securityOf(
  { document }: Contract,
  { node }: Operation,
): NonNullable<OperationNode['security']> {
  return node.security ?? document.security ?? [];
}

/** Follows `$ref` until something else than a reference is found; `at` moves along. */
export function follow<Node extends object>(
  contract: Contract,
  node: Node | Reference,
  at: string,
): { readonly node: Node; readonly at: string } {
  const seen = new Set<string>();
  let [current, here] = [node, at];
  while (isReference(current)) {
    if (seen.has(current.$ref)) {
      throw contract.fault(
        pointer(at, '$ref'),
        `\`${current.$ref}\` refers to itself.`,
        'Expected it to lead somewhere.',
      );
    }
    seen.add(current.$ref);
    here = pointerOfRef(current.$ref) ?? here;
    current = valueAt(contract.document, here) as Node | Reference;
  }
  return { node: current as Node, at: here };
}

// A schema may also be `true` or `false`, which refer to nothing.
function isReference(node: unknown): node is Reference {
  return isObject(node) && typeof node['$ref'] === 'string';
}

/** The request body's schemas, one for each media type; none when the operation takes no body. */
export function requestBodiesOf(contract: Contract, { node, at }: Operation): readonly BodySchema[] {
  if (!node.requestBody) return [];
  const body = follow<RequestBodyNode>(contract, node.requestBody, pointer(at, 'requestBody'));
  return bodies(body.node.content, pointer(body.at, 'content'));
}

/** Whether a call needs credentials. An empty requirement, `{}`, makes them optional. */
export function securedOf(contract: Contract, { node }: Operation): boolean {
  const requirements = node.security ?? contract.document.security ?? [];
  return requirements.length > 0 && requirements.every((schemes) => Object.keys(schemes).length > 0);
}

export type ResponseOf = {
  readonly status: string;
  /** What this operation says of it: the words beside the reference where there are any, else those it refers to. */
  readonly description: string;
  readonly node: ResponseNode;
  readonly bodies: readonly BodySchema[];
};

/** The documented responses; `status` is a number in digits, a range such as `2XX`, or `default`. */
export function responsesOf(contract: Contract, operation: Operation): readonly ResponseOf[] {
  const at = pointer(operation.at, 'responses');
  return Object.entries(operation.node.responses ?? {}).map(([status, response]) => {
    const found = follow<ResponseNode>(contract, response, pointer(at, status));
    return {
      status,
      description:
        ('description' in response ? response.description : undefined) ?? found.node.description ?? '',
      node: found.node,
      bodies: bodies(found.node.content ?? {}, pointer(found.at, 'content')),
    };
  });
}

export function parametersOf(contract: Contract, { node, at }: Operation): readonly ParameterNode[] {
  return (node.parameters ?? []).map(
    (parameter, index) => follow<ParameterNode>(contract, parameter, pointer(at, 'parameters', index)).node,
  );
}

/** The name under `components/schemas` that `schema` refers to; null for a schema written in place. */
export function schemaNameOf(schema: SchemaNode): string | null {
  const prefix = '#/components/schemas/';
  return typeof schema['$ref'] === 'string' && schema['$ref'].startsWith(prefix)
    ? schema['$ref'].slice(prefix.length)
    : null;
}

function bodies(content: Readonly<Record<string, MediaType>>, at: string): readonly BodySchema[] {
  return Object.entries(content).map(([mediaType, { schema }]) => ({
    mediaType,
    schema: schema ?? {},
    at: pointer(at, mediaType, 'schema'),
  }));
}
