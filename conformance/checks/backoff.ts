/** Whether waits grow exponentially. The reference gives neither base nor factor, and jitter is allowed. */

/** Waits that never get longer than this, in milliseconds, are no waits: what is measured then is the machine. */
const LEAST_WAIT_MS = 50;
/** The last wait has to be this much longer than the first one at least. */
const LEAST_GROWTH = 1.5;
/** A wait may be this much shorter than the one before it, for jitter. */
const MOST_SHRINKING = 0.7;
/** Waits this close to each other have reached the longest one a deployment makes. */
const PLATEAU = 1.15;
/**
 * g4·g1 / (g3·g2) is 1 for exponential growth, whatever base and factor, and 2/3 for growth by a constant; what is
 * below this is closer to the latter.
 */
const LEAST_CURVATURE = 0.78;

/** What is wrong with the waits (milliseconds, in order); undefined when nothing is. Fewer than three tell nothing. */
export function judgeBackoff(gaps: readonly number[]): string | undefined {
  const [first, second, third, fourth] = gaps;
  if (first === undefined || second === undefined || third === undefined) return 'too few retries to tell';
  const longest = Math.max(...gaps);
  if (longest < LEAST_WAIT_MS) return 'there is no pause';
  if (longest < LEAST_GROWTH * first) return 'they do not grow';
  if (gaps.some((gap, index) => index > 0 && gap < MOST_SHRINKING * (gaps[index - 1] ?? 0)))
    return 'they shrink';
  if (fourth === undefined || fourth < PLATEAU * third) return undefined;
  return (fourth * first) / (third * second) < LEAST_CURVATURE ? 'they grow by a constant' : undefined;
}
