/** Vitest's global set-up: packs the package as npm would publish it and installs it in an empty folder, once. */
import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { succeed } from './succeed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the package is installed, with tests/package/app in it. */
    folder: string;
    /** The file in it that the package came from. */
    tarball: string;
  }
}

export async function setup({ provide }: TestProject): Promise<void> {
  const folder = await temporaryFolder();
  await succeed('npm', ['pack', '--pack-destination', folder], ROOT);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'partner', private: true }));
  await succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], folder);
  await cp(join(ROOT, 'tests/package/app'), folder, { recursive: true });
  provide('folder', folder);
  provide('tarball', tarball);
}
