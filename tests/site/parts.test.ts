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
