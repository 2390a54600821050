/**
 * Compares two contracts: what changed, the version bump that it needs, and whether the new contract has it.
 *
 *   Redocly CLI ──▶ refine ─┐
 *                           ├─▶ one change a place ──▶ level ──▶ judged against info.version
 *   our rules ──────────────┘
 */
import { isDeepStrictEqual } from 'node:util';
import { field } from '../json.ts';
import type { Contract } from '../load.ts';
import { isAbove, levelOf, type Change, type Level } from './change.ts';
import { redoclyChanges } from './redocly.ts';
import { refine } from './refine.ts';
import { diffRules } from './rules.ts';
import { judgeVersion, versionOf, type VersionVerdict } from './version.ts';

export type Comparison = {
  /** Most demanding first, then in the order of the text. */
  readonly changes: readonly Change[];
  /** The bump that all of them together need; undefined when nothing changed. */
  readonly level: Level | undefined;
  readonly version: VersionVerdict;
};

/**
 * @throws {ContractError} a contract's info.version is not a semantic version.
 * @throws {Error} Redocly CLI did not work.
 */
export async function compareContracts(base: Contract, revision: Contract): Promise<Comparison> {
  const version = { base: versionOf(base), revision: versionOf(revision) };
  const theirs = (await redoclyChanges(base, revision)).flatMap(
    (change) => refine(change, base, revision) ?? [],
  );
  const found = onePerPlace([...ownChanges(base, revision), ...theirs]);
  const changes = inOrder(found.length > 0 ? found : unexplained(base, revision), base, revision);
  const level = levelOf(changes);
  return { changes, level, version: judgeVersion(version.base, version.revision, level) };
}

/** What our own rules see, without Redocly CLI. */
export function ownChanges(base: Contract, revision: Contract): readonly Change[] {
  return diffRules.flatMap(({ id, compare }) =>
    compare(base, revision).map((change) => ({ ...change, rule: id })),
  );
}

// Two rules may see the same change; the stricter one has it right, and of two equal ones ours, which comes first.
function onePerPlace(changes: readonly Change[]): readonly Change[] {
  const kept = new Map<string, Change>();
  for (const change of changes) {
    const place = `${change.side}${change.at}`;
    const known = kept.get(place);
    if (!known || isAbove(change.level, known.level)) kept.set(place, change);
  }
  return [...kept.values()];
}

// Never "no change" by accident: what no rule knows is at least a patch.
function unexplained(base: Contract, revision: Contract): readonly Change[] {
  if (isDeepStrictEqual(withoutVersion(base), withoutVersion(revision))) return [];
  const message =
    'The contracts differ in something that no rule looks at. Expected a rule for it in contract/diff/rules.';
  return [{ level: 'patch', rule: 'unexplained', message, side: 'revision', at: '' }];
}

function withoutVersion({ document }: Contract): unknown {
  return { ...document, info: { ...Object(field(document, 'info')), version: undefined } };
}

function inOrder(changes: readonly Change[], base: Contract, revision: Contract): readonly Change[] {
  const lineOf = ({ side, at }: Change): number => (side === 'base' ? base : revision).locate(at).line;
  return changes.toSorted((one, other) => {
    if (one.level !== other.level) return isAbove(one.level, other.level) ? -1 : 1;
    return lineOf(one) - lineOf(other);
  });
}
