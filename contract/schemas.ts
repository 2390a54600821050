/** The schemas of a contract: where they stand, and how to look a property up in one. */
import { entriesOf, field, isObject, itemsOf, type JsonObject } from './json.ts';
import type { Contract } from './load.ts';
import { follow } from './operations.ts';
import { pointer, segmentsOf } from './pointer.ts';

export type SchemaAt = { readonly at: string; readonly schema: JsonObject };

const ONE = [
  'items',
  'additionalProperties',
  'not',
  'contains',
  'propertyNames',
  'if',
  'then',
  'else',
] as const;
const LIST = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
const MAP = ['properties', 'patternProperties', 'dependentSchemas', '$defs'] as const;

/** Every schema that stands by itself: under `components/schemas`, and as the `schema` of a body, parameter or header. */
export function rootSchemasOf({ document }: Contract): readonly SchemaAt[] {
  const components = entriesOf(document.components?.schemas).flatMap(([name, schema]) =>
    isObject(schema) ? [{ at: pointer('/components/schemas', name), schema }] : [],
  );
  return [...components, ...inPlace(document, '')];
}

function inPlace(node: unknown, at: string): readonly SchemaAt[] {
  if (at === '/components/schemas') return [];
  if (Array.isArray(node)) return node.flatMap((item, index) => inPlace(item, pointer(at, index)));
  return entriesOf(node).flatMap(([key, value]) => {
    if (key === 'example' || key === 'examples') return [];
    const here = pointer(at, key);
    return key === 'schema' && isObject(value) ? [{ at: here, schema: value }] : inPlace(value, here);
  });
}

/** Every schema, those inside other schemas too, each once and outermost first. */
export function allSchemasOf(contract: Contract): readonly SchemaAt[] {
  return rootSchemasOf(contract).flatMap(withInner);
}

function withInner(outer: SchemaAt): readonly SchemaAt[] {
  return [outer, ...innerOf(outer).flatMap(withInner)];
}

function innerOf({ at, schema }: SchemaAt): readonly SchemaAt[] {
  const found: (readonly [string, unknown])[] = [
    ...ONE.map((key) => [pointer(at, key), schema[key]] as const),
    ...LIST.flatMap((key) => itemsOf(schema[key]).map((item, i) => [pointer(at, key, i), item] as const)),
    ...MAP.flatMap((key) =>
      entriesOf(schema[key]).map(([name, value]) => [pointer(at, key, name), value] as const),
    ),
  ];
  return found.flatMap(([here, value]) => (isObject(value) ? [{ at: here, schema: value }] : []));
}

/** The schema that describes the value at `path` (a JSON Pointer into the data), references followed. */
export function schemaOfValue(contract: Contract, schema: JsonObject, path: string): JsonObject | undefined {
  return segmentsOf(path).reduce<JsonObject | undefined>(
    (current, segment) => (current ? memberOf(contract, current, segment) : undefined),
    schema,
  );
}

function memberOf(contract: Contract, schema: JsonObject, name: string): JsonObject | undefined {
  const { node } = follow<JsonObject>(contract, schema, '');
  const own = field(node, 'properties', name) ?? (/^\d+$/.test(name) ? node['items'] : undefined);
  if (isObject(own)) return own;
  for (const key of LIST) {
    for (const part of itemsOf(node[key])) {
      const found = isObject(part) ? memberOf(contract, part, name) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}
