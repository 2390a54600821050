/**
 * A requirement's id stands in one place of the contract. Conformance checks and reports cite requirements by id
 * alone, so a second one with the same id could pass or fail under the first one's name.
 */
import { field } from '../../json.ts';
import { pointer } from '../../pointer.ts';
import { requirementEntriesOf } from '../../requirements/lists.ts';
import type { Finding, HouseRule } from '../rule.ts';

export const requirementIdUnique: HouseRule = {
  id: 'requirement-id-unique',
  check(contract) {
    const first = new Map<string, string>();
    return requirementEntriesOf(contract).flatMap(({ at, node }): readonly Finding[] => {
      const id = field(node, 'id');
      if (typeof id !== 'string') return [];
      const taken = first.get(id);
      if (taken === undefined) {
        first.set(id, at);
        return [];
      }
      const { line } = contract.locate(taken);
      return [
        {
          at: pointer(at, 'id'),
          message: `The requirement id ${id} is taken since line ${line}. Expected another.`,
        },
      ];
    });
  },
};
