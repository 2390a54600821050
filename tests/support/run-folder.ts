/**
 * Vitest's global set-up: all temporary files of a run are in one folder, those of the programs that tests start too, and
 * gone after it, whatever became of the tests.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'link-identity-'));
  // What os.tmpdir() reads; tests run in threads and processes that get a copy of it.
  const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
  process.env[variable] = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
