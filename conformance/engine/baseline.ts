/** Findings that are known and tolerated for a time. An entry that is no longer needed fails the run. */
import type { CheckResult } from './result.ts';

export type BaselineEntry = {
  readonly check: string;
  readonly reason: string;
  /** The last day on which it counts, as YYYY-MM-DD. */
  readonly expires: string;
};

export type Baselined = { readonly results: readonly CheckResult[]; readonly stale: readonly string[] };

export type BaselineWorld = {
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** Ids of every check there is. */
  readonly known: ReadonlySet<string>;
};

export function applyBaseline(
  results: readonly CheckResult[],
  entries: readonly BaselineEntry[],
  { today, known }: BaselineWorld,
): Baselined {
  const live = entries.filter(({ expires }) => expires >= today);
  const marked = results.map((result) => {
    const entry = isFinding(result) ? live.find(({ check }) => check === result.checkId) : undefined;
    return entry ? { ...result, known: entry.reason } : result;
  });
  const stale = entries.flatMap((entry) => {
    const { check, expires } = entry;
    if (!known.has(check)) return [`${check}: there is no such check`];
    if (expires < today) return [`${check}: expired on ${expires}`];
    const result = results.find(({ checkId }) => checkId === check);
    // A check that was not part of this run says nothing about its entry.
    if (!result || isFinding(result)) return [];
    return result.verdict === 'pass' ? [`${check}: passes now, remove the entry`] : [];
  });
  return { results: marked, stale };
}

const isFinding = ({ verdict }: CheckResult): boolean => verdict === 'fail' || verdict === 'warn';
