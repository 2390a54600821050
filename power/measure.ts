/** One run of the whole suite against the second deployment, with one defect or none. */
import { runConformance, type Report } from '../conformance/index.ts';
import { isDefectId, type DefectId } from '../deployment/defects.ts';
import { startDeployment } from '../deployment/start.ts';

/**
 * Times shorter than the contract's, the same on both sides, so that hundreds of runs end in minutes. What is measured
 * is whether a defect is found, and that does not depend on how long 10 seconds are.
 */
const ACKNOWLEDGE_WITHIN_MS = 3_000;
const RETRY_BASE_MS = 120;

export type Finding = { readonly checkId: string; readonly verdict: 'fail' | 'warn' };

export type Measurement = {
  readonly defect: DefectId | undefined;
  readonly findings: readonly Finding[];
  /** Checks that passed; of those that did not pass the correct deployment, nothing is concluded. */
  readonly passed: readonly string[];
  readonly exitCode: number;
  readonly durationMs: number;
};

export async function measure(
  defect: string | undefined,
  only: readonly string[] = [],
): Promise<Measurement> {
  if (defect !== undefined && !isDefectId(defect)) throw new Error(`There is no defect ${defect}.`);
  const deployment = await startDeployment({
    ...(defect === undefined ? {} : { defect }),
    allowHttpLoopback: true,
    acknowledgeWithinMs: ACKNOWLEDGE_WITHIN_MS,
    retryBaseMs: RETRY_BASE_MS,
  });
  try {
    const report = await runConformance({
      baseUrl: deployment.baseUrl,
      clientId: deployment.clientId,
      clientSecret: deployment.clientSecret,
      safe: false,
      driver: { name: 'in-process', perform: async (action) => deployment.control(action) },
      only,
      seed: 4421,
      propertyRuns: 8,
      acknowledgeWithinMs: ACKNOWLEDGE_WITHIN_MS,
      eventWindowMs: 3_000,
      retryWindowMs: 4_000,
      settleMs: 700,
      timeoutMs: 4_000,
    });
    return { defect, ...outcomeOf(report) };
  } finally {
    await deployment.close();
  }
}

function outcomeOf({ results, exitCode, durationMs }: Report): Omit<Measurement, 'defect'> {
  const findings = results.flatMap(({ checkId, verdict }) =>
    verdict === 'fail' || verdict === 'warn' ? [{ checkId, verdict }] : [],
  );
  const passed = results.filter(({ verdict }) => verdict === 'pass').map(({ checkId }) => checkId);
  return { findings, passed, exitCode, durationMs };
}
