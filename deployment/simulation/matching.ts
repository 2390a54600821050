/** A 1:1 match: ten scores against ten thresholds, under the policy that every score reaches its threshold. */
import type { Defects } from '../defects.ts';

export type Outcome = 'match' | 'no_match' | 'one_below';

export const outcomes: readonly Outcome[] = ['match', 'no_match', 'one_below'];

export const MATCH_POLICY = 'all_thresholds';

const thresholds = [0.7072, 0.7253, 0.7018, 0.7211, 0.7426, 0.6929, 0.685, 0.71, 0.7526, 0.7004] as const;

/** Where the tenth of a thousandth is missing in `one_below`, and where a match has nothing to spare. */
const TIGHT_INDEX = 4;

const LEAST_STEP = 0.0001;

export type Measurement = {
  readonly matched: boolean;
  readonly scores: readonly number[];
  readonly thresholds: readonly number[];
};

/** What the scanner measures when a palm with `outcome` is shown. A score at its threshold reaches it. */
export function measure(defects: Defects, outcome: Outcome): Measurement {
  const scores = thresholds.map((threshold, index) => rounded(threshold + margin(outcome, index)));
  const reached = scores.map((score, index) => score >= (thresholds[index] ?? 1));
  const matched = defects.distort(
    reached.every((isReached) => isReached),
    {
      'verified-always-matched': () => true,
      'verified-never-matched': () => false,
      'verified-by-majority': () => reached.filter((isReached) => isReached).length > reached.length / 2,
      'verified-equality-no-match': () => scores.every((score, index) => score > (thresholds[index] ?? 1)),
    },
  );
  return { matched, scores, thresholds };
}

function margin(outcome: Outcome, index: number): number {
  if (outcome === 'no_match') return -0.3 - index / 100;
  if (index === TIGHT_INDEX) return outcome === 'match' ? 0 : -LEAST_STEP;
  return 0.15 + index / 100;
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
