/**
 * A receiver of deliveries: a real HTTP server on a free port that keeps what arrives, byte for byte and with its time,
 * and answers by script.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { watch } from './watch.ts';

export type Received = {
  readonly method: string;
  readonly path: string;
  /** Names and values in turn, in the order and the case they had on the wire. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  /** When the request had arrived whole, in milliseconds of the steady clock. */
  readonly arrivedAt: number;
};

export type Reply =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Says nothing and keeps the connection open. */
  | 'silence'
  /** Closes the connection without a word. */
  | 'reset'
  /** Acknowledges, and then goes on sending a body for as long as anybody listens. */
  | 'endless acknowledgement';

export type ReceiverOptions = {
  /** What to answer to each request; `count` is 1 for the first one. @default 204 */
  readonly answer?: (received: Received, count: number) => Reply;
  /** @default any free one */
  readonly port?: number;
};

export type Receiver = AsyncDisposable & {
  readonly url: string;
  readonly port: number;
  /** Everything that arrived, in order. */
  readonly received: readonly Received[];
  /** Waits until `predicate` holds for what arrived. */
  waitFor(
    predicate: (received: readonly Received[]) => boolean,
    deadlineMs?: number,
  ): Promise<readonly Received[]>;
  stop(): Promise<void>;
};

const DRIP_MS = 10;

export async function startReceiver({ answer, port = 0 }: ReceiverOptions = {}): Promise<Receiver> {
  const received: Received[] = [];
  const changes = watch();

  const server = createServer(async (request, response) => {
    const arrived = await read(request);
    received.push(arrived);
    reply(response, answer?.(arrived, received.length) ?? { status: 204 });
    changes.changed();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;

  async function stop(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    port: address.port,
    received,
    async waitFor(predicate, deadlineMs) {
      await changes.until(
        () => predicate(received),
        () =>
          `${received.length} requests arrived:\n${received.map(({ body }) => body.toString()).join('\n')}`,
        deadlineMs,
      );
      return [...received];
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** The body of a delivery as JSON. */
export function eventOf({ body }: Received): {
  event_id: string;
  event_type: string;
  tenant_id: string;
  timestamp: string;
  data: Record<string, unknown>;
} {
  return JSON.parse(body.toString('utf8'));
}

/** The value of a header, whatever the case of its name. */
export function headerOf({ rawHeaders }: Received, name: string): string | undefined {
  const at = rawHeaders.findIndex(
    (each, index) => index % 2 === 0 && each.toLowerCase() === name.toLowerCase(),
  );
  return at < 0 ? undefined : rawHeaders[at + 1];
}

async function read(request: IncomingMessage): Promise<Received> {
  const { method = '', url = '', rawHeaders } = request;
  const body = await buffer(request);
  return { method, path: url, rawHeaders, body, arrivedAt: performance.now() };
}

function reply(response: ServerResponse, answer: Reply): void {
  if (answer === 'silence') return;
  if (answer === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (answer === 'endless acknowledgement') {
    response.writeHead(200);
    const drip = setInterval(() => response.write('x'), DRIP_MS);
    response.once('close', () => clearInterval(drip));
    return;
  }
  response.writeHead(answer.status, answer.headers).end(answer.body);
}
