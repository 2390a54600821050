import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder; it goes with everything else that this run of the tests leaves behind (run-folder.ts). */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'test-'));
}
