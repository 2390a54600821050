/** One after the other, whatever threads and processes of this run of the tests it is asked in. */
import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;

/**
 * Does `work` when nobody else does any under the same name.
 *
 * @param withinMs how long to wait for that, in milliseconds
 */
export async function alone<Result>(
  name: string,
  withinMs: number,
  work: () => Promise<Result>,
): Promise<Result> {
  // In the folder of this run (run-folder.ts): a run that was killed leaves nothing that the next would wait for.
  const taken = join(tmpdir(), `alone-${name}`);
  const deadline = AbortSignal.timeout(withinMs);
  while (!(await made(taken))) await pause(LOOK_AGAIN_MS, undefined, { signal: deadline });
  try {
    return await work();
  } finally {
    await rmdir(taken);
  }
}

async function made(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
