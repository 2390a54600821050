/** How the gaps of the reference are read: from the notes on these decisions, which have the numbers 30 to 45. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parts } from '../markdown/includes.ts';
import { SiteError } from '../site-error.ts';
import { table } from './table.ts';

const FOLDER = 'docs/decisions';
const [FIRST, LAST] = [30, 45];

export function decisionParts(root: string): Parts {
  return {
    'open questions': () =>
      table(
        ['What is open', 'How it is read here'],
        readdirSync(join(root, FOLDER))
          .filter((file) => Number(file.slice(0, 4)) >= FIRST && Number(file.slice(0, 4)) <= LAST)
          .toSorted()
          .map((file) => rowOf(root, file)),
      ),
  };
}

/** Links are made for docs/guides. */
function rowOf(root: string, file: string): readonly [string, string] {
  const text = readFileSync(join(root, FOLDER, file), 'utf8');
  const [, title] = /^# \d+ · (.+)$/m.exec(text) ?? [];
  const [, decision] = /^\*\*Decision\.\*\* ([\s\S]+?)\n\n/m.exec(text) ?? [];
  if (title === undefined || decision === undefined) {
    throw new SiteError(
      `${FOLDER}/${file}`,
      1,
      'This is no decision note.',
      'Expected `# 0030 · Title` and **Decision.**',
    );
  }
  return [`[${title}](../decisions/${file})`, decision.replaceAll(/\s+/g, ' ').trim()];
}
