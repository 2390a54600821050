/**
 * A load generator on bare sockets: a fixed number of connections, each sending the next request when the answer to
 * the last one is there.
 *
 * The request is a constant buffer, and of an answer only its status and its length are read. Complete clients
 * (autocannon, undici) spend more CPU on a request than the faster servers here do: they would measure themselves.
 */
import { connect, type Socket } from 'node:net';
import { createHistogram } from 'node:perf_hooks';

const READ_AT_ONCE_BYTES = 64 * 1024;

export type Load = {
  readonly port: number;
  /** A whole HTTP/1.1 request; see `requestBytes`. */
  readonly request: Buffer;
  /** The status that every answer must have. */
  readonly status: number;
  readonly connections: number;
  readonly durationMs: number;
};

export type LoadResult = {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** An answer was not the one that is measured: the numbers would mean nothing. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

export type RequestParts = {
  readonly path: string;
  readonly body: unknown;
  readonly authorization?: string | undefined;
};

export function requestBytes({ path, body, authorization }: RequestParts): Buffer {
  const text = JSON.stringify(body);
  const headers = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
  ];
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${text}`);
}

/** @throws {UnexpectedAnswer} at the first answer with another status, or when a connection fails. */
export async function generateLoad(load: Load): Promise<LoadResult> {
  const { connections, durationMs } = load;
  const latencies = createHistogram({ highest: 60_000_000 });
  const started = performance.now();
  const run = { latencies, endsAt: started + durationMs };
  await Promise.all(Array.from({ length: connections }, () => keepRequesting(load, run)));
  const seconds = (performance.now() - started) / 1000;
  const requests = latencies.count;
  return {
    requests,
    requestsPerSecond: requests / seconds,
    p50Ms: latencies.percentile(50) / 1000,
    p99Ms: latencies.percentile(99) / 1000,
  };
}

type Run = { readonly latencies: ReturnType<typeof createHistogram>; readonly endsAt: number };

function keepRequesting({ port, request, status }: Load, { latencies, endsAt }: Run): Promise<void> {
  return new Promise((resolve, reject) => {
    // One buffer for all that is read: a new one for each answer would be work for the garbage collector.
    const buffer = Buffer.alloc(READ_AT_ONCE_BYTES);
    const onread = { buffer, callback: read };
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    let sentAt = 0;
    let received = '';

    function send(): void {
      received = '';
      sentAt = performance.now();
      socket.write(request);
    }

    function fail(reason: string): void {
      socket.destroy();
      reject(new UnexpectedAnswer(reason));
    }

    socket.once('connect', send);
    socket.on('error', (error) => fail(error.message));
    socket.on('close', () => fail('The server closed the connection.'));

    function read(length: number): boolean {
      received += buffer.toString('latin1', 0, length);
      const answered = answerIn(received);
      if (answered === undefined) return true;
      if (answered === status) next();
      else fail(`${status} was expected, but the answer is:\n${received}`);
      return true;
    }

    function next(): void {
      const now = performance.now();
      latencies.record(Math.max(1, Math.round((now - sentAt) * 1000)));
      if (now < endsAt) return send();
      resolve();
      socket.destroy();
    }
  });
}

/** The status of the answer in `received`, one character a byte; undefined while some of it is missing. */
function answerIn(received: string): number | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(received)?.[1];
  if (length === undefined) return 0;
  return received.length < end + 4 + Number(length) ? undefined : Number(received.slice(9, 12));
}
