import { expect, test } from 'vitest';
import { outdatedPages, partsOf } from '../../site/parts/parts.ts';
import { ROOT } from '../support/command.ts';

test('the parts of pages that are made from code are as the code has them (npm run docs -- --write)', async () => {
  expect([...(await outdatedPages(ROOT)).keys()]).toEqual([]);
});

test('every part says something', async () => {
  const parts = Object.entries(await partsOf(ROOT));

  expect(parts.length).toBeGreaterThan(20);
  for (const [name, part] of parts) expect(part().split('\n').length, name).toBeGreaterThan(2);
});

test('the fields that all events have name all of the types, each field in its own words', async () => {
  const rows = (await partsOf(ROOT))['fields event']!().split('\n');

  expect(rows).toContain(
    '| `event_type` | `device.paired`, `enrollment.complete`, `verification.complete` | Event key. |',
  );
  expect(rows).toContain('| `timestamp` | string (date-time) | When the event was emitted. |');
});

test('the fields of an event say which of them need not be there', async () => {
  const rows = (await partsOf(ROOT))['fields verification.complete']!().split('\n');

  expect(rows.filter((row) => row.includes('optional'))).toEqual([
    expect.stringMatching(/^\| `metadata` \| object or null, optional \| /),
  ]);
});
