import { loadContract } from '../contract/load.ts';
import type { Check } from './check.ts';
import { allChecks } from './checks/index.ts';
import { OWN_CONTRACT } from './engine/plan.ts';
import { run } from './engine/run.ts';
import type { ConformanceOptions } from './options.ts';
import type { Report } from './engine/result.ts';

/**
 * Runs the suite against a deployment. Never rejects because of what the deployment does: whatever happens is in the
 * report, partial results too.
 */
export function runConformance(options: ConformanceOptions): Promise<Report> {
  return run(options);
}

/** Every check, in the order of reports. @throws {ContractError} when the contract cannot be used. */
export function listChecks(contract: string = OWN_CONTRACT): readonly Check[] {
  return allChecks(loadContract(contract));
}
