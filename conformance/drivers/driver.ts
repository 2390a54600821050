/**
 * A driver does what the API has no operation for: the part of the person at the scanner, of the administrator in the
 * console, and of time. Actions and answers are the JSON of `--driver exec`, so every driver speaks the same words.
 */
import type { Created } from '../bench/target.ts';

export type DriverAction =
  | { readonly action: 'pair'; readonly pairing_code: string; readonly hardware_id?: string }
  | { readonly action: 'provision_user'; readonly external_user_id: string }
  | {
      readonly action: 'present_palm';
      readonly challenge_id: string;
      readonly hardware_id: string;
      readonly outcome: PalmOutcome;
    }
  | { readonly action: 'create_client'; readonly permissions?: readonly string[]; readonly tenant?: 'other' }
  | { readonly action: 'rotate_client'; readonly client_id: string }
  | { readonly action: 'delete_client'; readonly client_id: string }
  | { readonly action: 'advance_clock'; readonly seconds: number };

type ActionName = DriverAction['action'];

/** What each action is, and what an answer has to say beside `ok`; the documentation is made from this table. */
export const driverActions: Readonly<
  Record<ActionName, { readonly does: string; readonly answers: string }>
> = {
  pair: {
    does: 'enters `pairing_code` on a scanner',
    answers: '`hardware_id` of the scanner, if it is known',
  },
  provision_user: { does: 'creates a user, where people have to exist before they enroll', answers: '' },
  present_palm: { does: 'puts a palm on the scanner for a challenge', answers: '' },
  create_client: {
    does: 'creates an OAuth client; without `permissions` it may do everything',
    answers: '`client_id` and `client_secret`',
  },
  rotate_client: { does: 'rotates the secret of a client', answers: 'the new `client_secret`' },
  delete_client: { does: 'deletes a client', answers: '' },
  advance_clock: { does: 'moves the time of the deployment forward', answers: '' },
};

/** `one_below`: every score reaches its threshold but one, which is just under it. */
export type PalmOutcome = 'match' | 'no_match' | 'one_below';

export type DriverAnswer =
  | {
      readonly ok: true;
      readonly hardware_id?: string;
      readonly client_id?: string;
      readonly client_secret?: string;
    }
  /** `unsupported`: this driver cannot do that at all. Without it: it was tried, and refused. */
  | { readonly ok: false; readonly unsupported?: boolean; readonly message?: string };

export type Driver = {
  readonly name: string;
  /** Called once, before the first check. @throws {DriverError} when it can do nothing. */
  open?(): Promise<void>;
  perform(action: DriverAction): Promise<DriverAnswer>;
  /** Removes what it can of what the run created, and says which of it is gone. Called once, after the last check. */
  remove?(created: readonly Created[]): Promise<readonly Created[]>;
  /** Puts back what it changed for the run. */
  close?(): Promise<void>;
};

/** The driver did not keep to the protocol; the fault is not the deployment's. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
}

/** What a driver printed, without the secret that may stand in it. */
export const masked = (text: string): string =>
  text.replace(/("client_secret"\s*:\s*")[^"]*/g, '$1[client_secret]');

type Fields = Readonly<Record<string, unknown>>;
const texts = ['hardware_id', 'client_id', 'client_secret', 'message'];

/** @throws {DriverError} unless `value` is an answer. */
export function asAnswer(value: unknown, from: string): DriverAnswer {
  if (typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean') {
    const wrong = texts.find((name) => !['undefined', 'string'].includes(typeof (value as Fields)[name]));
    if (wrong === undefined) return value as DriverAnswer;
    throw new DriverError(`${from} answered a wrong field: ${wrong} has to be a text.`);
  }
  throw new DriverError(
    `${from} has to answer one JSON object with "ok"; it answered ${masked(JSON.stringify(value))}.`,
  );
}
