/** HTTP by hand: any bytes at all over a socket, and the answer as it came. */
import { connect } from 'node:net';

export type RawAnswer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

const DEADLINE_MS = 10_000;
/** How a request begins whose answer has a Content-Length and yet no body. */
const HEAD = Buffer.from('HEAD ');

/**
 * Sends `bytes` and reads until the answer is whole or the connection ends.
 *
 * @returns undefined when the connection ended without an answer
 * @throws when nothing of this happens in time: a hang
 */
export function exchange(port: number, bytes: string | Uint8Array): Promise<RawAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const bodiless = Buffer.from(bytes).subarray(0, 5).equals(HEAD);
    let received = Buffer.alloc(0);
    const deadline = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No whole answer within ${DEADLINE_MS} ms, only: ${received.toString('latin1')}`));
    }, DEADLINE_MS);
    function settle(answer: RawAnswer | undefined): void {
      clearTimeout(deadline);
      socket.destroy();
      resolve(answer);
    }
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const answer = parse(received, bodiless);
      if (answer) settle(answer);
    });
    // A server that stops reading may reset the connection after it answered; what it said is there already.
    socket.on('error', () => settle(parse(received, bodiless)));
    socket.on('close', () => settle(parse(received, bodiless)));
    socket.write(bytes);
  });
}

/**
 * Sends `chunks` one after the other, and reads every answer until the connection ends.
 *
 * @param last whether that is all, so that the other side need not wait for more
 * @throws when the connection does not end in time: a hang
 */
export async function exchanges(
  port: number,
  chunks: readonly Uint8Array[],
  { last = false }: { readonly last?: boolean } = {},
): Promise<readonly RawAnswer[]> {
  const socket = connect(port, '127.0.0.1');
  for (const chunk of chunks) socket.write(chunk);
  if (last) socket.end();
  let received = Buffer.alloc(0);
  const answers: RawAnswer[] = [];
  const deadline = setTimeout(() => socket.destroy(new Error('The connection did not end.')), DEADLINE_MS);
  for await (const chunk of socket) {
    received = Buffer.concat([received, chunk as Buffer]);
    for (let answer = parse(received, false); answer; answer = parse(received, false)) {
      answers.push(answer);
      received = received.subarray(received.indexOf('\r\n\r\n') + 4 + Buffer.byteLength(answer.body));
    }
  }
  clearTimeout(deadline);
  return answers;
}

export type RawRequest = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** A request with its body's true length, as bytes. Header values are sent as Latin-1, whatever they hold. */
export function requestBytes({ method = 'POST', path, headers = {}, body = '' }: RawRequest): Buffer {
  const content = Buffer.from(body);
  const lines = Object.entries({ Host: '127.0.0.1', 'Content-Length': String(content.length), ...headers });
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), content]);
}

/** The answer, once it is whole: Content-Length says where it ends. */
function parse(bytes: Buffer, bodiless: boolean): RawAnswer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const content = bytes.subarray(end + 4);
  const length = bodiless ? 0 : Number(headers.get('content-length') ?? 0);
  if (content.length < length) return undefined;
  return {
    status: Number(statusLine.split(' ')[1]),
    headers,
    body: content.subarray(0, length).toString('utf8'),
  };
}
