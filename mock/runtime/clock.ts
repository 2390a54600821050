/** The real time. Nothing else in the mock asks the machine for it. */
import { MILLISECOND, type Instant } from '../domain/instant.ts';

export type Clock = () => Instant;

/** How far the two clocks of the machine may drift apart before the date is taken anew, in milliseconds. */
const TOLERATED_DRIFT_MS = 5;

/**
 * A clock in microseconds that never shows the same moment twice, so that things which happened one after the other
 * say so. The steady clock counts; the date puts it right after a laptop slept or somebody set the time.
 */
export function systemClock(): Clock {
  let origin = Date.now() - performance.now();
  let last = 0;
  return () => {
    const date = Date.now();
    const steady = performance.now();
    if (Math.abs(origin + steady - date) > TOLERATED_DRIFT_MS) origin = date - steady;
    last = Math.max(last + 1, Math.floor((origin + steady) * MILLISECOND));
    return last;
  };
}
