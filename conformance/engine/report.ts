/** What a run came to, made into the report: the baseline applied, requirements judged, the sentence written. */
import type { Created } from '../bench/target.ts';
import type { ConformanceOptions } from '../options.ts';
import type { Delivery } from '../receiver/delivery.ts';
import type { Exchange } from '../target/exchange.ts';
import { applyBaseline } from './baseline.ts';
import type { CheckResult, Ending, Report } from './result.ts';
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

export function reportOf(
  { baseUrl, baseline = [], require = [], warningsFail = false }: ConformanceOptions,
  { startedAt, durationMs }: Times,
  outcome: Outcome,
): Report {
  const { ending, seed = 0, known, exchanges = [], deliveries = [], created = [] } = outcome;
  const today = startedAt.toISOString().slice(0, 10);
  const raw = outcome.results ?? [];
  const { results, stale } = known
    ? applyBaseline(raw, baseline, { today, known })
    : { results: raw, stale: [] };
  const requirements = requirementResults(results);
  const judgement = { results, requirements, ending, staleBaseline: stale, required: require, warningsFail };
  const exitCode = exitCodeOf(judgement);
  return {
    target: baseUrl,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(durationMs),
    seed,
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
