/**
 * What goes wrong on purpose, in requests to the API and in deliveries: bounded by a number of times, and where it is
 * left to chance, by the seed.
 *
 * A fault outranks everything else that has a say: verbs, captures to come, names, defaults.
 */
import type { Instant } from './instant.ts';
import { fractionOf } from './seed.ts';

/** Effects on operations, each with what the caller sees; the documentation is made from this table. */
export const operationEffects = {
  latency: 'The answer comes later, by `latency_ms` and its `distribution`; the operation happens in time.',
  status: 'The answer is `status`, in the one error shape; nothing happens.',
  reset: 'The connection is reset without an answer; nothing happens.',
  empty: 'The answer is 200 with no body; nothing happens.',
  malformed_json: 'The answer is 200 with a body that is no JSON; nothing happens.',
} as const;

/** Effects on deliveries, each with what the receiver sees. */
export const deliveryEffects = {
  drop: 'Nothing is sent; the attempt counts as not acknowledged and is retried as any other.',
  delay: 'The attempt is made `latency_ms` later, by the clock of the tenant.',
  duplicate: 'The same delivery is sent `copies` times in a row (2 when left out), each an attempt.',
  reorder:
    'The attempt waits until the next delivery of the same webhook was sent, `latency_ms` at most (5000).',
  wrong_api_key: '`X-API-Key` has another value than the one that was registered.',
  missing_header: 'The `header` of that name is not sent.',
  truncated_body: 'Only the first half of the body is sent, with a `Content-Length` that fits.',
  extra_fields: 'The body and its `data` have fields that the contract does not know.',
  stale_replay: 'An earlier delivery of the same webhook is sent once more, right before this one.',
} as const;

export type OperationEffect = keyof typeof operationEffects;
export type DeliveryEffect = keyof typeof deliveryEffects;

export type Effect = {
  readonly type: OperationEffect | DeliveryEffect;
  readonly latency_ms?: number;
  readonly distribution?: 'fixed' | 'uniform' | 'lognormal';
  readonly status?: number;
  readonly header?: string;
  readonly copies?: number;
};

/** What a fault is about; everything that is left out matches. */
export type Match = {
  readonly operation_id?: string;
  readonly event_type?: string;
  /** Beginning of the endpoint that was registered. */
  readonly endpoint?: string;
  /** Only every so many matches. */
  readonly nth?: number;
};

export type Fault = {
  readonly fault_id: string;
  readonly tenant_id: string;
  /** A `Match` as JSON text. */
  readonly match: string;
  /** An `Effect` as JSON text. */
  readonly effect: string;
  /** Null: without end. */
  readonly times_left: number | null;
  /** How likely each time, in millionths. */
  readonly probability: number;
  /** How often something matched, whether it went wrong or not. */
  readonly matches: number;
  /** How often it went wrong. */
  readonly hits: number;
  readonly created_at: Instant;
};

export const CERTAIN = 1_000_000;

/** A request, or an attempt of a delivery. */
export type Occasion =
  | { readonly operation_id: string }
  | { readonly event_type: string; readonly endpoint: string };

export function isOperationEffect({ type }: Effect): boolean {
  return Object.hasOwn(operationEffects, type);
}

export function effectOf({ effect }: Fault): Effect {
  return JSON.parse(effect) as Effect;
}

/** Of each set, only one effect can come about at a time: the others would have nothing left to change. */
const alternatives: readonly (readonly Effect['type'][])[] = [
  ['status', 'reset', 'empty', 'malformed_json'],
  ['delay', 'reorder'],
];

/** Whether two effects can come about on the same occasion. */
export function canMeet({ type: a }: Effect, { type: b }: Effect): boolean {
  if (a === b || a === 'drop' || b === 'drop') return false;
  return !alternatives.some((set) => set.includes(a) && set.includes(b));
}

/** Whether the fault is about this occasion, leaving aside how often it strikes. */
export function isAbout(fault: Fault, occasion: Occasion): boolean {
  const { operation_id, event_type, endpoint } = JSON.parse(fault.match) as Match;
  const onOperation = isOperationEffect(effectOf(fault));
  if ('operation_id' in occasion) {
    return onOperation && (operation_id === undefined || operation_id === occasion.operation_id);
  }
  return (
    !onOperation &&
    (event_type === undefined || event_type === occasion.event_type) &&
    (endpoint === undefined || occasion.endpoint.startsWith(endpoint))
  );
}

/** The fault after one more match, and whether it strikes this time. */
export function struck(fault: Fault, seed: string): { readonly strikes: boolean; readonly next: Fault } {
  const { nth = 1 } = JSON.parse(fault.match) as Match;
  const matches = fault.matches + 1;
  const strikes =
    fault.times_left !== 0 &&
    matches % nth === 0 &&
    fractionOf(seed, fault.fault_id, matches) * CERTAIN < fault.probability;
  const times_left = strikes && fault.times_left !== null ? fault.times_left - 1 : fault.times_left;
  return { strikes, next: { ...fault, matches, times_left, hits: fault.hits + (strikes ? 1 : 0) } };
}

/** No latency is longer, whatever a distribution gives, in milliseconds. */
const LONGEST_LATENCY_MS = 60_000;
/** Spread of the lognormal distribution: nine of ten values are between 0.44 and 2.3 times the median. */
const SIGMA = 0.5;

/**
 * The effect of this very strike: a latency that is distributed around `latency_ms` becomes the one that it is now.
 *
 * @param fault after the strike
 */
export function effectNow(fault: Fault, seed: string): Effect {
  const effect = effectOf(fault);
  const { latency_ms, distribution = 'fixed' } = effect;
  if (effect.type !== 'latency' || latency_ms === undefined || distribution === 'fixed') return effect;
  const chance = (salt: string) => fractionOf(seed, fault.fault_id, fault.matches, salt);
  const factor =
    distribution === 'uniform'
      ? 2 * chance('uniform')
      : // Box–Muller; 1 - u keeps the logarithm away from zero.
        Math.exp(
          SIGMA * Math.sqrt(-2 * Math.log(1 - chance('radius'))) * Math.cos(2 * Math.PI * chance('angle')),
        );
  return { ...effect, latency_ms: Math.min(LONGEST_LATENCY_MS, Math.round(latency_ms * factor)) };
}
