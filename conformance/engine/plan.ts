/** What a run is going to do, or the one sentence that says what is wrong with its options. */
import { fileURLToPath } from 'node:url';
import { ContractError } from '../../contract/contract-error.ts';
import { loadContract, type Contract } from '../../contract/load.ts';
import { baseUrlProblem } from '../base-url.ts';
import type { Check } from '../check.ts';
import { allChecks } from '../checks/index.ts';
import { isMock } from '../drivers/control.ts';
import { settle, type ConformanceOptions, type Settled } from '../options.ts';
import { nameProblem, selectChecks } from './select.ts';

export const OWN_CONTRACT = fileURLToPath(new URL('../../openapi.yaml', import.meta.url));

export type Plan = {
  readonly contract: Contract;
  readonly settings: Settled;
  readonly selected: readonly Check[];
  /** Ids of every check there is, selected or not. */
  readonly known: ReadonlySet<string>;
};

export async function planOf(options: ConformanceOptions): Promise<Plan | string> {
  const { baseUrl, profile = 'full', only = [], skip = [], require = [] } = options;
  const problem = baseUrlProblem(baseUrl);
  if (problem !== undefined) return problem;
  try {
    const contract = loadContract(options.contract ?? OWN_CONTRACT);
    const checks = allChecks(contract);
    const misnamed = nameProblem(checks, { only, skip }, require === 'all' ? [] : require);
    if (misnamed !== undefined) return misnamed;

    const settings = settle(options, options.safe ?? !(await isMock(baseUrl.replace(/\/+$/, ''))));
    const selected = selectChecks(checks, { profile, only, skip, safe: settings.safe });
    if (selected.length === 0) return 'The options select no check at all.';
    return { contract, settings, selected, known: new Set(checks.map(({ id }) => id)) };
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return `The contract cannot be used: ${error.message.replace(/\s*\n\s*/g, ' ')}`;
  }
}
