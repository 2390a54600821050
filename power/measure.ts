/** One run of the whole suite against the second deployment, with one defect or none. */
import { runConformance, type Report } from '../conformance/index.ts';
import { isDefectId, type DefectId } from '../deployment/defects.ts';
import type { DeploymentOptions } from '../deployment/options.ts';
import { startDeployment } from '../deployment/start.ts';

/**
 * Times shorter than the contract's, the same on both sides, so that hundreds of runs end in minutes. What is measured
 * is whether a defect is found, and that does not depend on how long 10 seconds are.
 */
const ACKNOWLEDGE_WITHIN_MS = 3_000;
const RETRY_BASE_MS = 160;

/** Correct in two ways: enrolling creates a user, or users have to exist before. */
export const worlds = ['open', 'strict'] as const satisfies readonly DeploymentOptions['users'][];
export type World = (typeof worlds)[number];

/** Defects that show in one of these worlds only. */
const strictDefects: readonly DefectId[] = ['enroll-unknown-user-400'];

export const worldOf = (defect: DefectId): World => (strictDefects.includes(defect) ? 'strict' : 'open');

export type Finding = { readonly checkId: string; readonly verdict: 'fail' | 'warn' };

export type Measurement = {
  readonly defect: DefectId | undefined;
  readonly world: World;
  readonly findings: readonly Finding[];
  /** Checks that passed; of those that did not pass the correct deployment, nothing is concluded. */
  readonly passed: readonly string[];
  readonly exitCode: number;
  readonly durationMs: number;
};

/** What is measured: a defect, or a world without one. */
export type Subject = { readonly defect?: DefectId; readonly world: World };

/** @param name of a defect, or of a world in which nothing is wrong */
export function subjectOf(name: string): Subject {
  const world = worlds.find((each) => each === name);
  if (world) return { world };
  if (isDefectId(name)) return { defect: name, world: worldOf(name) };
  throw new Error(`There is no defect ${name}.`);
}

export async function measure(
  { defect, world }: Subject,
  only: readonly string[] = [],
): Promise<Measurement> {
  const deployment = await startDeployment({
    ...(defect === undefined ? {} : { defect }),
    users: world,
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
    return { defect, world, ...outcomeOf(report) };
  } finally {
    await deployment.close();
  }
}

function outcomeOf({
  results,
  exitCode,
  durationMs,
}: Report): Pick<Measurement, 'findings' | 'passed' | 'exitCode' | 'durationMs'> {
  const findings = results.flatMap(({ checkId, verdict }) =>
    verdict === 'fail' || verdict === 'warn' ? [{ checkId, verdict }] : [],
  );
  const passed = results.filter(({ verdict }) => verdict === 'pass').map(({ checkId }) => checkId);
  return { findings, passed, exitCode, durationMs };
}
