/**
 * The listener: Fastify reads requests and writes answers; everything in between is the engine's.
 *
 * Whatever goes wrong before the engine (a body too large or too slow, bytes that are not HTTP) has the one error shape
 * too.
 */
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Instant, Micros } from '../domain/instant.ts';
import { errorAnswer, shownPath, type Answer, type Engine } from '../prism/index.ts';
import { letBrowsersIn } from './browsers.ts';
import { heldBack, sendAsToldTo } from './unusual-answers.ts';

/** Largest body that is read, in bytes. */
const BODY_LIMIT = 1024 * 1024;
/** Largest body of those that may be large, in bytes. */
const LARGE_BODY_LIMIT = 256 * BODY_LIMIT;
/** A request that has not arrived whole by then is given up, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;
/** How often it is looked whether one is too late: so much later it may be given up, in milliseconds. */
const LOOKED_FOR_LATE_MS = 1_000;

const NO_BYTES = new Uint8Array();
/** An import of node:http loads a whole second HTTP client with it, for names that nobody asks for here. */
const { STATUS_CODES } = process.getBuiltinModule('node:http');

export type HttpOptions = {
  /** Paths that begin with `controlPrefix` are the control plane's, all others the API's. */
  readonly engines: { readonly api: Engine; readonly control: Engine };
  readonly controlPrefix: string;
  /** Where a body may be much larger than elsewhere. */
  readonly largeBodies?: readonly { readonly method: string; readonly path: string }[];
  /** @default half a minute */
  readonly requestTimeoutMs?: number;
  readonly now: () => Instant;
  /** Told of each answer, and how long it took. */
  readonly onAnswer: (request: { method: string; path: string }, answer: Answer, took: Micros) => void;
};

export function createHttpServer({
  engines,
  controlPrefix,
  largeBodies = [],
  requestTimeoutMs = REQUEST_TIMEOUT_MS,
  now,
  onAnswer,
}: HttpOptions): FastifyInstance {
  /** What was asked last on a connection. */
  const answering = new WeakMap<Duplex, ServerResponse>();
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: true,
    // Only Prism routes: the framework must not find another way to read a path.
    exposeHeadRoutes: false,
    http: {
      // Node would refuse a request without Host by itself, in another shape than ours.
      requireHostHeader: false,
      // Of the two limits Node takes the longer one for the whole request, and that of the headers is a minute.
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(LOOKED_FOR_LATE_MS, requestTimeoutMs),
    },
    clientErrorHandler: unreadable,
    frameworkErrors: (error, request, reply) => answered(request, reply, answerOf(error), now()),
  });
  letBrowsersIn(app, (url) => !splitUrl(url)[0].startsWith(controlPrefix));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answered(request, reply, answerOf(error, request.routeOptions.bodyLimit), now()),
  );
  app.setNotFoundHandler(serve);
  for (const { method, path } of largeBodies)
    app.route({ method, url: path, bodyLimit: LARGE_BODY_LIMIT, handler: serve });
  app.server.on('request', ({ socket }, response) => answering.set(socket, response));
  app.server.on('connect', (_request, socket) =>
    refuse(socket, 405, 'CONNECT is not allowed: this is not a proxy.'),
  );
  app.server.on('checkExpectation', (_request, { socket }) => {
    if (socket) refuse(socket, 417, 'The Expect header asks for something other than 100-continue.');
  });
  return app;

  async function serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const started = now();
    // RFC 9112 §3.2.
    const hosts = hostsIn(request.raw.rawHeaders);
    if (hosts > 1 || (hosts === 0 && request.raw.httpVersion === '1.1')) {
      const wrong = hosts > 1 ? 'There is more than one Host header' : 'The Host header is missing';
      return answered(request, reply, errorAnswer(400, `${wrong}; HTTP/1.1 requires exactly one.`), started);
    }
    const [path, search] = splitUrl(request.url);
    const engine = path.startsWith(controlPrefix) ? engines.control : engines.api;
    const answer = await engine({
      method: request.method,
      url: search === undefined ? { path } : { path, query: queryOf(search) },
      headers: request.headers as Readonly<Record<string, string>>,
      bytes: request.body instanceof Uint8Array ? request.body : NO_BYTES,
    });
    if (answer.wire?.heldBackMs !== undefined) await heldBack(reply, answer.wire.heldBackMs);
    return answered(request, reply, answer, started);
  }

  function answered(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: Answer,
    started: Instant,
  ): FastifyReply {
    onAnswer({ method: request.method, path: shownPath(splitUrl(request.url)[0]) }, answer, now() - started);
    return send(reply, answer);
  }

  /** Bytes that are no HTTP request: there is no request to answer to, only a socket. */
  function unreadable(error: Error & { code?: string }, socket: Duplex): void {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const before = answering.get(socket);
    // They came behind a request that is whole: that one happens, and its caller hears of it first.
    if (before?.req.complete && !before.writableFinished) {
      before.once('close', () => unreadable(error, socket));
      return;
    }
    switch (error.code) {
      case 'ERR_HTTP_REQUEST_TIMEOUT':
        return refuse(socket, 408, `The request did not arrive within ${requestTimeoutMs} ms.`);
      case 'HPE_HEADER_OVERFLOW':
        return refuse(socket, 431, 'The headers are too large.');
      default:
        return refuse(socket, 400, 'This is not an HTTP/1.1 request.');
    }
  }
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.wire) return sendAsToldTo(reply, answer, answer.wire);
  const { status, headers = {}, body } = answer;
  return (
    reply
      .code(status)
      .headers({ ...headers, 'content-type': 'application/json' })
      // With a serializer of ours the framework leaves the header alone, to which it would add a charset otherwise; JSON
      // has none (RFC 8259 §11). As text, head and body leave in one write, which bytes do not.
      .serializer(asItIs)
      .send(body === undefined ? '' : JSON.stringify(body))
  );
}

const asItIs = (text: unknown): string => text as string;

function splitUrl(url: string): [path: string, search?: string] {
  // Somebody who takes the mock for a proxy sends the whole URL, and a server accepts that (RFC 9112 §3.2.2).
  const target = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]+/i, '');
  const at = target.indexOf('?');
  return at < 0 ? [target] : [target.slice(0, at), target.slice(at + 1)];
}

/** @param raw names and values in turn; Node's own reading of them shows the first Host alone */
function hostsIn(raw: readonly string[]): number {
  let hosts = 0;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]!;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts;
}

function queryOf(search: string): Record<string, string | string[]> {
  const query = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [first = '', ...more] = query.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

/** What the framework refuses before the engine sees it. */
function answerOf(error: FastifyError, bodyLimit = BODY_LIMIT): Answer {
  switch (error.code) {
    case 'FST_ERR_BAD_URL':
      return errorAnswer(400, 'The path is not percent-encoded UTF-8. A percent sign itself is %25.');
    case 'ECONNRESET':
      return errorAnswer(400, 'The caller went away before the body had arrived.');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return errorAnswer(413, `The body is larger than ${bodyLimit} bytes.`);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return errorAnswer(400, 'The body is not as long as Content-Length says.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return errorAnswer(415, 'The Content-Type header cannot be read. Send Content-Type: application/json.');
    default:
      return errorAnswer(error.statusCode ?? 500, error.message);
  }
}

/** Answers where there is no reply to do it with, and ends the connection. */
function refuse(socket: Duplex, status: number, message: string): void {
  const body = JSON.stringify(errorAnswer(status, message).body);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
