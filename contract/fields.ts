/** The fields of a body, however deep, in the contract's order: what tables of fields are made of. */
import type { SchemaNode } from './document.ts';
import { entriesOf, isObject, itemsOf } from './json.ts';
import type { Contract } from './load.ts';
import { follow, type BodySchema } from './operations.ts';
import { pointer } from './pointer.ts';

export type Field = {
  /** From the top of the body, `.` between the levels and `[]` for the items of a list: `data.scores`. */
  readonly path: string;
  readonly required: boolean;
  /** References followed. What stands beside a reference, such as a description, takes the place of what it leads to. */
  readonly schema: SchemaNode;
  /** JSON Pointer of that schema. */
  readonly at: string;
};

/** The fields of a body; none when it is not an object. */
export function fieldsOf(
  contract: Contract,
  { schema, at }: Pick<BodySchema, 'schema' | 'at'>,
): readonly Field[] {
  return below(contract, resolved(contract, schema, at), '', new Set());
}

type Resolved = Pick<Field, 'schema' | 'at'>;

/** A schema with its reference followed, and what stands beside the reference laid over it. */
export function resolved(contract: Contract, schema: SchemaNode, at: string): Resolved {
  const { node, at: target } = follow<SchemaNode>(contract, schema, at);
  const { $ref: _, ...beside } = schema;
  return { schema: { ...node, ...beside }, at: target };
}

// `seen` ends a schema that contains itself.
function below(
  contract: Contract,
  { schema, at }: Resolved,
  prefix: string,
  seen: ReadonlySet<string>,
): readonly Field[] {
  if (seen.has(at)) return [];
  const deeper = new Set([...seen, at]);
  const required = itemsOf(schema['required']);
  const properties = entriesOf(schema['properties']).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const found = resolved(contract, property, pointer(at, 'properties', name));
    const path = `${prefix}${name}`;
    return [{ path, required: required.includes(name), ...found }, ...inside(contract, found, path, deeper)];
  });
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) =>
    itemsOf(schema[key]).flatMap((part, index) =>
      isObject(part)
        ? below(contract, resolved(contract, part, pointer(at, key, index)), prefix, deeper)
        : [],
    ),
  );
  return [...properties, ...parts];
}

function inside(
  contract: Contract,
  found: Resolved,
  path: string,
  seen: ReadonlySet<string>,
): readonly Field[] {
  const items = found.schema['items'];
  return [
    ...below(contract, found, `${path}.`, seen),
    ...(isObject(items)
      ? below(contract, resolved(contract, items, pointer(found.at, 'items')), `${path}[].`, seen)
      : []),
  ];
}
