/** `@link-identity/toolkit/webhooks/node`: the receiver behind node:http, Express and Fastify. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebhookReceiver } from './receiver.ts';

/** What body parsers leave: a `body` beside, or in place of, the bytes. */
type Incoming = IncomingMessage & { readonly body?: unknown };

/** For `createServer(handler)`, and for Express: `app.all('/webhooks/identity', handler)`, before or after parsers. */
export function toNodeHandler(
  receiver: WebhookReceiver,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const answer = await receiver(toRequest(request));
    const body = await answer.text();
    // The sender may be gone by now; then there is nobody to answer.
    if (response.destroyed) return;
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
  };
}

/** The part of a Fastify instance that is used. */
export type FastifyLike = {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    parser: (request: unknown, payload: unknown, done: (error: null) => void) => void,
  ): unknown;
  all(
    path: string,
    handler: (request: { readonly raw: IncomingMessage }, reply: FastifyReplyLike) => unknown,
  ): unknown;
};

export type FastifyReplyLike = { readonly raw: ServerResponse; hijack(): unknown };

/** `await app.register(toFastifyPlugin(receiver, '/webhooks/identity'))`: parsers of the rest of the app stay as they are. */
export function toFastifyPlugin(
  receiver: WebhookReceiver,
  path: string,
): (app: FastifyLike) => Promise<void> {
  const handle = toNodeHandler(receiver);
  return async (app) => {
    // The receiver reads the body itself, so that each malformed delivery gets its own answer.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    app.all(path, async (request, reply) => {
      reply.hijack();
      await handle(request.raw, reply.raw);
    });
  };
}

/** Methods that a Request cannot have; the receiver refuses them like any other. */
const FORBIDDEN_METHODS: ReadonlySet<unknown> = new Set(['CONNECT', 'TRACE', 'TRACK']);

// The path says nothing to the receiver, and the Host header may be anything, so neither is looked at.
const ANY_URL = 'http://localhost/';

function toRequest(request: Incoming): Request {
  const headers = headersOf(request);
  if (request.method !== 'POST') {
    const method = FORBIDDEN_METHODS.has(request.method) ? 'PUT' : (request.method ?? 'GET');
    return new Request(ANY_URL, { method, headers });
  }
  const body = bodyOf(request);
  // Streams need `duplex`, which not every RequestInit declares.
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, duplex: 'half', body };
  return new Request(ANY_URL, init);
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    // HTTP/2 has names that are no names elsewhere: `:method`.
    if (!name.startsWith(':')) headers.append(name, rawHeaders[index + 1]!);
  }
  return headers;
}

function bodyOf(request: Incoming): string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  const { body } = request;
  // A parser was here before, such as express.json(), express.text() or express.raw(): the bytes are gone.
  if (!request.readableEnded || body === undefined) return bytesOf(request);
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

function bytesOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      // The rest is thrown away unread; the connection lives on for the answer.
      await chunks.return?.();
      request.resume();
    },
  });
}
