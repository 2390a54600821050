/** Whether a contract can be released after those that have been. */
import semver from 'semver';
import { compareContracts, type Comparison } from '../diff/compare.ts';
import { versionOf } from '../diff/version.ts';
import type { Contract } from '../load.ts';

export type Judgement =
  /** There is no version before it. */
  | { readonly verdict: 'first' }
  /** Its version is released, and it is what was released. */
  | { readonly verdict: 'released' }
  /** Its version is released, and it is not what was released. */
  | { readonly verdict: 'changed'; readonly before: Contract }
  /** A later version is released already. */
  | { readonly verdict: 'outdated'; readonly before: Contract }
  /** It comes after `before`; its version has the bump that the changes need, or not. */
  | { readonly verdict: 'next'; readonly before: Contract; readonly comparison: Comparison };

/**
 * @param released the oldest first
 * @throws {ContractError} a version is not a semantic version.
 */
export async function judgeRelease(released: readonly Contract[], contract: Contract): Promise<Judgement> {
  const version = versionOf(contract);
  const latest = released.at(-1);
  if (!latest) return { verdict: 'first' };
  const same = released.find((each) => versionOf(each) === version);
  if (same)
    return same.sha256 === contract.sha256 ? { verdict: 'released' } : { verdict: 'changed', before: same };
  if (semver.lt(version, versionOf(latest))) return { verdict: 'outdated', before: latest };
  return { verdict: 'next', before: latest, comparison: await compareContracts(latest, contract) };
}
