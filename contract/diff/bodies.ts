/** The properties of a body, however deep, so that two contracts' bodies can be compared property by property. */
import { entriesOf, isObject, itemsOf, type JsonObject } from '../json.ts';
import type { Contract } from '../load.ts';
import { follow, type BodySchema } from '../operations.ts';
import { pointer } from '../pointer.ts';

export type PropertyAt = {
  /** Where the value stands in the data, such as `/data/device_id`; `*` stands for any item of a list. */
  readonly path: string;
  /** JSON Pointer of the property in the contract. */
  readonly at: string;
};

export function propertiesOf(contract: Contract, { schema, at }: BodySchema): readonly PropertyAt[] {
  return below(contract, schema, at, '', new Set());
}

// `seen` ends a schema that contains itself.
function below(
  contract: Contract,
  schema: JsonObject,
  from: string,
  path: string,
  seen: ReadonlySet<string>,
): readonly PropertyAt[] {
  const { node, at } = follow<JsonObject>(contract, schema, from);
  if (seen.has(at)) return [];
  const deeper = new Set([...seen, at]);
  const properties = entriesOf(node['properties']).flatMap(([name, property]) => {
    const here = { path: pointer(path, name), at: pointer(at, 'properties', name) };
    return [here, ...(isObject(property) ? below(contract, property, here.at, here.path, deeper) : [])];
  });
  const items = isObject(node['items'])
    ? below(contract, node['items'], pointer(at, 'items'), pointer(path, '*'), deeper)
    : [];
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) =>
    itemsOf(node[key]).flatMap((part, index) =>
      isObject(part) ? below(contract, part, pointer(at, key, index), path, deeper) : [],
    ),
  );
  return [...properties, ...items, ...parts];
}
