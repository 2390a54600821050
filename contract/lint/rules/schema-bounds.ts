/**
 * A lower bound is not above its upper bound, for lengths, numbers of items and properties, and values. A schema with
 * crossed bounds compiles and then refuses everything.
 */
import { allSchemasOf } from '../../schemas.ts';
import { pointer } from '../../pointer.ts';
import type { HouseRule } from '../rule.ts';

const BOUNDS = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minContains', 'maxContains'],
  ['minimum', 'maximum'],
] as const;

export const schemaBounds: HouseRule = {
  id: 'schema-bounds',
  check: (contract) =>
    allSchemasOf(contract).flatMap(({ at, schema }) =>
      BOUNDS.flatMap(([low, high]) => {
        const [lowest, highest] = [schema[low], schema[high]];
        if (typeof lowest !== 'number' || typeof highest !== 'number' || lowest <= highest) return [];
        return [
          {
            at: pointer(at, low),
            message: `${low} is ${lowest} and ${high} is ${highest}. Expected ${low} <= ${high}.`,
          },
        ];
      }),
    ),
};
