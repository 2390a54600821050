/**
 * A link leads to an operation of this contract, by its `operationId`. Documentation pages and workflow tools follow
 * links; one that leads nowhere is found by a reader, too late.
 */
import { linksOf } from '../../links.ts';
import { operationsOf } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { HouseRule } from '../rule.ts';

export const linkOperationExists: HouseRule = {
  id: 'link-operation-exists',
  check(contract) {
    const known = operationsOf(contract).map(({ node }) => node.operationId);
    return linksOf(contract)
      .filter(({ link }) => !known.some((id) => id === link['operationId']))
      .map(({ at, name, link }) => ({
        at: Object.hasOwn(link, 'operationId') ? pointer(at, 'operationId') : at,
        message: `Link ${name} leads to the operation ${JSON.stringify(link['operationId']) ?? 'nowhere'}. Expected one of ${known.join(', ')}.`,
      }));
  },
};
