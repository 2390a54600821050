/**
 * When a delivery that was not acknowledged is tried again. The contract says "exponential backoff" and no numbers, so
 * base and number of attempts are a profile.
 */
import { MILLISECOND, MINUTE, SECOND, type Micros } from './instant.ts';
import { fractionOf } from './seed.ts';

export type RetryProfile = {
  /** Delay before the second attempt. */
  readonly base: Micros;
  /** What each further delay is multiplied by. */
  readonly factor: number;
  /** No delay is longer. */
  readonly longest: Micros;
  /** Attempts in all, the first one included. */
  readonly attempts: number;
};

export const retryProfiles = {
  /** For development: a receiver that comes back is found soon; gives up after about ten minutes. */
  fast: { base: 500 * MILLISECOND, factor: 2, longest: 30 * SECOND, attempts: 26 },
  /** As a production service would: gives up after about 16 hours. */
  realistic: { base: 5 * SECOND, factor: 4, longest: 480 * MINUTE, attempts: 9 },
  /** One attempt and no more. */
  none: { base: 0, factor: 1, longest: 0, attempts: 1 },
} as const satisfies Record<string, RetryProfile>;

export type RetryProfileName = keyof typeof retryProfiles;
export const retryProfileNames = Object.keys(retryProfiles) as RetryProfileName[];

/** How much longer than planned a delay can get, as a part of it, so that many deliveries do not come back at once. */
const JITTER = 0.1;

/**
 * How long to wait after attempt number `attempt` (1 is the first) failed, or undefined when there is no further one.
 * The jitter only adds, and less than the factor does, so that delays never shrink while they still grow.
 */
export function retryDelay(profile: RetryProfile, attempt: number, deliveryId: string): Micros | undefined {
  if (attempt >= profile.attempts) return undefined;
  const planned = Math.min(profile.longest, profile.base * profile.factor ** (attempt - 1));
  return Math.round(planned * (1 + JITTER * fractionOf('jitter', deliveryId, attempt)));
}
