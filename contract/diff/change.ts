/** What a comparison of two contracts says: each change, and the version bump that it needs. */
import type { Contract } from '../load.ts';

/** The bump that a change needs (semver.org): it breaks a partner's code, it does not, or it changes words only. */
export type Level = 'major' | 'minor' | 'patch';

export type Change = {
  readonly level: Level;
  /** The rule that found it: one in contract/diff/rules, or one of Redocly CLI's as `redocly/<id>`. */
  readonly rule: string;
  /** What changed, in a sentence. */
  readonly message: string;
  /** The contract that has what is pointed at: the old one (`base`) for what was removed, else the new one. */
  readonly side: 'base' | 'revision';
  /** JSON Pointer in that contract. */
  readonly at: string;
};

export type DiffRule = {
  /** The rule's name in kebab-case; its file has the same. */
  readonly id: string;
  readonly compare: (base: Contract, revision: Contract) => readonly Omit<Change, 'rule'>[];
};

const RANK: Readonly<Record<Level, number>> = { patch: 0, minor: 1, major: 2 };

/** Whether `level` asks for more than `other`. */
export function isAbove(level: Level, other: Level): boolean {
  return RANK[level] > RANK[other];
}

/** The level that serves all changes; undefined when there are none. */
export function levelOf(changes: readonly Pick<Change, 'level'>[]): Level | undefined {
  return changes.map(({ level }) => level).toSorted((one, other) => RANK[other] - RANK[one])[0];
}
