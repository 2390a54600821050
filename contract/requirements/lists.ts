/** The `x-requirements` lists of a contract as they stand, wherever they stand: nothing about them has been checked. */
import type { Contract } from '../load.ts';
import { pointer } from '../pointer.ts';

const KEY = 'x-requirements';

export type RequirementList = {
  /** JSON Pointer of the part of the contract that the list belongs to, and of the list. */
  readonly owner: string;
  readonly at: string;
  readonly list: unknown;
};

export function requirementListsOf({ document }: Pick<Contract, 'document'>): readonly RequirementList[] {
  return listsBelow(document, '');
}

function listsBelow(node: unknown, at: string): readonly RequirementList[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const here = pointer(at, key);
    return key === KEY ? [{ owner: at, at: here, list: value }] : listsBelow(value, here);
  });
}

export type RequirementEntry = { readonly at: string; readonly node: unknown };

/** The entries of all lists; none of something that is not a list. */
export function requirementEntriesOf(contract: Pick<Contract, 'document'>): readonly RequirementEntry[] {
  return requirementListsOf(contract).flatMap(({ at, list }) =>
    Array.isArray(list) ? list.map((node: unknown, index) => ({ at: pointer(at, index), node })) : [],
  );
}
