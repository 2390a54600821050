/**
 * The order of a run, and who runs beside whom:
 *
 *   time limits ─────────────────────────────────┬▶ exclusive ─▶ aftermath
 *   requests, properties ─▶ events ─▶ retries ─▶ …┘
 */
import type { Bench } from '../bench/bench.ts';
import type { Check, Cost } from '../check.ts';
import type { Activity } from './activity.ts';
import { missing, type Equipment } from './needs.ts';
import { blank, perform } from './perform.ts';
import type { CheckResult, RunEvent } from './result.ts';
import { ENDED_EARLY, type Stop } from './stop.ts';

const stages: readonly (readonly Cost[])[] = [
  ['request', 'property'],
  ['event'],
  ['timing'],
  ['subscription'],
];

export type Schedule = {
  readonly bench: Bench;
  readonly equipment: Equipment;
  readonly activity: Activity;
  readonly stop: Stop;
  readonly emit: (event: RunEvent) => void;
  /** Notes on a finding that it is known. */
  readonly mark: (result: CheckResult) => CheckResult;
};

/** Every check gives a result, also when the run is stopped: then those that had not ended are inconclusive. */
export async function runChecks(
  selected: readonly Check[],
  { bench, equipment, activity, stop, emit, mark }: Schedule,
): Promise<readonly CheckResult[]> {
  const { eventWindowMs, retryWindowMs, acknowledgeWithinMs, timeoutMs } = bench.settings;
  const patienceMs = 3 * (eventWindowMs + acknowledgeWithinMs + timeoutMs) + 2 * retryWindowMs;
  const results = new Map<string, CheckResult>();

  async function settle(check: Check): Promise<void> {
    // What looks at records only is asked even then: it is part of what was found.
    if (stop.signal.aborted && check.cost !== 'aftermath') return;
    emit({ kind: 'check-started', checkId: check.id });
    const result = mark(
      unmet(check, equipment) ?? (await perform(check, bench, { patienceMs, activity, stop })),
    );
    results.set(check.id, result);
    emit({ kind: 'check-finished', result });
  }

  const of = (cost: Cost) => selected.filter((check) => check.cost === cost);
  const waiting = of('limit').map(settle);
  for (const costs of stages) await Promise.all(costs.flatMap(of).map(settle));
  await Promise.all(waiting);
  for (const check of [...of('exclusive'), ...of('aftermath')]) await settle(check);
  return selected.map((check) => results.get(check.id) ?? neverEmitted(check, stop));
}

function unmet(check: Check, equipment: Equipment): CheckResult | undefined {
  for (const need of check.needs) {
    const message = missing(need, equipment);
    if (message !== undefined) return { ...blank(check), verdict: 'not-testable', message, missing: need };
  }
  return undefined;
}

function neverEmitted(check: Check, { signal }: Stop): CheckResult {
  return signal.aborted
    ? { ...blank(check), verdict: 'inconclusive', message: ENDED_EARLY }
    : { ...blank(check), verdict: 'harness-error', message: 'The check was selected and gave no result.' };
}
