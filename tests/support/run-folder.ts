/**
 * Vitest's global set-up: all temporary files of a run are in one folder, those of the programs that tests start too, and
 * gone after it, whatever became of the tests.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './command.ts';

export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'link-identity-'));
  // What os.tmpdir() reads; tests run in threads and processes that get a copy of it.
  const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
  process.env[variable] = folder;
  // Programs that tests start find what Node.js made of the same sources before, in this run or in an earlier one.
  process.env['NODE_COMPILE_CACHE'] ??= join(ROOT, 'node_modules/.cache/compiled');
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
