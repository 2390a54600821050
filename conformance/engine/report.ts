/** What a run came to, made into the report: the baseline applied, requirements judged, the sentence written. */
import type { Created } from '../bench/target.ts';
import type { ConformanceOptions } from '../options.ts';
import type { Delivery } from '../receiver/delivery.ts';
import type { Exchange } from '../target/exchange.ts';
import { staleEntries } from './baseline.ts';
import type { CheckResult, Ending, Report } from './result.ts';
import { selectionText } from './select.ts';
import { exitCodeOf, requirementResults, sentenceOf } from './summary.ts';

export type Outcome = {
  readonly ending: Ending;
  readonly seed?: number;
  readonly results?: readonly CheckResult[];
  /** Ids of every check there is; without them nothing ran that a baseline could be compared with. */
  readonly known?: ReadonlySet<string>;
  readonly exchanges?: readonly Exchange[];
  readonly deliveries?: readonly Delivery[];
  readonly created?: readonly Created[];
};

type Times = { readonly startedAt: Date; readonly durationMs: number };

/** As YYYY-MM-DD, which is how a baseline says until when it counts. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

export function reportOf(
  options: ConformanceOptions,
  { startedAt, durationMs }: Times,
  outcome: Outcome,
): Report {
  const { baseUrl, baseline = [], require = [], warningsFail = false } = options;
  const { profile = 'full', only = [], skip = [] } = options;
  const { ending, seed = 0, known, exchanges = [], deliveries = [], created = [] } = outcome;
  const results = outcome.results ?? [];
  const stale = known ? staleEntries(results, baseline, { today: dayOf(startedAt), known }) : [];
  const requirements = requirementResults(results);
  const judgement = { results, requirements, ending, staleBaseline: stale, required: require, warningsFail };
  const exitCode = exitCodeOf(judgement);
  return {
    target: baseUrl,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(durationMs),
    seed,
    selection: selectionText({ profile, only, skip }),
    ending,
    exitCode,
    sentence: sentenceOf(judgement, exitCode),
    results,
    requirements,
    staleBaseline: stale,
    exchanges,
    deliveries,
    created,
  };
}
