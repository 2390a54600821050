/**
 * An operation that asks for a token documents 401, since a missing or expired token is the first refusal every
 * partner meets. Whether it asks is read off its own `security`, or the contract's where it has none. A public
 * operation may document 401 (the token endpoint does, for wrong credentials) but does not have to.
 */
import { itemsOf } from '../../json.ts';
import { operationsOf, securityOf } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { HouseRule } from '../rule.ts';

export const securedOperation401: HouseRule = {
  id: 'secured-operation-401',
  check: (contract) =>
    operationsOf(contract)
      .filter((operation) => itemsOf(securityOf(contract, operation)).length > 0)
      .filter(({ node }) => !Object.hasOwn(node.responses ?? {}, '401'))
      .map(({ at, label }) => ({
        at: pointer(at, 'responses'),
        message: `${label} asks for a token but does not document 401. Expected a 401 response in the error shape.`,
      })),
};
