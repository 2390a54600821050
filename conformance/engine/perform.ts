/** Runs one check and turns whatever it throws into a result. */
import { currentCheck } from '../bench/target.ts';
import type { Bench } from '../bench/bench.ts';
import type { Check } from '../check.ts';
import { DriverError } from '../drivers/driver.ts';
import { Finding, Inconclusive, NotApplicable, NotTestable, type Evidence } from '../expect.ts';
import type { CheckResult } from './result.ts';

export async function perform(check: Check, bench: Bench, deadlineMs: number): Promise<CheckResult> {
  const began = performance.now();
  const outcome = await currentCheck.run(check.id, () => outcomeOf(check, bench, deadlineMs));
  const { redact } = bench.secrets;
  const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text));
  return {
    ...headOf(check),
    verdict: outcome.verdict,
    message: clean(outcome.message),
    expected: clean(outcome.expected),
    actual: clean(outcome.actual),
    missing: outcome.missing,
    ...idsOf(outcome.evidence ?? []),
    durationMs: Math.round(performance.now() - began),
  };
}

export function headOf({ id, title, verifies }: Check): Pick<CheckResult, 'checkId' | 'title' | 'verifies'> {
  return { checkId: id, title, verifies };
}

type Outcome = Pick<CheckResult, 'verdict' | 'message' | 'expected' | 'actual' | 'missing'> & {
  evidence?: readonly Evidence[];
};

async function outcomeOf(check: Check, bench: Bench, deadlineMs: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Inconclusive(`The check did not end within ${deadlineMs} ms.`)),
      deadlineMs,
    );
  });
  try {
    await Promise.race([check.run(bench), deadline]);
    return { verdict: 'pass' };
  } catch (error) {
    return verdictOf(error, check);
  } finally {
    clearTimeout(timer);
  }
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
