/**
 * The listener that webhooks of a run are created for. It records raw bytes and times on the steady clock and answers
 * by script; every webhook has a path of its own, with a random part, so that strangers cannot write into a run.
 */
import { isUtf8 } from 'node:buffer';
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { parsedJson } from '../target/exchange.ts';
import type { Certificate } from './certificate.ts';
import type { Delivery } from './delivery.ts';
import { createEndpoint, type Endpoint, type Script } from './endpoint.ts';

export type ReceiverOptions = {
  /** Where to listen. @default 127.0.0.1 */
  readonly host?: string;
  /** 0 takes any free port. @default 0 */
  readonly port?: number;
  /** The address under which the deployment reaches this listener. @default its own, http or https */
  readonly publicUrl?: string;
  /** Serve https with this. @default plain http */
  readonly certificate?: Certificate;
  readonly onDelivery?: (delivery: Delivery) => void;
};

export type Receiver = {
  /** The address under which it is reached, without a slash at the end. */
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  open(script: Script): Endpoint;
  /** A path that answers a GET with `word`, to prove that the public address leads here. */
  readonly probe: { readonly path: string; readonly word: string };
  close(): Promise<void>;
};

/** Deliveries are small; what is larger is cut off and cannot be parsed. */
const LONGEST_BODY_BYTES = 4 * 1024 * 1024;

export async function openReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const { host = '127.0.0.1', port = 0, publicUrl, certificate, onDelivery = () => undefined } = options;
  const deliveries: Delivery[] = [];
  const endpoints = new Map<string, Endpoint>();
  const probe = { path: `/probe/${randomUUID()}`, word: randomUUID() };

  const serve: RequestListener = (request, response) => {
    void respond(request, response).catch(() => response.destroy());
  };
  const server = certificate ? createTlsServer(certificate, serve) : createServer(serve);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  const scheme = certificate ? 'https' : 'http';
  const url = (publicUrl ?? `${scheme}://${nameOf(server.address() as AddressInfo)}`).replace(/\/$/, '');
  const prefix = new URL(url).pathname.replace(/\/$/, '');

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const bytes = await readBytes(request);
    const text = bytes.toString('utf8');
    const { pathname: path, search: query } = new URL(request.url ?? '/', 'http://receiver.invalid');
    const own = prefix !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path;
    if (own === probe.path) return void response.end(probe.word);
    const endpoint = endpoints.get(own);
    if (!endpoint) return void response.writeHead(404).end();

    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
    );
    const { method = '' } = request;
    const reply = endpoint.arrive({
      query,
      method,
      headers,
      text,
      digest: createHash('sha256').update(bytes).digest('hex'),
      isUtf8: isUtf8(bytes),
      json: parsedJson(text),
      at: performance.now(),
      startedAt,
    });
    if ('reset' in reply) return void request.socket.destroy();
    if (reply.afterMs) await pause(reply.afterMs, response);
    if (response.destroyed) return;
    response.writeHead(reply.status, { ...reply.headers }).end(reply.body);
  }

  return {
    url,
    deliveries,
    probe,
    open(script) {
      const path = `/hook/${randomUUID()}`;
      const endpoint = createEndpoint(path, `${url}${path}`, script, (arrival) => {
        const delivery: Delivery = { kind: 'delivery', id: deliveries.length + 1, ...arrival };
        deliveries.push(delivery);
        onDelivery(delivery);
        return delivery;
      });
      endpoints.set(path, endpoint);
      return endpoint;
    },
    async close() {
      for (const endpoint of endpoints.values()) endpoint.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= LONGEST_BODY_BYTES) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// Ends early when the sender gives up, so that no timer outlives the run.
function pause(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function nameOf({ address, family, port }: AddressInfo): string {
  return family === 'IPv6' ? `[${address}]:${port}` : `${address}:${port}`;
}
