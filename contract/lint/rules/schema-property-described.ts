/**
 * Every property of every schema has a description: its own, or that of the schema it refers to. The descriptions are
 * what the reference's tables say of each field; they become the docs, the editor's hints and the types' comments.
 */
import { entriesOf, isObject, isText, type JsonObject } from '../../json.ts';
import { follow } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import { allSchemasOf } from '../../schemas.ts';
import type { HouseRule } from '../rule.ts';

export const schemaPropertyDescribed: HouseRule = {
  id: 'schema-property-described',
  check: (contract) =>
    allSchemasOf(contract).flatMap(({ at, schema }) =>
      entriesOf(schema['properties']).flatMap(([name, property]) => {
        const here = pointer(at, 'properties', name);
        if (!isObject(property)) return [];
        const target = follow<JsonObject>(contract, property, here).node;
        if (isText(property['description']) || isText(target['description'])) return [];
        return [
          {
            at: here,
            message: `The property ${name} has no description. Expected what it means, with its unit.`,
          },
        ];
      }),
    ),
};
