/** Which checks a run is made of. */
import { requirements, type Requirement } from '../../generated/requirements.ts';
import type { Check, Cost } from '../check.ts';

export type Profile = 'smoke' | 'core' | 'events' | 'full';

const costs: Readonly<Record<Profile, readonly Cost[]>> = {
  smoke: ['request', 'subscription'],
  core: ['request', 'subscription', 'aftermath'],
  events: ['limit', 'event', 'timing', 'aftermath'],
  full: ['limit', 'request', 'property', 'event', 'timing', 'subscription', 'exclusive', 'aftermath'],
};

export type Selection = {
  readonly profile: Profile;
  /** Ids or beginnings of ids of checks, operationIds, event keys or requirement ids; none selects all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** Leaves out what creates many records. */
  readonly safe: boolean;
};

export function selectChecks(
  checks: readonly Check[],
  { profile, only, skip, safe }: Selection,
): readonly Check[] {
  return checks.filter((check) => {
    if (skip.some((word) => isNamed(check, word))) return false;
    // Whoever names a check gets it, whatever the profile.
    if (only.length > 0) return only.some((word) => isNamed(check, word));
    if (profile === 'smoke' && !check.smoke) return false;
    if (profile === 'core' && check.needs.some((need) => need !== 'scanner')) return false;
    return costs[profile].includes(check.cost) && !(safe && check.cost === 'property');
  });
}

/** Words that select nothing, which is a mistake in the options. */
export function unknownWords(
  checks: readonly Check[],
  { only, skip }: Pick<Selection, 'only' | 'skip'>,
): readonly string[] {
  return [...only, ...skip].filter((word) => !checks.some((check) => isNamed(check, word)));
}

function isNamed(check: Check, word: string): boolean {
  if (check.id === word || check.id.startsWith(`${word}/`) || check.id.startsWith(`${word}-`)) return true;
  return check.verifies.some((id) => {
    const { place }: Requirement = requirements[id];
    return id === word || place.name === word;
  });
}
