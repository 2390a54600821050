/** A comparison as text for people and as JSON for machines. */
import type { Contract } from '../load.ts';
import type { Change, Level } from './change.ts';
import type { Comparison } from './compare.ts';

const LEVELS: readonly Level[] = ['major', 'minor', 'patch'];

/** One block a change, with the file and line it is seen at, and the verdict on the version as the last line. */
export function asText(comparison: Comparison, base: Contract, revision: Contract): string {
  const { changes } = comparison;
  const blocks = changes.map((change) => {
    const { file, line, column } = placeOf(change, base, revision);
    return `${change.level}  ${file}:${line}:${column}  ${change.message}\n       ${change.rule} at #${change.at}\n`;
  });
  return [...blocks, summary(comparison)].join('\n');
}

function summary({ changes, level, version }: Comparison): string {
  const { base, revision, required, sufficient } = version;
  if (!level)
    return `No changes. info.version is ${revision}${sufficient ? '' : `, but was ${base} before`}.\n`;
  const counts = LEVELS.map(
    (name) => [changes.filter((change) => change.level === name).length, name] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`);
  const verdict = sufficient ? 'which is enough' : `but must be at least ${required}`;
  return `${counts.join(', ')}: from ${base} this is a ${level} bump. info.version is ${revision}, ${verdict}.\n`;
}

export type ComparisonReport = {
  readonly base: { readonly file: string; readonly version: string };
  readonly revision: { readonly file: string; readonly version: string };
  /** Null when nothing changed. */
  readonly level: Level | null;
  readonly version: { readonly required: string; readonly sufficient: boolean };
  readonly changes: readonly (Pick<Change, 'level' | 'rule' | 'message'> & {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly pointer: string;
  })[];
};

export function asReport(
  { changes, level, version }: Comparison,
  base: Contract,
  revision: Contract,
): ComparisonReport {
  return {
    base: { file: base.file, version: version.base },
    revision: { file: revision.file, version: version.revision },
    level: level ?? null,
    version: { required: version.required, sufficient: version.sufficient },
    changes: changes.map((change) => ({
      level: change.level,
      rule: change.rule,
      message: change.message,
      ...placeOf(change, base, revision),
      pointer: change.at,
    })),
  };
}

function placeOf(
  { side, at }: Change,
  base: Contract,
  revision: Contract,
): { file: string; line: number; column: number } {
  const contract = side === 'base' ? base : revision;
  return { file: contract.file, ...contract.locate(at) };
}
