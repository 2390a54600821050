/** What receivers can do to a delivery, over real sockets: an outcome each time, in time, and in words. */
import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { generate } from 'selfsigned';
import { transport } from '../../../mock/webhooks/transport.ts';

const WITHIN_MS = 500;
const NO_ANSWER = 'The receiver closed the connection without an answer (UND_ERR_SOCKET).';
const TOO_LATE = `No response within ${WITHIN_MS} ms.`;

async function listening(server: Server, port = 0): Promise<number> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A server that does with a connection what it likes. */
function onConnection(act: (socket: Socket) => void): Promise<number> {
  return listening(
    createServer((socket) => {
      socket.on('error', () => undefined);
      onTestFinished(() => void socket.destroy());
      act(socket);
    }),
  );
}

/** Writes again and again, until nobody listens. */
function keepWriting(socket: Socket, text: string, everyMs: number): void {
  const timer = setInterval(() => socket.write(text), everyMs);
  socket.once('close', () => clearInterval(timer));
}

async function post(endpoint: string) {
  const wire = transport(WITHIN_MS);
  onTestFinished(() => wire.close());
  const started = performance.now();
  const headers = { 'Content-Type': 'application/json' };
  const outcome = await wire.post({ endpoint, headers, body: '{}' }, new AbortController().signal);
  return { outcome, tookMs: performance.now() - started };
}

const failed = (error: unknown) => ({ status_code: null, error });
const answered = (status_code: number) => ({ status_code, error: null });

/** What a receiver does, and what comes of it. */
const receivers: Readonly<Record<string, readonly [(socket: Socket) => void, object]>> = {
  'closes the connection at once': [(socket) => socket.destroy(), failed(NO_ANSWER)],
  'ends the connection at once': [(socket) => socket.end(), failed(NO_ANSWER)],
  'accepts and says nothing': [() => undefined, failed(TOO_LATE)],
  'answers with something else than HTTP': [
    (socket) => socket.end('220 mail.example.com ESMTP\r\n'),
    failed(expect.stringMatching(/^Response does not match the HTTP\/1\.1 protocol/)),
  ],
  'answers with a length that is none': [
    (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n'),
    failed(expect.stringMatching(/^Response does not match the HTTP\/1\.1 protocol/)),
  ],
  'answers 102 without an end': [
    (socket) => keepWriting(socket, 'HTTP/1.1 102 Processing\r\n\r\n', 20),
    failed(TOO_LATE),
  ],
  'upgrades the connection': [
    (socket) => socket.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
    failed('bad upgrade'),
  ],
  'sends headers without an end, slowly': [
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      keepWriting(socket, 'X-A: a\r\n', 20);
    },
    failed(TOO_LATE),
  ],
  'sends headers without an end, fast': [
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      keepWriting(socket, `X-A: ${'a'.repeat(8_000)}\r\n`, 1);
    },
    failed('Headers Overflow Error'),
  ],
  'acknowledges and breaks off': [
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nab', () => socket.end());
    },
    answered(200),
  ],
  'acknowledges with a body without an end, fast': [
    (socket) => {
      socket.write('HTTP/1.1 202 Accepted\r\n\r\n');
      keepWriting(socket, 'a'.repeat(60_000), 1);
    },
    answered(202),
  ],
  'refuses with a body without an end, slowly': [
    (socket) => {
      socket.write('HTTP/1.1 500 Oops\r\n\r\n');
      keepWriting(socket, 'a', 20);
    },
    answered(500),
  ],
  'says that its body is compressed, which it is not': [
    (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc'),
    answered(200),
  ],
};

test.for(Object.entries(receivers))('a receiver that %s', async ([_name, [act, expected]]) => {
  const port = await onConnection(act);

  const { outcome, tookMs } = await post(`http://127.0.0.1:${port}/hook`);

  expect(outcome).toEqual(expected);
  expect(tookMs).toBeLessThan(WITHIN_MS + 2_000);
});

test('a receiver that is not there', async () => {
  const gone = createServer();
  const port = await listening(gone);
  gone.close();

  const { outcome } = await post(`http://127.0.0.1:${port}/hook`);

  expect(outcome).toEqual(
    failed(`Nothing listens there: connect ECONNREFUSED 127.0.0.1:${port} (ECONNREFUSED).`),
  );
});

test('a name that leads nowhere', async () => {
  const { outcome } = await post('https://receiver.invalid/hook');

  // Without a network there is nobody to ask.
  expect(outcome).toEqual(
    failed(
      expect.stringMatching(
        /^(There is no host receiver\.invalid \(ENOTFOUND\)|The name receiver\.invalid cannot be resolved at the moment \(EAI_AGAIN\))\.$/,
      ),
    ),
  );
});

test('a receiver that does not speak TLS where https is expected', async () => {
  const port = await onConnection((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));

  const { outcome } = await post(`https://127.0.0.1:${port}/hook`);

  expect(outcome).toEqual(
    failed(
      'The receiver does not speak TLS there: is its endpoint http:// instead of https://? (ERR_SSL_WRONG_VERSION_NUMBER).',
    ),
  );
});

test('a certificate that nobody vouches for is refused, and the attempt says how to trust it', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
  });
  let requests = 0;
  const port = await listening(createTlsServer({ key, cert }, () => (requests += 1)));

  const { outcome } = await post(`https://localhost:${port}/hook`);

  expect(outcome).toEqual(
    failed(
      expect.stringMatching(/^The certificate is signed by nobody .* NODE_EXTRA_CA_CERTS=.* \(\w+\)\.$/),
    ),
  );
  expect(requests).toBe(0);
});
