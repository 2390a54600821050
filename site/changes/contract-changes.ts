/** What changed in the contract between its versions, as a part of the changelog. */
import {
  compareContracts,
  versionOf,
  type Change,
  type Comparison,
  type Contract,
  type Level,
} from '../../contract/index.ts';
import { oneLine } from '../llms/blocks.ts';
import { table } from '../parts/table.ts';
import { placeOf } from './place.ts';

const HEADINGS: readonly (readonly [Level, string])[] = [
  ['major', 'Breaks code that was right before'],
  ['minor', 'Adds, and breaks nothing'],
  ['patch', 'Changes words'],
];

/**
 * The differences between each version and the one before it, the newest first.
 *
 * @param released the oldest first
 * @param current the contract as it is now; a version of its own when it is not released yet
 */
export async function contractChangesMarkdown(
  released: readonly Contract[],
  current: Contract,
): Promise<string> {
  const isReleased = released.some(({ sha256 }) => sha256 === current.sha256);
  const versions = isReleased ? released : [...released, current];
  const sections = await Promise.all(
    versions.map((contract, index) => {
      const title = `### ${versionOf(contract)}${contract === current && !isReleased ? ', not released yet' : ''}`;
      const before = versions[index - 1];
      return before ? changesSince(before, contract, title) : firstVersion(title);
    }),
  );
  return sections.toReversed().join('\n\n');
}

function firstVersion(title: string): string {
  return `${title}\n\nThe first version. There is none before it to compare with.`;
}

async function changesSince(before: Contract, after: Contract, title: string): Promise<string> {
  const comparison = await compareContracts(before, after);
  return [
    title,
    summary(comparison, versionOf(before)),
    ...HEADINGS.flatMap(([level, heading]) => {
      const changes = comparison.changes.filter((change) => change.level === level);
      return changes.length === 0 ? [] : [`#### ${heading}`, changesTable(changes, before, after)];
    }),
  ].join('\n\n');
}

function summary({ changes, level }: Comparison, before: string): string {
  if (!level) return `The same as ${before}.`;
  const count = changes.length === 1 ? 'One change' : `${changes.length} changes`;
  const effect =
    level === 'major'
      ? 'some of which can break code that was right before'
      : level === 'minor'
        ? 'none of which breaks code that was right before'
        : 'in words only';
  return `${count} since ${before}, ${changes.length === 1 ? one(level) : effect}.`;
}

function one(level: Level): string {
  if (level === 'major') return 'which can break code that was right before';
  return level === 'minor' ? 'which breaks no code that was right before' : 'in words only';
}

function changesTable(changes: readonly Change[], before: Contract, after: Contract): string {
  const rows = changes.map(({ message, side, at }) => {
    const { name, concerns } = placeOf(side === 'base' ? before : after, at);
    return [concerns.map((label) => `\`${label}\``).join(', '), name, oneLine(message)];
  });
  return table(['Concerns', 'Where', 'What changed'], rows);
}
