/**
 * The requirements say in prose what no schema can: how deliveries are acknowledged and retried, what a rotated secret
 * does to live tokens. One that goes or weakens takes a promise back, which breaks who relied on it; one that comes or
 * strengthens does not. A requirement that was only inferred promised nothing, and its words are words.
 */
import { field } from '../../json.ts';
import type { Contract } from '../../load.ts';
import { requirementEntriesOf } from '../../requirements/lists.ts';
import type { Change, DiffRule } from '../change.ts';

type Requirement = { readonly id: string; readonly at: string; readonly node: unknown };

const STRENGTH: readonly unknown[] = ['MAY', 'SHOULD', 'MUST'];

export const requirementChanged: DiffRule = {
  id: 'requirement-changed',
  compare(base, revision) {
    const [had, has] = [byId(base), byId(revision)];
    return [
      ...[...had.values()].flatMap((before) => {
        const after = has.get(before.id);
        return after ? altered(before, after) : [removed(before)];
      }),
      ...[...has.values()].filter(({ id }) => !had.has(id)).map(added),
    ];
  },
};

function byId(contract: Contract): ReadonlyMap<string, Requirement> {
  return new Map(
    requirementEntriesOf(contract).map(({ at, node }) => {
      const id = String(field(node, 'id'));
      return [id, { id, at, node }];
    }),
  );
}

function removed({ id, at, node }: Requirement): Omit<Change, 'rule'> {
  return {
    level: promised(node) ? 'major' : 'minor',
    message: `The requirement ${id} was removed.`,
    side: 'base',
    at,
  };
}

function added({ id, at }: Requirement): Omit<Change, 'rule'> {
  return { level: 'minor', message: `The requirement ${id} was added.`, side: 'revision', at };
}

function altered(before: Requirement, after: Requirement): readonly Omit<Change, 'rule'>[] {
  if (JSON.stringify(before.node) === JSON.stringify(after.node)) return [];
  const [was, is] = [field(before.node, 'level'), field(after.node, 'level')];
  const weaker =
    STRENGTH.indexOf(is) < STRENGTH.indexOf(was) || (promised(before.node) && !promised(after.node));
  const at = after.at;
  if (weaker && promised(before.node)) {
    return [
      {
        level: 'major',
        message: `The requirement ${after.id} promises less than before.`,
        side: 'revision',
        at,
      },
    ];
  }
  const level = was === is && promised(before.node) === promised(after.node) ? 'patch' : 'minor';
  return [
    { level, message: `The requirement ${after.id} was reworded or strengthened.`, side: 'revision', at },
  ];
}

function promised(node: unknown): boolean {
  return field(node, 'basis') !== 'inferred';
}
