/** Everything that one run of the bench measured. */
import { arch, availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';
import type { Round } from './comparison.ts';
import type { DeliveryLatency } from './delivery.ts';
import type { Plan } from './plan.ts';
import type { StoredCost } from './stored.ts';

export type Results = {
  readonly machine: Machine;
  readonly plan: Plan;
  readonly servers?: readonly Round[] | undefined;
  readonly delivery?: DeliveryLatency | undefined;
  readonly stored?: readonly StoredCost[] | undefined;
};

export type FullResults = { readonly [Part in keyof Results]-?: NonNullable<Results[Part]> };

export type Machine = {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly system: string;
  /** How many processes wanted a core before the run, on average over a minute: on a quiet machine hardly any. */
  readonly loadBefore: number;
};

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    system: `${type()} ${arch()}`,
    loadBefore: loadavg()[0] ?? 0,
  };
}

export function isFull(results: Results): results is FullResults {
  return results.servers !== undefined && results.delivery !== undefined && results.stored !== undefined;
}
