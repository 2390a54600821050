/** docs/test-runners.md shows the test file that is run, and every option that there is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/command.ts';

const page = await readFile(join(ROOT, 'docs/test-runners.md'), 'utf8');

test('the test file on the page is the one that is run', async () => {
  const file = await readFile(join(ROOT, 'examples/test-runner/visit.test.ts'), 'utf8');

  expect(/```typescript\n([\s\S]*?)```/.exec(page)?.[1]).toBe(file);
});

test('the table of options lists each option of startMock', async () => {
  const source = await readFile(join(ROOT, 'mock/start.ts'), 'utf8');
  const [, type = ''] = /export type MockOptions = \{\n([\s\S]*?)\n\};/.exec(source) ?? [];

  const options = Array.from(type.matchAll(/^ {2}readonly (\w+)\?:/gm), ([, name]) => name);
  const listed = Array.from(page.matchAll(/^\| `(\w+)` \|/gm), ([, name]) => name);

  expect(options.length).toBeGreaterThan(5);
  expect(listed.toSorted()).toEqual(options.toSorted());
});
