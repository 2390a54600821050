/** Any program as a driver: one call a process, one JSON object in, one JSON object out. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createPace } from '../target/pace.ts';
import { asAnswer, DriverError, masked, type Driver } from './driver.ts';

export type ExecOptions = {
  /** Run by the shell. */
  readonly command: string;
  /** @default 30000 */
  readonly timeoutMs?: number;
  /** Calls under way at once. @default 4 */
  readonly concurrency?: number;
};

/** An answer is a few dozen bytes; what goes on beyond this many characters has no end. */
const LONGEST_OUTPUT = 1024 * 1024;
/** How long what was printed may take to arrive once the command has ended, in milliseconds. */
const FLUSH_MS = 500;

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
        if (ended === 'endless') throw new DriverError(`${from} printed more than 1 MiB.`);
        const json = parsed(ended.stdout);
        if (json === undefined) throw new DriverError(`${from} ${complaint(ended)}`);
        const answer = asAnswer(json, from);
        if (!answer.ok || ended.code === 0) return answer;
        throw new DriverError(`${from} answered that it is done, and ${exitOf(ended)}.`);
      }),
    async close() {
      for (const child of running) end(child);
    },
  };

  function run(input: string): Promise<Ended | 'late' | 'endless'> {
    return new Promise((resolve, reject) => {
      // In a group of its own, so that what the shell started ends with the shell.
      const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
      running.add(child);
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => count((stdout += text)));
      child.stderr.setEncoding('utf8').on('data', (text: string) => count((stderr += text)));
      const count = (text: string) => {
        if (text.length <= LONGEST_OUTPUT) return;
        end(child);
        resolve('endless');
      };
      const deadline = setTimeout(() => {
        end(child);
        resolve('late');
      }, timeoutMs);
      child.once('error', (error) =>
        reject(new DriverError(`The driver command cannot be run: ${error.message}.`)),
      );
      // What it left running may hold its output open for as long as it likes.
      child.once('exit', () => setTimeout(() => child.stdout.destroy() && child.stderr.destroy(), FLUSH_MS));
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
      : `printed what is not one JSON object: ${JSON.stringify(masked(printed).slice(0, 200))}`;
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const said = last === '' ? '' : `, and said: ${last.replace(/\.$/, '')}`;
  return `${code === 0 ? '' : `${exitOf({ code })}, `}${what}${said}.`;
}

const exitOf = ({ code }: Pick<Ended, 'code'>): string =>
  `ended with ${code === null ? 'a signal' : `exit code ${code}`}`;
