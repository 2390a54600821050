/** Whether waits grow exponentially. The reference gives neither base nor factor, and jitter is allowed. */
import type { Bench } from '../bench/bench.ts';
import { check } from '../check.ts';
import { Finding, Inconclusive } from '../expect.ts';
import type { Delivery } from '../receiver/delivery.ts';
import { burstOver, FAILED, NEEDS, OK, provoke } from './provoke.ts';

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

/** Attempts whose gaps the growth is judged by. */
const ATTEMPTS = 5;

async function measureGaps(
  bench: Bench,
): Promise<{ readonly gaps: readonly number[]; readonly evidence: readonly Delivery[] }> {
  const { retryWindowMs } = bench.settings;
  const { first, attempt } = await provoke(bench, (number) => (number < ATTEMPTS ? FAILED : OK));
  const seen = [first];
  const deadline = performance.now() + retryWindowMs;
  while (seen.length < ATTEMPTS) {
    const next = await attempt(seen.length + 1, Math.max(0, deadline - performance.now()));
    if (!next) break;
    seen.push(next);
  }
  const gaps = seen.slice(1).map((delivery, index) => delivery.startedAt - (seen[index]?.at ?? 0));
  return { gaps, evidence: seen };
}

/** Fewer waits between attempts tell nothing. */
const LEAST_GAPS = 3;

/** Growth is denied only if this many measurements in a row agree. */
const MEASUREMENTS = 3;

/** Deliveries measured side by side; the middle one counts, so that one late timer decides nothing. */
const SAMPLES = 3;

async function medianGaps(bench: Bench) {
  const samples = await Promise.all(Array.from({ length: SAMPLES }, () => measureGaps(bench)));
  const length = Math.min(...samples.map(({ gaps }) => gaps.length));
  const gaps = Array.from({ length }, (_, index) => median(samples.map((sample) => sample.gaps[index] ?? 0)));
  return { gaps, evidence: samples[0]?.evidence ?? [] };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

export const backoffCheck = check({
  id: 'deliveries/backoff-is-exponential',
  title: 'the waits between retries grow, and faster than by a constant',
  verifies: 'DLV-BACKOFF',
  needs: NEEDS,
  cost: 'timing',
  async run(bench) {
    const measured: string[] = [];
    let fault = '';
    await burstOver(bench);
    // Times are never judged by one measurement: load only ever lengthens a wait, and does so by chance.
    for (let time = 0; time < MEASUREMENTS; time += 1) {
      const { gaps, evidence } = await medianGaps(bench);
      const found = judgeBackoff(gaps);
      if (found === undefined) return;
      if (gaps.length < LEAST_GAPS) {
        const few = `Only ${gaps.length} retries came within ${bench.settings.retryWindowMs / 1000} s; at least ${LEAST_GAPS} tell. See --retry-window.`;
        throw new Inconclusive(few, evidence);
      }
      fault = found;
      measured.push(gaps.map((gap) => Math.round(gap)).join(', '));
    }
    bench.requireCalm();
    throw new Finding(
      `waits between retries that grow exponentially (${fault})`,
      `${measured.join('; ')} ms`,
    );
  },
});
