/** Builds the site once for all tests, with the command that everybody builds it with. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    site: string;
  }
}

const MAIN = join(import.meta.dirname, '../../site/main.ts');

/** Vitest calls it before the first file, and what it returns after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const site = join(folder, 'docs');
  // The guides are run by a test of their own, so that each has its line in the results.
  await promisify(execFile)(process.execPath, [MAIN, '--out', site, '--skip-guides']);
  project.provide('site', site);
  return () => rm(folder, { recursive: true, force: true });
}
