/** Every code block of every guide runs, and prints what the guide says. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runGuide } from '../../site/guides/run-guide.ts';
import { ROOT } from '../support/command.ts';

const FOLDER = 'docs/guides';

const guides = (await readdir(join(ROOT, FOLDER))).filter((name) => name.endsWith('.md'));
/** Guides, and manuals that are written like one. */
const pages = [...guides.map((name) => `${FOLDER}/${name}`), 'docs/conformance.md'];

test.concurrent.for(pages)('the code of %s runs', async (file) => {
  const blocks = await runGuide({ file, markdown: await readFile(join(ROOT, file), 'utf8') }, ROOT);

  expect(blocks).toBeGreaterThan(0);
});
