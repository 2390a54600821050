/**
 * Each `x-requirements` list stands where one can, and each of its entries has exactly the fields id, level, basis,
 * source and text, rightly filled: an id `GROUP-WORDS` with a known group, a level, a basis, and words. An inferred
 * requirement is never a MUST. What the generator would refuse at the first fault is found here all at once.
 */
import { ContractError } from '../../contract-error.ts';
import type { Contract } from '../../load.ts';
import { pointer } from '../../pointer.ts';
import { requirementListsOf, type RequirementList } from '../../requirements/lists.ts';
import { readList } from '../../requirements/read.ts';
import { readEntry } from '../../requirements/requirement.ts';
import type { Finding, HouseRule } from '../rule.ts';

export const requirementWellFormed: HouseRule = {
  id: 'requirement-well-formed',
  check: (contract) => requirementListsOf(contract).flatMap((found) => faultsIn(contract, found)),
};

function faultsIn(contract: Contract, found: RequirementList): readonly Finding[] {
  const faults = refusalOf(() => readList(contract, found));
  if (faults.length > 0 || !Array.isArray(found.list)) return faults;
  return found.list.flatMap((entry: unknown, index) =>
    refusalOf(() => readEntry(contract, pointer(found.at, index), entry)),
  );
}

function refusalOf(read: () => unknown): readonly Finding[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return [{ at: error.at ?? '', message: `In x-requirements: ${error.problem} ${error.remedy}` }];
  }
}
