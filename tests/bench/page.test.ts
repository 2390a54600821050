import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { goalsTable } from '../../bench/goals.ts';
import { benchSections, PAGE, sectionsOf, SOAK_SECTION, withSections } from '../../bench/page.ts';
import { soakTable } from '../../bench/soak/result.ts';
import { ratioOf } from '../../bench/table.ts';
import { results, row, underLoad } from './results.ts';
import { soaked } from './soaked.ts';

const page = await readFile(PAGE, 'utf8');

test('the page has a place for everything that is measured, in this order', () => {
  const places = [...page.matchAll(/<!-- measured: (\w+) -->/g)].map(([, name]) => name);

  expect(places).toEqual([...benchSections, SOAK_SECTION]);
});

test('the tables of the page have the rows and columns that a run writes', () => {
  const written = withSections(page, { ...sectionsOf(results), [SOAK_SECTION]: soakTable(soaked()) });

  expect(tablesOf(page)).toEqual(tablesOf(written));
});

test('a section is written between its markers, and nothing beside it changes', () => {
  const before = 'Hello\n<!-- measured: goals -->\nold\n<!-- /measured -->\nGoodbye\n';

  const after = withSections(before, { goals: 'new' });

  expect(after).toBe('Hello\n<!-- measured: goals -->\nnew\n<!-- /measured -->\nGoodbye\n');
  expect(withSections(after, { goals: 'new' })).toBe(after);
});

test('a section that the page has no place for is an error', () => {
  expect(() => withSections('Hello\n', { goals: 'new' })).toThrow('<!-- measured: goals -->');
});

test('a ratio is taken within its round, and the median of these is told', () => {
  const round = (ours: number, theirs: number) => ({
    mock: row({ valid: underLoad({ requestsPerSecond: ours }) }),
    prism: row({ valid: underLoad({ requestsPerSecond: theirs }) }),
  });

  // The second round ran while the machine was busy with something else.
  const rounds = [round(600, 100), round(60, 10), round(800, 100)];

  expect(ratioOf(rounds, 'valid', 'mock', 'prism')).toBe(6);
  expect(ratioOf(rounds, 'valid', 'mock', 'fastify')).toBeNull();
});

const judged = [
  { name: 'a delivery just below 20 ms', delivery: { ...results.delivery, p99Ms: 19.99 }, verdict: 'met' },
  { name: 'a delivery of 20 ms', delivery: { ...results.delivery, p99Ms: 20 }, verdict: 'missed' },
];
for (const { name, delivery, verdict } of judged) {
  test(`${name} counts as ${verdict}`, () => {
    const line = goalsTable({ ...results, delivery })
      .split('\n')
      .find((text) => text.includes('delivery'));

    expect(line).toMatch(new RegExp(`\\| +${verdict} \\|$`));
  });
}

/** Of each table its heading and the first cell of each row. */
function tablesOf(markdown: string): string[][] {
  const tables: string[][] = [];
  let inside = false;
  for (const line of markdown.split('\n')) {
    const cells = line.startsWith('|') ? line.split('|').map((cell) => cell.trim()) : undefined;
    if (!cells) inside = false;
    else if (!inside) {
      tables.push([cells.join('|')]);
      inside = true;
    } else tables.at(-1)!.push(cells[1]!.replace(/^-+:?$/, '-'));
  }
  return tables;
}
