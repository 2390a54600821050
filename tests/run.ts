import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root: string = fileURLToPath(new URL('..', import.meta.url));

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs `script`, a path below the root, with this Node.js and `input` on stdin, and waits for its end. */
export async function runScript(
  script: string,
  args: readonly string[],
  cwd: string = root,
  input = '',
): Promise<Run> {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd, stdio: 'pipe' });
  // A script that refuses its arguments ends without reading.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
