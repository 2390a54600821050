/** A server in a process of its own: started, asked for what it uses, stopped. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Usage } from './usage.ts';

export type ServerProcess = AsyncDisposable & {
  /** The first line on stdout, when that was asked for. */
  readonly firstLine: Promise<string>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

export type StartOptions = {
  /** Arguments of Node.js. */
  readonly args: readonly string[];
  /** Whether the process can be asked for its usage. That takes a moment at the start. @default true */
  readonly metered?: boolean;
  /** Whether the first line on stdout is wanted. @default false */
  readonly talks?: boolean;
};

const METER = new URL('usage.ts', import.meta.url).href;
const STOP_WITHIN_MS = 5_000;

/** Logs go to /dev/null: writing them is part of a server's costs, and reading them would be part of ours. */
export function startServer({ args, metered = true, talks = false }: StartOptions): ServerProcess {
  const child: ChildProcess = spawn(process.execPath, [...(metered ? ['--import', METER] : []), ...args], {
    stdio: ['ignore', talks ? 'pipe' : 'ignore', 'ignore', ...(metered ? (['ipc'] as const) : [])],
  });
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`${args.join(' ')} ended with ${code}.`);
  });
  gone.catch(() => undefined);
  const firstLine = talks
    ? once(createInterface({ input: child.stdout! }), 'line').then(([line]) => line as string)
    : gone;
  const lineOrEnd = Promise.race([firstLine, gone]);
  lineOrEnd.catch(() => undefined);

  return {
    firstLine: lineOrEnd,

    async usage() {
      const answer = once(child, 'message');
      child.send('usage');
      const [usage] = (await Promise.race([answer, gone])) as [Usage];
      return usage;
    },

    stop,
    [Symbol.asyncDispose]: stop,
  };

  async function stop(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const late = sleep(STOP_WITHIN_MS, 'late' as const, { ref: false });
    if ((await Promise.race([exited, late])) !== 'late') return;
    child.kill('SIGKILL');
    await exited;
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
