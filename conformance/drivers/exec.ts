/** Any program as a driver: one call a process, one JSON object in, one JSON object out. */
import { spawn, type ChildProcess } from 'node:child_process';
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
  const running = new Set<ChildProcess>();

  return {
    name: 'exec',
    perform: (action) =>
      pace(async () => {
        const from = `The driver command, asked for ${action.action},`;
        const ended = await run(`${JSON.stringify(action)}\n`);
        if (ended === 'late') throw new DriverError(`${from} did not end within ${timeoutMs / 1000} s.`);
        const answer = parsed(ended.stdout);
        if (answer !== undefined) return asAnswer(answer, from);
        throw new DriverError(`${from} ${complaint(ended)}`);
      }),
    async close() {
      for (const child of running) end(child);
    },
  };

  function run(input: string): Promise<Ended | 'late'> {
    return new Promise((resolve, reject) => {
      // In a group of its own, so that what the shell started ends with the shell.
      const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
      running.add(child);
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      const deadline = setTimeout(() => {
        end(child);
        resolve('late');
      }, timeoutMs);
      child.once('error', (error) =>
        reject(new DriverError(`The driver command cannot be run: ${error.message}.`)),
      );
      child.once('close', (code) => {
        clearTimeout(deadline);
        running.delete(child);
        resolve({ code, stdout, stderr });
      });
      // A program that ends without reading its input is told by its missing answer.
      child.stdin.on('error', () => undefined).end(input);
    });
  }
}

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function parsed(stdout: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

/** What is wrong with how a call ended, in one sentence. */
function complaint({ code, stdout, stderr }: Ended): string {
  const printed = stdout.trim();
  const what =
    printed === ''
      ? 'printed nothing'
      : `printed what is not one JSON object: ${JSON.stringify(printed.slice(0, 200))}`;
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const said = last === '' ? '' : `, and said: ${last.replace(/\.$/, '')}`;
  const exit = code === 0 ? '' : `ended with ${code === null ? 'a signal' : `exit code ${code}`}, `;
  return `${exit}${what}${said}.`;
}
