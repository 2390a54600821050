/** Bytes out, bytes in: the only file that opens connections to the target. */
import { pipeline, type Duplex, type Readable } from 'node:stream';
import { createBrotliDecompress, createInflate, createUnzip } from 'node:zlib';
import { Agent, request } from 'undici';
import { parsedJson, type ExchangeFailure, type RecordedRequest, type RecordedResponse } from './exchange.ts';

export type TransportOptions = {
  /** How long an answer may take in all, in milliseconds. */
  readonly timeoutMs: number;
  /** Certificate authority (PEM) to trust beside the public ones. */
  readonly ca?: string | undefined;
};

export type Outcome = { readonly response?: RecordedResponse; readonly failure?: ExchangeFailure };

export type Transport = {
  send(request: RecordedRequest): Promise<Outcome>;
  close(): Promise<void>;
};

/** A body longer than this is cut off and counts as a failure; no answer of the contract comes near it. */
const LONGEST_BODY_BYTES = 1024 * 1024;

export function createTransport({ timeoutMs, ca }: TransportOptions): Transport {
  const agent = new Agent({
    connect: { timeout: timeoutMs, ...(ca === undefined ? {} : { ca }) },
    // Shorter than any server keeps a connection, so that none is used in the moment it is closed.
    keepAliveTimeout: 1_000,
    keepAliveMaxTimeout: 1_000,
    connections: 64,
  });

  return {
    async send({ method, url, headers, body }) {
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await request(url, {
          method: method as 'POST',
          headers,
          body: body ?? null,
          dispatcher: agent,
          signal: deadline,
        });
        const text = await readText(answer.body, `${answer.headers['content-encoding'] ?? ''}`);
        if (text === undefined) {
          return {
            failure: { kind: 'too-large', message: `the body is longer than ${LONGEST_BODY_BYTES} bytes` },
          };
        }
        return {
          response: {
            status: answer.statusCode,
            headers: flat(answer.headers),
            text,
            json: parsedJson(text),
          },
        };
      } catch (error) {
        if (deadline.aborted)
          return { failure: { kind: 'timeout', message: `nothing within ${timeoutMs} ms` } };
        return { failure: failureOf(error) };
      }
    },
    close: () => agent.destroy(),
  };
}

/** Who does not say which encodings it takes, as we do not, has to take any (RFC 9110 § 12.5.3). */
const decoders: Readonly<Record<string, () => Duplex>> = {
  gzip: createUnzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

async function readText(body: Readable, encoding: string): Promise<string | undefined> {
  const decoder = decoders[encoding.trim().toLowerCase()]?.();
  // What goes wrong with the body goes wrong with what is made of it.
  const decoded = decoder ? pipeline(body, decoder, () => undefined) : body;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of decoded as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > LONGEST_BODY_BYTES) return undefined;
      chunks.push(chunk);
    }
  } catch (error) {
    const isNotEncoded = decoder !== undefined && /^Z_|^ERR_.*BROTLI/.test(codeOf(error));
    throw isNotEncoded
      ? new Error(`the body is not in the encoding ${encoding} that its header names`)
      : error;
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks).toString('utf8');
}

const codeOf = (error: unknown): string => `${(error as NodeJS.ErrnoException).code ?? ''}`;

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]),
  );
}

const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
/** What came back was no TLS at all. */
const NO_TLS = /^(ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG|EPROTO)$/;
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/;

/** What went wrong, in words; what is not here is said as Node.js says it. */
const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection is refused',
  ECONNRESET: 'the connection was closed without an answer',
  UND_ERR_SOCKET: 'the connection was closed without an answer',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up now',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the network',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
};

function failureOf(error: unknown): ExchangeFailure {
  const { code = '', message: said } = rootOf(error);
  const message = words[code] ?? said;
  if (NO_TLS.test(code)) return { kind: 'no-tls', message: `it does not speak https (${code})` };
  if (TLS.test(code)) return { kind: 'tls', message: `${message} (${code})` };
  if (UNREACHABLE.test(code)) return { kind: 'unreachable', message: `${message} (${code})` };
  return { kind: 'broken', message: code ? `${message} (${code})` : message };
}

// Several addresses tried in turn give an AggregateError, whose own message is empty.
function rootOf(error: unknown): { code?: string; message: string } {
  if (error instanceof AggregateError && error.errors[0] !== undefined) return rootOf(error.errors[0]);
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as NodeJS.ErrnoException;
  return { message: error.message || error.name, ...(code === undefined ? {} : { code }) };
}
