/**
 * People, and devices, that behave as their name says, so that a partner can bring about each case without a scanner
 * and without a second API: `mock_<behaviour>[-<parameter>].<anything>` as `external_user_id`. Anybody else enrolls and
 * matches. `metadata` is never looked at: it is the caller's own.
 */
import type { Capture, ScoreProfile } from './capture.ts';
import { MILLISECOND, MINUTE, SECOND, type Micros } from './instant.ts';

/** Each behaviour with what it makes happen; the documentation is made from this table. */
export const behaviours = {
  no_match: {
    parameter: undefined,
    effect:
      'Somebody else puts their palm on the scanner: `matched` is false, scores are far below their thresholds.',
  },
  one_below: {
    parameter: undefined,
    effect: 'Nine scores reach their thresholds, one is 0.0001 below its own: `matched` is false.',
  },
  at_threshold: { parameter: undefined, effect: 'Every score equals its threshold: `matched` is true.' },
  delay: { parameter: '15s', effect: 'The palm is presented that much later: `15s`, `250ms`.' },
  never: { parameter: undefined, effect: 'Nobody comes: the challenge expires, and there is no event.' },
  not_found: { parameter: undefined, effect: 'The user is not known: 404.' },
  enrolled: {
    parameter: undefined,
    effect: 'The user is enrolled already: enrollment answers 409, verification works.',
  },
  forbidden: { parameter: undefined, effect: 'Enrollment answers 403, whatever the client is permitted.' },
  error: { parameter: '500', effect: 'The request fails with 500.' },
  duplicate: { parameter: '3', effect: 'Each event of this person is delivered that often (2 to 10).' },
  reorder: { parameter: undefined, effect: 'The events of the two palms arrive in the other order.' },
} as const;

export type Behaviour = keyof typeof behaviours;

/** What a name asks for. A parameter that the behaviour does not understand counts as none. */
export type Asked = { readonly behaviour: Behaviour; readonly parameter: string | undefined };

/** The behaviour that an `external_user_id` asks for, if any. */
export function askedOf(externalUserId: string): Asked | undefined {
  const [, name, parameter] = /^mock_([a-z_]+)(?:-([a-z0-9]+))?\./.exec(externalUserId) ?? [];
  return name !== undefined && Object.hasOwn(behaviours, name)
    ? { behaviour: name as Behaviour, parameter }
    : undefined;
}

export function asks(externalUserId: string, behaviour: Behaviour): boolean {
  return askedOf(externalUserId)?.behaviour === behaviour;
}

const profiles: { readonly [B in Behaviour]?: ScoreProfile } = {
  no_match: 'impostor',
  one_below: 'one_below',
  at_threshold: 'at_threshold',
};

/** The capture that a name asks for, if it asks for one. */
export function captureAskedFor(externalUserId: string): Capture | undefined {
  const asked = askedOf(externalUserId);
  const score_profile = asked && profiles[asked.behaviour];
  return score_profile && { type: 'palm', score_profile };
}

/** How much later somebody comes whose name does not say: the parameter that the table shows. */
const USUAL_DELAY = 15 * SECOND;

/** How much later than usual the person comes: `mock_delay-15s.…`. */
export function delayAskedFor(externalUserId: string): Micros {
  const asked = askedOf(externalUserId);
  return asked?.behaviour === 'delay' ? (durationOf(asked.parameter) ?? USUAL_DELAY) : 0;
}

/** How often each event of the person is delivered: `mock_duplicate-3.…`. */
export function deliveriesAskedFor(externalUserId: string): number {
  const asked = askedOf(externalUserId);
  if (asked?.behaviour !== 'duplicate') return 1;
  const { parameter = '' } = asked;
  return Math.min(
    10,
    Math.max(2, Number(/^\d+$/.test(parameter) ? parameter : behaviours.duplicate.parameter)),
  );
}

/** What a device's name asks of its pairing: `mock_pairing_expired…`, `mock_autopair-2s…`. */
export const deviceBehaviours = {
  mock_pairing_expired: 'The pairing code is expired from the start; nobody enters it.',
  'mock_autopair-2s': 'Somebody enters the pairing code after that time: `2s`, `250ms`.',
} as const;

export function pairingAskedFor(deviceName: string): {
  readonly expired: boolean;
  readonly after: Micros | undefined;
} {
  const autopair = /^mock_autopair-([a-z0-9]+)/.exec(deviceName)?.[1];
  return {
    expired: deviceName.startsWith('mock_pairing_expired'),
    after: durationOf(autopair),
  };
}

/** `15s`, `250ms` or `2m`; undefined for anything else. */
function durationOf(text: string | undefined): Micros | undefined {
  const [, amount, unit] = /^(\d{1,6})(ms|s|m)$/.exec(text ?? '') ?? [];
  if (amount === undefined) return undefined;
  return Number(amount) * (unit === 'ms' ? MILLISECOND : unit === 'm' ? MINUTE : SECOND);
}
