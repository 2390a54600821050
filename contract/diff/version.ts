/** Which version a change asks for, by semantic versioning. */
import semver from 'semver';
import { field } from '../json.ts';
import type { Contract } from '../load.ts';
import type { Level } from './change.ts';

export type VersionVerdict = {
  readonly base: string;
  readonly revision: string;
  /** The lowest version that the changes allow: the old one when there are none. */
  readonly required: string;
  /** Whether the new contract's version is at least that. */
  readonly sufficient: boolean;
};

/**
 * The contract's `info.version`.
 *
 * @throws {ContractError} it is not a semantic version.
 */
export function versionOf(contract: Contract): string {
  const version = field(contract.document, 'info', 'version');
  if (typeof version === 'string' && semver.valid(version) === version) return version;
  const found = version === undefined ? 'missing' : JSON.stringify(version);
  throw contract.fault(
    '/info/version',
    `info.version is ${found}.`,
    'Expected a semantic version such as 1.0.0.',
  );
}

/**
 * Judges the version `revision` of a contract that had the version `base` before changes of `level`. Below 1.0.0
 * nothing is promised yet, so that a breaking change asks for a minor bump only (semver.org, item 4).
 */
export function judgeVersion(base: string, revision: string, level: Level | undefined): VersionVerdict {
  const bump = level === 'major' && semver.major(base) === 0 ? 'minor' : level;
  const required = bump === undefined ? base : (semver.inc(base, bump) ?? base);
  return { base, revision, required, sufficient: semver.gte(revision, required) };
}
