/**
 * Every response says in words what it means. A 4xx of an operation has words of its own, beside its `$ref` if it has
 * one, because the same status means something else at each operation ("User already enrolled for this device
 * context"). Where the API has one sentence for all, a 500 or a webhook's acknowledgement, the shared one is enough.
 */
import type { ResponseNode } from '../../document.ts';
import { field, isText } from '../../json.ts';
import type { Contract } from '../../load.ts';
import { follow, operationsOf, webhooksOf, type Operation } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { Finding, HouseRule } from '../rule.ts';

export const responseDescribed: HouseRule = {
  id: 'response-described',
  check: (contract) => [
    ...operationsOf(contract).flatMap((operation) => undescribed(contract, operation, /^4/)),
    ...webhooksOf(contract).flatMap((webhook) => undescribed(contract, webhook, /^$/)),
  ],
};

function undescribed(
  contract: Contract,
  { node, at, label }: Operation,
  ownWords: RegExp,
): readonly Finding[] {
  return Object.entries(node.responses ?? {}).flatMap(([status, response]) => {
    const here = pointer(at, 'responses', status);
    const shared = ownWords.test(status)
      ? undefined
      : follow<ResponseNode>(contract, response, here).node.description;
    if (isText(field(response, 'description')) || isText(shared)) return [];
    return [
      {
        at: here,
        message: `${label} does not say what ${status} means. Expected a description, beside a $ref too.`,
      },
    ];
  });
}
