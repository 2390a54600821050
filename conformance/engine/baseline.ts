/** Findings that are known and tolerated for a time. An entry that is no longer needed fails the run. */
import type { CheckResult } from './result.ts';

export type BaselineEntry = {
  readonly check: string;
  readonly reason: string;
  /** The last day on which it counts, as YYYY-MM-DD. */
  readonly expires: string;
};

export type BaselineWorld = {
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** Ids of every check there is. */
  readonly known: ReadonlySet<string>;
};

/** The result with the reason of the entry that covers it, if there is one. @param today as YYYY-MM-DD */
export function marked(result: CheckResult, entries: readonly BaselineEntry[], today: string): CheckResult {
  if (!isFinding(result)) return result;
  const entry = entries.find(({ check, expires }) => check === result.checkId && expires >= today);
  return entry ? { ...result, known: entry.reason } : result;
}

/** The entries that have to go, each with why. */
export function staleEntries(
  results: readonly CheckResult[],
  entries: readonly BaselineEntry[],
  { today, known }: BaselineWorld,
): readonly string[] {
  return entries.flatMap((entry) => {
    const { check, expires } = entry;
    if (!known.has(check)) return [`${check}: there is no such check`];
    if (expires < today) return [`${check}: expired on ${expires}`];
    const result = results.find(({ checkId }) => checkId === check);
    // A check that was not part of this run says nothing about its entry.
    if (!result || isFinding(result)) return [];
    return result.verdict === 'pass' ? [`${check}: passes now, remove the entry`] : [];
  });
}

const isFinding = ({ verdict }: CheckResult): boolean => verdict === 'fail' || verdict === 'warn';
