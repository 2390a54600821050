/** A webhook endpoint on this machine: records what arrives, byte for byte, and answers by script. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

export type Received = {
  /** Milliseconds on a clock that never jumps. */
  readonly at: number;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Names as they were written, without the values. */
  readonly headerNames: readonly string[];
  readonly text: string;
};

export type Reply =
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
      readonly afterMs?: number;
    }
  | 'no answer'
  | 'reset';

export type Receiver = {
  readonly received: readonly Received[];
  url(path: string): string;
  /** `earlier` counts what arrived at the same path before. */
  answerWith(script: Script): void;
  /**
   * Everything received once the sender has nothing left to do. With `count` it is enough that so many have come and
   * that nothing else follows for a moment: a sender may go on with an endpoint that fails for longer than matters.
   */
  collect(count?: number): Promise<readonly Received[]>;
  close(): Promise<void>;
};

type Script = (received: Received, earlier: number) => Reply;

const acknowledge: Script = () => ({ status: 200, body: 'received' });

/** For a sender that never has nothing left to do. */
const DEADLINE_MS = 3000;
const MOMENT_MS = 250;

/** @param quiet resolves when whoever sends has nothing left to do */
export async function startReceiver(quiet: () => Promise<void>): Promise<Receiver> {
  const received: Received[] = [];
  const arrivals = new EventTarget();
  let script = acknowledge;

  const server = createServer(async (request, response) => {
    const at = performance.now();
    const { method = '', url: path = '', headers, rawHeaders } = request;
    const headerNames = rawHeaders.filter((_item, index) => index % 2 === 0);
    const entry = { at, method, path, headers, headerNames, text: (await buffer(request)).toString() };
    const earlier = received.filter((other) => other.path === path).length;
    received.push(entry);
    arrivals.dispatchEvent(new Event('arrival'));
    answer(response, script(entry, earlier));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    received,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    answerWith: (next) => void (script = next),
    async collect(count = Infinity) {
      const done = AbortSignal.any([AbortSignal.timeout(DEADLINE_MS), whenResolved(quiet())]);
      while (received.length < count && !done.aborted) await nextArrival(arrivals, done);
      await Promise.race([quiet(), pause(MOMENT_MS)]);
      return received;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'no answer') return;
  if (reply === 'reset') return void response.destroy();
  setTimeout(() => response.writeHead(reply.status, reply.headers).end(reply.body), reply.afterMs ?? 0);
}

function whenResolved(promise: Promise<void>): AbortSignal {
  const controller = new AbortController();
  void promise.then(() => controller.abort());
  return controller.signal;
}

function nextArrival(arrivals: EventTarget, deadline: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const proceed = () => {
      arrivals.removeEventListener('arrival', proceed);
      deadline.removeEventListener('abort', proceed);
      resolve();
    };
    arrivals.addEventListener('arrival', proceed);
    deadline.addEventListener('abort', proceed);
  });
}
