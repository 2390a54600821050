/** The requirements of the contract, checked, each with the part of the contract that it is about. */
import type { Contract } from '../load.ts';
import { pointer } from '../pointer.ts';
import { requirementListsOf, type RequirementList } from './lists.ts';
import { PLACES_REMEDY, placesOf, type Place } from './places.ts';
import { readEntry, type Requirement } from './requirement.ts';

/**
 * All requirements, in the order of the contract.
 *
 * @throws {ContractError} at the first list where none can stand, entry that is not well formed, or id that is taken.
 */
export function readRequirements(contract: Contract): readonly Requirement[] {
  const firstAt = new Map<string, string>();
  return requirementListsOf(contract).flatMap((found) => {
    const { place, list } = readList(contract, found);
    return list.map((entry, index) => {
      const requirement = { ...readEntry(contract, pointer(found.at, index), entry), place };
      refuseTaken(contract, requirement.id, pointer(found.at, index, 'id'), firstAt);
      return requirement;
    });
  });
}

/** @throws {ContractError} it is not a list, or stands where none can. */
export function readList(
  contract: Contract,
  { owner, at, list }: RequirementList,
): { readonly place: Place; readonly list: readonly unknown[] } {
  const place = placesOf(contract).find((known) => known.pointer === owner);
  if (!place) throw contract.fault(at, '`x-requirements` cannot stand here.', PLACES_REMEDY);
  if (!Array.isArray(list)) {
    throw contract.fault(at, '`x-requirements` is not a list.', 'Expected `- id: …` and so on.');
  }
  return { place, list };
}

function refuseTaken(contract: Contract, id: string, at: string, firstAt: Map<string, string>): void {
  const first = firstAt.get(id);
  if (first !== undefined) {
    const { line } = contract.locate(first);
    throw contract.fault(
      at,
      `the requirement id \`${id}\` is taken since line ${line}.`,
      'Expected an id of its own.',
    );
  }
  firstAt.set(id, at);
}
