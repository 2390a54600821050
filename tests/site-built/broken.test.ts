/** A page that is wrong stops the build with its file and line, and the site that was there stays. */
import { appendFile, cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../site/build.ts';
import { ROOT } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** The repository, with pages that may be changed. */
async function repository(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(join(ROOT, 'docs'), join(folder, 'docs'), { recursive: true });
  for (const name of await readdir(ROOT)) {
    if (name !== 'docs' && !name.startsWith('.')) await symlink(join(ROOT, name), join(folder, name));
  }
  return folder;
}

const broken = [
  {
    name: 'an unknown part',
    adds: '<!-- include: nothing -->\n<!-- /include -->\n',
    says: 'Nothing is called "nothing".',
  },
  { name: 'a dead link', adds: '[x](nowhere.md)\n', says: 'The link nowhere.md leads nowhere' },
  {
    name: 'a dead anchor',
    adds: '[x](pairing.md#nowhere)\n',
    says: 'docs/guides/pairing.md has no heading #nowhere.',
  },
  {
    name: 'a block that nobody runs',
    adds: '```ruby\nputs 1\n```\n',
    says: 'The block `ruby` would not be run',
  },
  { name: 'a sample that fails', adds: '```bash\nfalse\n```\n', says: 'The block ended with exit code 1' },
];

test.for(broken)('$name stops the build', async ({ adds, says }) => {
  const root = await repository();
  const out = join(root, 'out');
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'as it was');
  const page = join(root, 'docs/guides/quick-start.md');
  const lines = (await readFile(page, 'utf8')).split('\n').length;
  await appendFile(page, `\n${adds}`);

  const build = buildSite({ root, out, runGuides: true, onProgress: () => undefined });

  await expect(build).rejects.toThrow(`docs/guides/quick-start.md:${lines + 1}: ${says}`);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('as it was');
});

test('a page that the navigation does not list stops the build', async () => {
  const root = await repository();
  await writeFile(join(root, 'docs/lost.md'), '# Lost\n');

  const build = buildSite({ root, out: join(root, 'out'), runGuides: false, onProgress: () => undefined });

  await expect(build).rejects.toThrow('docs/lost.md:1: Nobody would find this page.');
});
