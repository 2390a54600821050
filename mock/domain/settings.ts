/**
 * Settings of a tenant. Where the reference leaves something open, the default is the reading that is hardest on
 * careless code; the others are here. The rest says what the simulated people do by themselves.
 */
import { isObject } from './json.ts';
import { MILLISECOND, SECOND, type Micros } from './instant.ts';

export type Settings = {
  /** enrollment.complete: one event for each palm, or one for both with `palm_type: both`. */
  readonly enrollment_events: 'per_palm' | 'one';
  /** Whether enrollment makes a user who is not known yet, or answers 404: then they have to be made first. */
  readonly users: 'made_by_enrollment' | 'made_first';
  /** The "device context" of the 409 of enrollment: a user enrolls once on each scanner, or once in the tenant. */
  readonly enrolled_per: 'scanner' | 'tenant';
  /** What verification answers for a user or a scanner that is not known: 404, or 422. */
  readonly unknown_in_verification: 'not_found' | 'unprocessable';
  /** Whether a score that equals its threshold reaches it. */
  readonly equal_score: 'matches' | 'fails';
  /** How long a challenge waits for its scanner, in seconds. */
  readonly challenge_lifetime_s: number;
  /** Whether somebody enters the pairing code of a registered device without being told. */
  readonly auto_pair: boolean;
  /** Whether somebody answers challenges without being told. */
  readonly auto_present: boolean;
  /** How long these people take, in milliseconds. */
  readonly scanner_delay_ms: number;
};

export const defaultSettings: Settings = {
  enrollment_events: 'per_palm',
  users: 'made_by_enrollment',
  enrolled_per: 'scanner',
  unknown_in_verification: 'not_found',
  equal_score: 'matches',
  challenge_lifetime_s: 3_600,
  auto_pair: true,
  auto_present: true,
  scanner_delay_ms: 1_000,
};

/** A tenant keeps only what differs from the defaults. */
export function settingsOf({ settings }: { readonly settings: string }): Settings {
  return settings === '{}'
    ? defaultSettings
    : { ...defaultSettings, ...(JSON.parse(settings) as Partial<Settings>) };
}

export const scannerDelay = ({ scanner_delay_ms }: Settings): Micros => scanner_delay_ms * MILLISECOND;
export const challengeLifetime = ({ challenge_lifetime_s }: Settings): Micros =>
  challenge_lifetime_s * SECOND;

/** What is not to be told from the type of a setting's default. */
const choices: { readonly [Name in keyof Settings]?: readonly Settings[Name][] } = {
  enrollment_events: ['per_palm', 'one'],
  users: ['made_by_enrollment', 'made_first'],
  enrolled_per: ['scanner', 'tenant'],
  unknown_in_verification: ['not_found', 'unprocessable'],
  equal_score: ['matches', 'fails'],
};

/** Whether a value that comes from outside is made of settings. */
export function areSettings(value: unknown): value is Partial<Settings> {
  if (!isObject(value)) return false;
  return Object.entries(value).every(([name, setting]) => {
    if (!Object.hasOwn(defaultSettings, name)) return false;
    const known = name as keyof Settings;
    const allowed: readonly unknown[] | undefined = choices[known];
    if (allowed) return allowed.includes(setting);
    if (typeof setting !== typeof defaultSettings[known]) return false;
    return typeof setting !== 'number' || (Number.isSafeInteger(setting) && setting >= 0);
  });
}
