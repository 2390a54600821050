/** A probe is an experiment that a correct deployment and deployments with certain defects answer differently. */
import { describe, expect, test, vi } from 'vitest';
import type { DefectId } from '../../deployment/defects.ts';
import type { DeploymentOptions } from '../../deployment/options.ts';
import { startBench, type Bench } from './bench.ts';
import { differences } from './findings.ts';

const EXPERIMENTS_AT_ONCE = 12;

export type Probe = {
  /** What is done. */
  readonly title: string;
  readonly options?: DeploymentOptions;
  readonly observe: (bench: Bench) => Promise<unknown>;
  /** What is observed where nothing is wrong. */
  readonly correct: unknown;
  /** For each defect, how what is observed differs from that. */
  readonly deviations: { readonly [Id in DefectId]?: readonly string[] };
};

export async function observe({ options, observe }: Probe, defect?: DefectId): Promise<unknown> {
  const bench = await startBench({ ...options, ...(defect !== undefined && { defect }) });
  try {
    return await observe(bench);
  } finally {
    await bench.close();
  }
}

/** Tests that each probe sees what it says, without a defect and with each of its own. */
export function prove(probes: readonly Probe[]): void {
  // Experiments wait for deliveries much more than they work.
  vi.setConfig({ maxConcurrency: EXPERIMENTS_AT_ONCE });
  describe.concurrent.each(probes.map((probe) => [probe.title, probe] as const))('%s', (_title, probe) => {
    test('shows nothing without a defect', async () => {
      expect(differences(probe.correct, await observe(probe))).toEqual([]);
    });

    test.each(Object.entries(probe.deviations))('shows %s', async (defect, deviation) => {
      expect(differences(probe.correct, await observe(probe, defect as DefectId))).toEqual(deviation);
    });
  });
}
