/** CONTRIBUTING.md lists what there is to run and why each dependency is here: all of it, and nothing that is gone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/command.ts';

type Manifest = Readonly<Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>>;

const contributing = await readFile(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const packages = { ...manifest.dependencies, ...manifest.devDependencies };

/** What stands in backticks in the first column of the table below the row `head`. */
function firstColumn(head: string): readonly string[] {
  const [, table = ''] = contributing.split(head);
  const rows = table.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.flatMap((row) =>
    Array.from((row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g), ([, name = '']) => name),
  );
}

/** `@stoplight/prism-*` stands for every package that begins like that. */
function standsFor(name: string, row: string): boolean {
  return row.endsWith('*') ? name.startsWith(row.slice(0, -1)) : row === name;
}

test('every dependency has its reason in the table of CONTRIBUTING.md, and every row is a dependency', () => {
  const rows = firstColumn('| Package | Why it is here |');
  const names = Object.keys(packages);

  expect(names.filter((name) => !rows.some((row) => standsFor(name, row)))).toEqual([]);
  expect(rows.filter((row) => !names.some((name) => standsFor(name, row)))).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const loose = Object.entries(packages).filter(
    ([, version]) => !/^(npm:[^ ]+@)?\d+\.\d+\.\d+$/.test(version),
  );

  expect(loose).toEqual([]);
});

test('every script of package.json stands in the table of commands, and every command is a script', () => {
  const commands = firstColumn('| Command | What it does |').map((command) => command.split(' -- ')[0]);
  // npm runs those with a prefix by itself, and the command of the package has a page of its own.
  const scripts = Object.keys(manifest.scripts).filter((name) => !/^(pre|post)/.test(name));
  const callOf = (name: string) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`);

  expect(scripts.filter((name) => !commands.includes(callOf(name)))).toEqual([]);
  expect(commands.filter((command) => !scripts.map(callOf).includes(command ?? ''))).toEqual([]);
});
