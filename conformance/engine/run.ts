/**
 * The engine: settles the options, prepares, runs the selected checks, tidies up and judges.
 *
 *   options ─▶ plan ─▶ prepare ─▶ preflight ─▶ schedule ─▶ tidy up ─▶ report
 *
 * It emits events and writes nothing; reporters make terminal output and files of them.
 */
import type { Created } from '../bench/target.ts';
import type { Check } from '../check.ts';
import { DriverError, type Driver } from '../drivers/driver.ts';
import type { ConformanceOptions } from '../options.ts';
import { createActivity } from './activity.ts';
import { marked } from './baseline.ts';
import { planOf, type Plan } from './plan.ts';
import { preflight } from './preflight.ts';
import { prepare, type Means, type Prepared } from './prepare.ts';
import { proveReceiver, ReceiverError } from './receiver.ts';
import { dayOf, reportOf, type Outcome } from './report.ts';
import type { CheckResult, Ending, Report } from './result.ts';
import { runChecks } from './schedule.ts';
import { selectionText } from './select.ts';
import { createStop } from './stop.ts';

export async function run(options: ConformanceOptions): Promise<Report> {
  const [startedAt, began] = [new Date(), performance.now()];
  const plan = await planOf(options);
  const outcome: Outcome =
    typeof plan === 'string'
      ? { ending: { kind: 'bad-configuration', sentence: plan } }
      : await outcomeOf(options, plan, dayOf(startedAt)).catch(notRun);
  const report = reportOf(options, { startedAt, durationMs: performance.now() - began }, outcome);
  options.onEvent?.({ kind: 'run-finished', report });
  return report;
}

/** What was asked for cannot be had. Nothing was sent by then. */
function notRun(error: unknown): Outcome {
  if (!(error instanceof ReceiverError)) throw error;
  return { ending: { kind: 'bad-configuration', sentence: error.message } };
}

async function outcomeOf(options: ConformanceOptions, plan: Plan, today: string): Promise<Outcome> {
  const { settings, selected, known } = plan;
  const { profile = 'full', only = [], skip = [], baseline = [], onEvent: emit = () => undefined } = options;
  const means = meansOf(options, emit);
  const { target, seed, safe } = { target: settings.baseUrl, ...settings };
  const selection = selectionText({ profile, only, skip });
  emit({ kind: 'run-started', target, checks: selected.length, seed, selection, safe });

  const prepared = await prepare(options, plan, means);
  const { exchanges, deliveries, bench } = prepared;
  try {
    const ending = await begin(prepared, means, selected);
    if (ending.kind !== 'completed') return { seed, ending, exchanges, deliveries };
    const mark = (result: CheckResult) => marked(result, baseline, today);
    const results = await runChecks(selected, { ...means, ...prepared, mark });
    const created = await left(bench.created, means);
    return { seed, ending: means.stop.ending() ?? ending, results, known, exchanges, deliveries, created };
  } finally {
    await Promise.all([prepared.close(), means.driver?.close?.().catch(noteTidying(means))]);
  }
}

function meansOf({ driver, signal }: ConformanceOptions, emit: Means['emit']): Means {
  const [activity, stop] = [createActivity(), createStop(signal)];
  return { activity, stop, emit, driver: driver && watched(driver, { activity, stop }) };
}

/** How the run ends before its first check; `completed` when it goes on. */
async function begin(
  prepared: Prepared,
  { driver, stop, emit }: Means,
  selected: readonly Check[],
): Promise<Ending> {
  const note = (message: string) => emit({ kind: 'note', message });
  try {
    const ending = await preflight(prepared.bench, note);
    if (ending.kind === 'completed') {
      await Promise.race([driver?.open?.(), stopped(stop)]);
      await proveReceiver(prepared, selected, note);
    }
    return stop.ending() ?? ending;
  } catch (error) {
    const early = stop.ending();
    if (early) return early;
    throw error;
  }
}

const stopped = ({ signal }: Means['stop']): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** A driver that does not keep to its protocol is a mistake of whoever set it up, not of the deployment. */
function watched(inner: Driver, { activity, stop }: Pick<Means, 'activity' | 'stop'>): Driver {
  const blame = (error: unknown): never => {
    if (error instanceof DriverError) stop.stop({ kind: 'bad-configuration', sentence: error.message });
    throw error;
  };
  return {
    ...inner,
    open: async () => inner.open?.().catch(blame),
    perform: (action) => inner.perform(action).catch(blame).finally(activity.happened),
  };
}

/** What stays at the target. */
async function left(created: readonly Created[], means: Means): Promise<readonly Created[]> {
  const removed = await means.driver?.remove?.(created).catch(noteTidying(means));
  return removed ? created.filter((each) => !removed.includes(each)) : created;
}

// What a driver leaves behind does not change what was found.
const noteTidying =
  ({ emit }: Means) =>
  (error: unknown): undefined => {
    emit({ kind: 'note', message: `The driver could not tidy up: ${(error as Error).message}` });
  };
