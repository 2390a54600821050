import type { Verdict } from '../../check.ts';
import { verdictsByWeight } from '../../engine/summary.ts';

/** What a requirement can come to: a verdict, or that no check of the run, or no check at all, was about it. */
export type State = Verdict | 'not-looked-at' | 'no-check';

/** From what needs attention to what does not. */
export const states: readonly State[] = [...verdictsByWeight, 'not-looked-at', 'no-check'];

const words: Readonly<Record<State, string>> = {
  'harness-error': 'error of the suite',
  fail: 'broken',
  warn: 'warning',
  inconclusive: 'undecided',
  pass: 'verified',
  'not-testable': 'not tested',
  'not-applicable': 'does not apply',
  'not-looked-at': 'not looked at',
  'no-check': 'no check can tell',
};

export const wordOf = (state: State): string => words[state];

export const badge = (state: State): string => `<span class="badge ${state}">${wordOf(state)}</span>`;

export const needsAttention = (verdict: Verdict): boolean =>
  verdict === 'fail' || verdict === 'warn' || verdict === 'inconclusive' || verdict === 'harness-error';
