/** A receiver's program while it runs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { watch } from '../../support/watch.ts';
import { freePort } from '../../support/free-port.ts';
import type { Command } from './toolchain.ts';

export type Receiving = AsyncDisposable & {
  /** `http://127.0.0.1` and the port, without a path. */
  readonly origin: string;
  /** The events that it has printed so far. */
  readonly printed: () => readonly { readonly event_id: string }[];
  /** Waits until it has printed so many. */
  readonly until: (count: number) => Promise<void>;
};

/** Virtual machines may have to wait for a core. */
const STARTED_WITHIN_MS = 20_000;
const LOOK_AGAIN_MS = 20;

/** Starts a receiver on a free port and waits until it listens. */
export async function startReceiving(
  [command, ...args]: Command,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Receiving> {
  const port = await freePort();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const changes = watch();
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    changes.changed();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const printed = () =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { event_id: string });

  const deadline = AbortSignal.timeout(STARTED_WITHIN_MS);
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${stderr}`);
    await pause(LOOK_AGAIN_MS, undefined, { signal: deadline });
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    printed,
    until: (count) =>
      changes.until(
        () => printed().length >= count,
        () => `It has printed ${stdout} and ${stderr}`,
      ),
    async [Symbol.asyncDispose]() {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const connected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  });
  socket.destroy();
  return connected;
}
