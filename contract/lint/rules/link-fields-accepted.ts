/**
 * What a link fills in is something its target takes: the fields of its `requestBody` are properties of the target's
 * request schema, the names of its `parameters` are parameters of the target. A link that fills in a misspelt field
 * would send it in vain.
 */
import { entriesOf } from '../../json.ts';
import { linksOf } from '../../links.ts';
import { operationsOf, parametersOf, requestBodiesOf } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import { schemaOfValue } from '../../schemas.ts';
import type { HouseRule } from '../rule.ts';

export const linkFieldsAccepted: HouseRule = {
  id: 'link-fields-accepted',
  check: (contract) =>
    linksOf(contract).flatMap(({ at, name, link }) => {
      const target = operationsOf(contract).find(({ node }) => node.operationId === link['operationId']);
      if (!target) return [];
      const bodies = requestBodiesOf(contract, target);
      const parameters = parametersOf(contract, target);
      const fields = entriesOf(link['requestBody'])
        .filter(([key]) => !bodies.some(({ schema }) => schemaOfValue(contract, schema, pointer('', key))))
        .map(([key]) => ({ at: pointer(at, 'requestBody', key), key, what: 'property in its request' }));
      const named = entriesOf(link['parameters'])
        .filter(([key]) => !parameters.some((parameter) => parameter.name === key))
        .map(([key]) => ({ at: pointer(at, 'parameters', key), key, what: 'parameter' }));
      return [...fields, ...named].map(({ at: where, key, what }) => ({
        at: where,
        message: `Link ${name} fills in \`${key}\`, but ${target.label} has no such ${what}.`,
      }));
    }),
};
