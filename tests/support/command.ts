/** Runs a program to its end, or until what it prints says that it is ready. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));

export type Finished = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

type RunOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What stands on stdin. @default nothing */
  readonly input?: string;
  /** Kills the program after so many milliseconds. @default 20000 */
  readonly deadlineMs?: number;
};

export async function run(
  command: string,
  args: readonly string[],
  { env = {}, cwd = ROOT, input = '', deadlineMs = 20_000 }: RunOptions = {},
): Promise<Finished> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
  // A program that refuses its arguments ends without reading.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const deadline = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(deadline);
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Runs `script`, a path below the root, with this Node.js. */
export function runScript(
  script: string,
  args: readonly string[],
  cwd: string = ROOT,
  input = '',
): Promise<Finished> {
  return run(process.execPath, [join(ROOT, script), ...args], { cwd, input, deadlineMs: 60_000 });
}

export type Running = AsyncDisposable & {
  readonly child: ChildProcess;
  /** What was on stdout when it was ready. */
  readonly printed: string;
  readonly stderr: () => string;
};

type StartOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** What stdout or stderr contains when the program is ready. @default a whole line */
  readonly ready?: RegExp;
};

/** Starts a program and waits until it says that it is ready. */
export async function start(
  command: string,
  args: readonly string[],
  { env = {}, ready = /\n/ }: StartOptions = {},
): Promise<Running> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stderr = collect(child.stderr);
  const printed = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (ready.test(text)) resolve(text);
    });
    child.stderr.on('data', () => {
      if (ready.test(stderr())) resolve(text);
    });
    child.once('close', (code) => reject(new Error(`${command} ended with ${code}: ${stderr()}`)));
  });
  return {
    child,
    printed,
    stderr,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}
