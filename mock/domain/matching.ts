/**
 * 1:1 matching: the palm that was presented against the palm that was enrolled.
 *
 * Contract: webhook verification.complete (`scores`, `thresholds`, `match_policy`, `matched`).
 */
import { similarity, type Palm } from './palm.ts';
import type { Settings } from './settings.ts';

/** What each region's score has to reach; the values of the contract's example. */
export const THRESHOLDS = [
  0.7072, 0.7253, 0.7018, 0.7211, 0.7426, 0.6929, 0.685, 0.71, 0.7526, 0.7004,
] as const;

/** The only policy there is: every score has to reach its threshold. */
export const MATCH_POLICY = 'all_thresholds';

/** Scores have this many decimals. */
const DECIMALS = 4;

export type Match = {
  readonly matched: boolean;
  readonly scores: readonly number[];
  readonly thresholds: readonly number[];
  readonly match_policy: typeof MATCH_POLICY;
};

/**
 * Compares two palms region by region.
 *
 * @param equalScore whether a score that equals its threshold reaches it
 */
export function match(
  enrolled: Palm,
  presented: Palm,
  equalScore: Settings['equal_score'] = 'matches',
): Match {
  const scores = enrolled.map((region, index) => toScore(similarity(region, presented[index]!)));
  return {
    matched: scores.every((score, index) => {
      const threshold = THRESHOLDS[index]!;
      return score > threshold || (score === threshold && equalScore === 'matches');
    }),
    scores,
    thresholds: THRESHOLDS,
    match_policy: MATCH_POLICY,
  };
}

// Strangers can point in opposite directions; a score is never below nothing.
function toScore(cosine: number): number {
  const scale = 10 ** DECIMALS;
  return Math.round(Math.max(0, cosine) * scale) / scale;
}
