/** Runs one check and turns whatever it throws into a result. */
import { currentCheck } from '../bench/target.ts';
import type { Bench } from '../bench/bench.ts';
import type { Check } from '../check.ts';
import { DriverError } from '../drivers/driver.ts';
import { Finding, Inconclusive, NotApplicable, NotTestable, type Evidence } from '../expect.ts';
import type { Activity } from './activity.ts';
import type { CheckResult } from './result.ts';
import { ENDED_EARLY, type Stop } from './stop.ts';

export type Bounds = {
  /** How long nothing may happen until a check is given up, in milliseconds. */
  readonly patienceMs: number;
  readonly activity: Activity;
  readonly stop: Stop;
};

export async function perform(check: Check, bench: Bench, bounds: Bounds): Promise<CheckResult> {
  const began = performance.now();
  const outcome = await currentCheck.run(check.id, () => outcomeOf(check, bench, bounds));
  const { redact } = bench.secrets;
  const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text));
  return {
    ...blank(check),
    verdict: outcome.verdict,
    message: clean(outcome.message),
    expected: clean(outcome.expected),
    actual: clean(outcome.actual),
    missing: outcome.missing,
    ...idsOf(outcome.evidence ?? []),
    durationMs: Math.round(performance.now() - began),
  };
}

/** What a result has before the check ran. */
export function blank({ id, title, verifies }: Check) {
  return { checkId: id, title, verifies, exchangeIds: [], deliveryIds: [], durationMs: 0 } as const;
}

type Outcome = Pick<CheckResult, 'verdict' | 'message' | 'expected' | 'actual' | 'missing'> & {
  evidence?: readonly Evidence[];
};

async function outcomeOf(check: Check, bench: Bench, bounds: Bounds): Promise<Outcome> {
  const givingUp = giveUp(bounds);
  try {
    await Promise.race([check.run(bench), givingUp.promise]);
    return { verdict: 'pass' };
  } catch (error) {
    return verdictOf(error, check);
  } finally {
    givingUp.cancel();
  }
}

/** Rejects when the run is stopped, or when nothing has happened in it for too long. */
function giveUp({ patienceMs, activity, stop }: Bounds) {
  const { promise, reject } = Promise.withResolvers<never>();
  const onStop = () => reject(new Inconclusive(ENDED_EARLY));
  stop.signal.addEventListener('abort', onStop, { once: true });
  let timer: NodeJS.Timeout;
  const look = () => {
    const left = patienceMs - activity.quietMs();
    if (left <= 0)
      reject(new Inconclusive(`The check did not end, and nothing happened for ${patienceMs} ms.`));
    else timer = setTimeout(look, left);
  };
  look();
  return {
    promise,
    cancel() {
      clearTimeout(timer);
      stop.signal.removeEventListener('abort', onStop);
    },
  };
}

function verdictOf(error: unknown, { severity }: Check): Outcome {
  if (error instanceof Finding) {
    const { message, expected, actual, evidence } = error;
    return { verdict: severity, message, expected, actual, evidence };
  }
  if (error instanceof Inconclusive)
    return { verdict: 'inconclusive', message: error.message, evidence: error.evidence };
  if (error instanceof NotTestable) {
    return { verdict: 'not-testable', message: error.message, missing: error.missing };
  }
  if (error instanceof NotApplicable) return { verdict: 'not-applicable', message: error.message };
  if (error instanceof DriverError) return { verdict: 'harness-error', message: error.message };
  return {
    verdict: 'harness-error',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function idsOf(evidence: readonly Evidence[]): Pick<CheckResult, 'exchangeIds' | 'deliveryIds'> {
  return {
    exchangeIds: evidence.filter(({ kind }) => kind === 'exchange').map(({ id }) => id),
    deliveryIds: evidence.filter(({ kind }) => kind === 'delivery').map(({ id }) => id),
  };
}
