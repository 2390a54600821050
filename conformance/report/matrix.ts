/** Requirement × checks × what each needs: what `--list` prints. */
import { requirements, type Requirement, type RequirementId } from '../../generated/requirements.ts';
import type { Check, Need } from '../check.ts';
import { untestable } from '../untestable.ts';
import { plural } from './plural.ts';

export type MatrixRow = {
  readonly id: RequirementId;
  readonly level: Requirement['level'];
  readonly basis: Requirement['basis'];
  readonly text: string;
  readonly checks: readonly { readonly id: string; readonly needs: readonly Need[] }[];
  /** Why there is no check. */
  readonly untestable: string | undefined;
};

export function matrix(checks: readonly Check[]): readonly MatrixRow[] {
  return (Object.keys(requirements) as RequirementId[]).map((id) => {
    const { level, basis, text }: Requirement = requirements[id];
    const mine = checks
      .filter(({ verifies }) => verifies.includes(id))
      .map(({ id: check, needs }) => ({ id: check, needs }));
    return {
      id,
      level,
      basis,
      text,
      checks: mine,
      untestable: mine.length === 0 ? untestable[id] : undefined,
    };
  });
}

/** @param isPart whether only what was selected is in it */
export function matrixText(rows: readonly MatrixRow[], isPart = false): string {
  const blocks = rows.map(({ id, level, basis, text, checks, untestable: reason }) => {
    const head = `${id}  ${level}, ${basis}\n  ${text}`;
    if (checks.length === 0) return `${head}\n  – no check: ${reason ?? 'no reason is given'}`;
    const lines = checks.map(
      (check) => `  · ${check.id}${check.needs.length > 0 ? `  [${check.needs.join(', ')}]` : ''}`,
    );
    return [head, ...lines].join('\n');
  });
  const checked = rows.filter(({ checks }) => checks.length > 0).length;
  const count = new Set(rows.flatMap(({ checks }) => checks.map(({ id }) => id))).size;
  if (isPart)
    return `${blocks.join('\n\n')}\n\n${plural(count, 'check')} about ${plural(rows.length, 'requirement')}.\n`;
  return `${blocks.join('\n\n')}\n\n${checked} of ${rows.length} requirements have a check; the others say why not.\n`;
}
