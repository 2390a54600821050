/** What arrives before, or instead of, a request that an operation could answer. */
import { request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { createHttpServer } from '../../../mock/http/server.ts';
import { errorAnswer } from '../../../mock/prism/answers.ts';
import { exchange, exchanges, requestBytes } from '../../support/raw-http.ts';
import { operationIds, startTestMock, type TestMock } from '../../support/test-mock.ts';
import { messageOf, validBodies } from './refusals.ts';

let mock: TestMock;
let authorization: string;

beforeAll(async () => {
  mock = await startTestMock();
  authorization = `Bearer ${await mock.token()}`;
});
afterAll(() => mock.close());

/** After whatever was sent, the mock still answers. */
async function expectAlive(): Promise<void> {
  const { status } = await mock.call('registerDevice', {});
  expect(status).toBe(400);
}

const NOT_HTTP = 'This is not an HTTP/1.1 request.';
const TOO_LARGE = 'The headers are too large.';
const head = (line: string, ...headers: string[]): string =>
  `${[line, 'Host: a', ...headers].join('\r\n')}\r\n\r\n`;

const unreadable: readonly (readonly [string, string | Uint8Array, number, string])[] = [
  ['bytes of TLS', Buffer.from('16030100ba010000b60303', 'hex'), 400, NOT_HTTP],
  ['bytes of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, NOT_HTTP],
  ['bytes of nothing', Buffer.alloc(64), 400, NOT_HTTP],
  ['a line of text', 'hello there\r\n\r\n', 400, NOT_HTTP],
  ['a method nobody knows', head('FETCH /v1/devices HTTP/1.1'), 400, NOT_HTTP],
  ['a version nobody knows', head('POST /v1/devices HTTP/9.9'), 400, NOT_HTTP],
  ['a path with a space', head('POST /v1/ devices HTTP/1.1'), 400, NOT_HTTP],
  ['a header without a name', head('POST /v1/devices HTTP/1.1', ': x'), 400, NOT_HTTP],
  ['a header with U+0000', head('POST /v1/devices HTTP/1.1', 'X-A: a\0b'), 400, NOT_HTTP],
  ['a length that is no number', head('POST /v1/devices HTTP/1.1', 'Content-Length: many'), 400, NOT_HTTP],
  ['two lengths', head('POST /v1/devices HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'), 400, NOT_HTTP],
  [
    'a length and chunks',
    head('POST /v1/devices HTTP/1.1', 'Content-Length: 1', 'Transfer-Encoding: chunked'),
    400,
    NOT_HTTP,
  ],
  [
    'a chunk that is none',
    `${head('POST /v1/devices HTTP/1.1', 'Transfer-Encoding: chunked')}zz\r\n`,
    400,
    NOT_HTTP,
  ],
  [
    'a header of 20,000 characters',
    head('POST /v1/devices HTTP/1.1', `X-A: ${'a'.repeat(20_000)}`),
    431,
    TOO_LARGE,
  ],
  [
    'two thousand headers',
    head('POST /v1/devices HTTP/1.1', ...Array.from({ length: 2_000 }, (_, index) => `X-${index}: a`)),
    431,
    TOO_LARGE,
  ],
  ['a path of 20,000 characters', head(`POST /${'a'.repeat(20_000)} HTTP/1.1`), 431, TOO_LARGE],
  [
    'no Host',
    'POST /v1/devices HTTP/1.1\r\nContent-Length: 0\r\n\r\n',
    400,
    'The Host header is missing; HTTP/1.1 requires exactly one.',
  ],
  [
    'two Hosts',
    head('POST /v1/devices HTTP/1.1', 'hOST: b', 'Content-Length: 0'),
    400,
    'There is more than one Host header; HTTP/1.1 requires exactly one.',
  ],
  [
    'an expectation nobody knows',
    head('POST /v1/devices HTTP/1.1', 'Expect: miracles', 'Content-Length: 0'),
    417,
    'The Expect header asks for something other than 100-continue.',
  ],
  ['a tunnel', head('CONNECT example.com:443 HTTP/1.1'), 405, 'CONNECT is not allowed: this is not a proxy.'],
  [
    'a path that cannot be decoded',
    head('POST /v1/%zz HTTP/1.1', 'Content-Length: 0'),
    400,
    'The path is not percent-encoded UTF-8. A percent sign itself is %25.',
  ],
];

test.for(unreadable)('%s: an answer in the one error shape', async ([_name, bytes, status, message]) => {
  const answer = await exchange(mock.port, bytes);

  expect(messageOf(answer)).toBe(message);
  expect(answer?.status).toBe(status);
  await expectAlive();
});

test('a request that garbage follows is answered before the garbage is', async () => {
  const bytes = requestBytes({
    path: '/v1/devices',
    headers: { Authorization: authorization, 'Content-Type': 'application/json', 'Content-Length': '2' },
    body: '{}garbage',
  });

  const [first, second, none] = await exchanges(mock.port, [bytes]);

  expect(first?.status).toBe(400);
  expect(messageOf(first)).toMatch(/^device_name is missing/);
  expect(messageOf(second)).toBe(NOT_HTTP);
  expect(none).toBeUndefined();
  await expectAlive();
});

test('requests that do not wait for answers get them in their order', async () => {
  const request = (path: string, body = '{}') =>
    requestBytes({ path, headers: { 'Content-Type': 'application/json' }, body });

  const answers = await exchanges(mock.port, [
    Buffer.concat([
      request('/v1/auth/token'),
      request('/nowhere'),
      request('/v1/devices'),
      Buffer.from('\0'),
    ]),
  ]);

  expect(answers.map((answer) => answer.status)).toEqual([400, 404, 401, 400]);
});

test('a body that never ends harms nobody when its sender goes away', async () => {
  const senders = Array.from({ length: 20 }, async () => {
    const socket = connect(mock.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      head('POST /v1/devices HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 1000000'),
    );
    socket.write('{"device_name":"');
    return socket;
  });
  const sockets = await Promise.all(senders);

  await expectAlive();
  for (const socket of sockets) socket.resetAndDestroy();
  await expectAlive();
  expect(mock.logged('defect')).toEqual([]);
});

const unasked = async () => errorAnswer(500, 'The engine was asked.');

test('a request that does not arrive in time is given up with 408', async () => {
  const app = createHttpServer({
    engines: { api: unasked, control: unasked },
    controlPrefix: '/__mock/',
    requestTimeoutMs: 200,
    now: () => 0,
    onAnswer: () => undefined,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const started = performance.now();

  const answers = await Promise.all([
    exchange(port, `${head('POST /v1/devices HTTP/1.1', 'Content-Length: 10')}{`),
    exchange(port, 'POST /v1/devices HTTP/1.1\r\nHost: a\r\n'),
    exchange(port, `${head('POST /v1/devices HTTP/1.1', 'Transfer-Encoding: chunked')}5\r\nab`),
  ]);

  for (const answer of answers) {
    expect(answer?.status).toBe(408);
    expect(messageOf(answer)).toBe('The request did not arrive within 200 ms.');
  }
  expect(performance.now() - started).toBeLessThan(5_000);
  await app.close();
});

test('half a minute is what a request may take, and not the minute that Node.js gives to headers', async () => {
  const app = createHttpServer({
    engines: { api: unasked, control: unasked },
    controlPrefix: '/__mock/',
    now: () => 0,
    onAnswer: () => undefined,
  });

  const { requestTimeout, headersTimeout } = app.server;

  expect([requestTimeout, headersTimeout]).toEqual([30_000, 30_000]);
  await app.close();
});

const elsewhere = [
  '/',
  '/v1',
  '/v1/',
  '/v1/devices/',
  '//v1/devices',
  '/V1/devices',
  '/v1/devices/1',
  '/v2/devices',
];

test.for([...elsewhere, '/v1/devices%00', '/v1/devices;a=b', '/__proto__', '/constructor', '*'])(
  'nothing is at %s, and the answer says what there is',
  async (path) => {
    const answer = await exchange(
      mock.port,
      requestBytes({ path, headers: { Authorization: authorization } }),
    );

    expect(answer?.status).toBe(404);
    expect(messageOf(answer)).toBe(
      `Nothing is at ${path}. There is POST /v1/auth/token, POST /v1/devices, POST /v1/enroll/both, ` +
        'POST /v1/verify, POST /v1/webhooks.',
    );
  },
);

const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'PURGE', 'M-SEARCH', 'LINK'];

test.for(operationIds.flatMap((operation) => methods.map((method) => [method, operation] as const)))(
  '%s is not allowed on the path of %s, and Allow says what is',
  async ([method, operation]) => {
    const { path } = operationTable[operation];
    const answer = await exchange(mock.port, requestBytes({ method, path }));

    expect(answer?.status).toBe(405);
    expect(answer?.headers.get('allow')).toBe('POST');
    expect(messageOf(answer)).toBe(`${method} is not allowed on ${path}. Use POST.`);
  },
);

test.for(operationIds)(
  'OPTIONS on the path of %s, when it is no preflight, is not allowed either',
  async (operation) => {
    const { path } = operationTable[operation];
    const answer = await exchange(mock.port, requestBytes({ method: 'OPTIONS', path }));

    expect(answer?.status).toBe(405);
    expect(answer?.headers.get('allow')).toBe('POST');
    expect(messageOf(answer)).toBe(`OPTIONS is not allowed on ${path}. Use POST.`);
  },
);

test('a path that nobody would write is shown in part', async () => {
  const answer = await exchange(mock.port, requestBytes({ path: `/${'a'.repeat(9_000)}` }));

  expect(messageOf(answer)).toMatch(/^Nothing is at \/a{199}…\. There is /);
  expect(JSON.stringify(mock.logged('answer'))).not.toMatch(/a{201}/);
});

test('HEAD gets the status and the headers of GET, without a body', async () => {
  const answer = await exchange(mock.port, requestBytes({ method: 'HEAD', path: '/v1/devices' }));

  expect(answer?.status).toBe(405);
  expect(answer?.headers.get('allow')).toBe('POST');
  expect(answer?.headers.get('content-type')).toBe('application/json');
});

test.for([
  ['the whole URL', 'http://127.0.0.1:4010/v1/devices'],
  ['a query', '/v1/devices?a=b&a=c&%zz'],
  ['an escaped letter', '/v1/%64evices'],
] as const)('a path with %s leads to its operation', async ([_name, path]) => {
  const answer = await exchange(
    mock.port,
    requestBytes({
      path,
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify(validBodies.registerDevice),
    }),
  );

  expect(answer?.status).toBe(201);
});

test('an old client without a Host is answered', async () => {
  const answer = await exchange(mock.port, 'GET /v1/devices HTTP/1.0\r\n\r\n');

  expect(answer?.status).toBe(405);
});

test('a client that waits for 100-continue gets it', async () => {
  const call = httpRequest({
    host: '127.0.0.1',
    port: mock.port,
    method: 'POST',
    path: '/v1/devices',
    headers: { authorization, 'content-type': 'application/json', expect: '100-continue' },
  });
  call.flushHeaders();
  await once(call, 'continue');
  call.end(JSON.stringify(validBodies.registerDevice));
  const [response] = await once(call, 'response');

  expect(response.statusCode).toBe(201);
  response.resume();
});

test('a browser may call from anywhere, without cookies', async () => {
  const preflight = await fetch(`${mock.mock.url}/v1/devices`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://app.example.com',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  const call = await mock.call('registerDevice', {}, { origin: 'https://app.example.com' });

  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  for (const { headers } of [preflight, call]) {
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  }
});
