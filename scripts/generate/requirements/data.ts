/** generated/requirements.ts: the requirements by id, so that a check cannot cite one that does not exist. */
import type { Contract } from '../../../contract/load.ts';
import { bannerComment } from '../banner.ts';
import { PLACE_KINDS } from '../../../contract/requirements/places.ts';
import { readRequirements } from '../../../contract/requirements/read.ts';
import { BASES, LEVELS } from '../../../contract/requirements/requirement.ts';

export function generateRequirements(contract: Contract): string {
  const entries = readRequirements(contract).map(({ id, ...requirement }) => [id, requirement]);
  return `${bannerComment(contract)}
/** How binding a requirement is, in the words of RFC 2119. */
export type RequirementLevel = ${union(LEVELS)};

/** Whether the API reference states a requirement, shows it in an example, or is silent and read so. */
export type RequirementBasis = ${union(BASES)};

/** The part of the contract that a requirement is about. */
export type RequirementPlace = {
  readonly kind: ${union(PLACE_KINDS)};
  /** The operationId, the event key, the name of the component, or the field at the root of the contract. */
  readonly name: string;
  /** JSON Pointer of that part in openapi.yaml. */
  readonly pointer: string;
};

export type Requirement = {
  readonly level: RequirementLevel;
  readonly basis: RequirementBasis;
  /** The place in the API reference; for an inferred requirement, why its silence is read so. */
  readonly source: string;
  readonly text: string;
  readonly place: RequirementPlace;
};

/** Every requirement by its id, in the order of the contract. */
export const requirements = ${JSON.stringify(Object.fromEntries(entries), null, 2)} as const satisfies Readonly<Record<string, Requirement>>;

export type RequirementId = keyof typeof requirements;
`;
}

function union(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' | ');
}
