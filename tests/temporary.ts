import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/** A folder of this test's own, gone when the test has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'link-identity-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Folders for the tests of one file that run at the same time, gone after the last of them. Vitest does not know which
 * of several running tests asks for a clean-up.
 */
export function temporaryFolders(): () => Promise<string> {
  let parent: string;
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'link-identity-'));
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));
  return () => mkdtemp(join(parent, 'test-'));
}
