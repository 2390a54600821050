/** Which checks a run is made of. */
import { requirements, type Requirement } from '../../generated/requirements.ts';
import type { Check, Cost } from '../check.ts';
import { hint } from './suggest.ts';

export type Profile = 'smoke' | 'core' | 'events' | 'full';

type Described = {
  /** What it is for, in a few words; the documentation is made from this table. */
  readonly about: string;
  readonly costs: readonly Cost[];
};

export const profileTable: Readonly<Record<Profile, Described>> = {
  smoke: { about: 'whether it is the API at all: each operation once', costs: ['request', 'subscription'] },
  core: {
    about: 'everything that credentials and a paired scanner show: requests and their answers',
    costs: ['request', 'subscription', 'aftermath'],
  },
  events: {
    about: 'events, deliveries and retries',
    costs: ['limit', 'event', 'timing', 'aftermath'],
  },
  full: {
    about: 'everything; with --safe, no generated requests',
    costs: ['limit', 'request', 'property', 'event', 'timing', 'subscription', 'exclusive', 'aftermath'],
  },
};

export type Selection = {
  readonly profile: Profile;
  /** Ids or beginnings of ids of checks, operationIds, event keys or requirement ids; none selects all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** Leaves out what creates many records. */
  readonly safe: boolean;
};

/** The selection in words, for whoever reads what came of it. */
export function selectionText({ profile, only, skip }: Pick<Selection, 'profile' | 'only' | 'skip'>): string {
  const chosen = only.length > 0 ? `only ${only.join(', ')}` : `profile ${profile}`;
  return skip.length > 0 ? `${chosen}, without ${skip.join(', ')}` : chosen;
}

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
    return profileTable[profile].costs.includes(check.cost) && !(safe && check.cost === 'property');
  });
}

/** What is wrong with the names that were given, in one sentence; undefined when each of them is known. */
export function nameProblem(
  checks: readonly Check[],
  selection: Pick<Selection, 'only' | 'skip'>,
  required: readonly string[] = [],
): string | undefined {
  const [word] = unknownWords(checks, selection);
  if (word !== undefined) {
    const hinted = hint(word, checks.flatMap(namesOf));
    return `No check, operation, event or requirement is called ${word || '""'};${hinted}`;
  }
  // A misspelt requirement would be one that nobody requires.
  const stranger = required.find((id) => !(id in requirements));
  if (stranger === undefined) return undefined;
  return `No requirement is called ${stranger || '""'};${hint(stranger, Object.keys(requirements))}`;
}

/** Every word that selects a check. */
function namesOf({ id, verifies }: Check): readonly string[] {
  const places = verifies.map((each): Requirement => requirements[each]).map(({ place }) => place.name);
  return [id, id.split('/')[0] ?? id, ...verifies, ...places];
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
