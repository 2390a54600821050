import type { Fact } from '../reference/place.ts';

/** A difference between the reference, as the tables have it, and the contract. */
export type Finding = {
  /** The place of the reference, or the requirement or part of the contract that no place speaks of. */
  readonly place: string;
  /** What it is about, by name: `status 409 of createWebhook`, `maxLength of device_name in …`. */
  readonly subject: string;
  readonly problem: string;
};

export function print(findings: readonly Finding[]): string {
  return findings.map(({ place, subject, problem }) => `${place}: ${subject} ${problem}`).join('\n');
}

export function show(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}

/** A fact with the name of the place or the reading that it comes from. */
export type Located<F extends Fact> = { readonly place: string; readonly fact: F };
