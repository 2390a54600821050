/** Any program as a driver: one call a process, one JSON object in, one JSON object out. */
import { spawn } from 'node:child_process';
import { createPace } from '../target/pace.ts';
import { asAnswer, DriverError, type Driver } from './driver.ts';

export type ExecOptions = {
  /** Run by the shell. */
  readonly command: string;
  /** @default 30000 */
  readonly timeoutMs?: number;
  /** Calls under way at once. @default 4 */
  readonly concurrency?: number;
};

export function execDriver({ command, timeoutMs = 30_000, concurrency = 4 }: ExecOptions): Driver {
  const pace = createPace(concurrency, undefined);
  return {
    name: 'exec',
    perform: (action) =>
      pace(async () => {
        const from = `The driver command, asked for ${action.action},`;
        const { code, stdout, stderr } = await run(command, `${JSON.stringify(action)}\n`, timeoutMs);
        const answer = parsed(stdout);
        if (answer !== undefined) return asAnswer(answer, from);
        const said = (stderr || stdout).trim().split('\n').at(-1) ?? '';
        throw new DriverError(
          `${from} ended with ${code === null ? 'no exit code' : `exit code ${code}`} and no JSON: ${said}`,
        );
      }),
  };
}

function parsed(stdout: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

function run(command: string, input: string, timeoutMs: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'pipe'], timeout: timeoutMs });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', (error) =>
      reject(new DriverError(`The driver command cannot be run: ${error.message}.`)),
    );
    child.once('close', (code) => resolve({ code, stdout, stderr }));
    // A program that ends without reading its input is told by its missing answer.
    child.stdin.on('error', () => undefined).end(input);
  });
}
