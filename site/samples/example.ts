/** The example that a sample shows. */
import {
  follow,
  pointer,
  valueAt,
  type BodySchema,
  type Contract,
  type SchemaNode,
} from '../../contract/index.ts';

/** The first example of a body; undefined where the contract has none. */
export function firstExample(contract: Contract, { at }: BodySchema): unknown {
  // Examples stand beside the schema, under the same media type.
  const place = `${at.slice(0, -'/schema'.length)}/examples`;
  const examples = (valueAt(contract.document, place) ?? {}) as Record<string, SchemaNode>;
  const [name, node] = Object.entries(examples)[0] ?? [];
  return name !== undefined && node ? follow(contract, node, pointer(place, name)).node['value'] : undefined;
}
