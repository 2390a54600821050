/** The examples of a contract's bodies. They stand beside the schema, under the same media type. */
import { entriesOf, field, isObject, isText } from './json.ts';
import type { Contract } from './load.ts';
import { follow, type BodySchema } from './operations.ts';
import { pointer, valueAt } from './pointer.ts';

export type Example = {
  /** Its key under `examples`. */
  readonly name: string;
  readonly summary?: string;
  readonly value: unknown;
};

/** The examples of a body, in the contract's order, references followed. */
export function examplesOf(contract: Contract, { at }: BodySchema): readonly Example[] {
  const place = pointer(at.slice(0, -'/schema'.length), 'examples');
  return entriesOf(valueAt(contract.document, place)).flatMap(([name, example]) => {
    if (!isObject(example)) return [];
    const { node } = follow(contract, example, pointer(place, name));
    const summary = field(node, 'summary');
    return [{ name, ...(isText(summary) ? { summary } : {}), value: field(node, 'value') }];
  });
}
