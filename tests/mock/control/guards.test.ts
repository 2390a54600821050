import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { controlOf } from '../../support/control.ts';
import { exchange, requestBytes } from '../../support/raw-http.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
let other: TestMock;
beforeAll(async () => {
  [api, other] = await Promise.all([startTestMock(), startTestMock()]);
});
afterAll(() => Promise.all([api.close(), other.close()]));

type Headers = Readonly<Record<string, string>>;

/** A call over a plain socket: fetch would not let a test write these headers. */
async function send(
  headers: Headers,
  { method = 'POST', path = '/__mock/v1/users', body = '{"external_user_id":"x"}' } = {},
) {
  const answer = await exchange(api.port, requestBytes({ method, path, headers, body }));
  if (!answer) throw new Error('There was no answer.');
  return {
    ...answer,
    message: answer.body === '' ? '' : (JSON.parse(answer.body) as { message: string }).message,
  };
}

const good = (): Headers => ({
  Authorization: `Bearer ${api.mock.controlToken}`,
  'Content-Type': 'application/json',
});

const users = async (): Promise<number> => (await controlOf(api.mock).do('listUsers')).length;

const foreign: readonly { readonly name: string; readonly headers: (port: number) => Headers }[] = [
  { name: 'a foreign Host', headers: () => ({ Host: 'example.com' }) },
  {
    name: 'a name that was made to resolve to this machine',
    headers: (port) => ({ Host: `rebound.example.com:${port}` }),
  },
  { name: 'a name that begins like a local one', headers: () => ({ Host: 'localhost.example.com' }) },
  { name: 'a name that ends like a local one', headers: () => ({ Host: 'example.com.localhost' }) },
  { name: 'an address of the network', headers: (port) => ({ Host: `192.168.1.20:${port}` }) },
  { name: 'an empty Host', headers: () => ({ Host: '' }) },
  { name: 'a foreign Origin', headers: () => ({ Origin: 'https://example.com' }) },
  { name: 'the Origin of a sandboxed page', headers: () => ({ Origin: 'null' }) },
  { name: 'an Origin on another port of this machine', headers: () => ({ Origin: 'http://127.0.0.1:3000' }) },
  { name: 'a page of another site', headers: () => ({ 'Sec-Fetch-Site': 'cross-site' }) },
  { name: 'a page of the same site', headers: () => ({ 'Sec-Fetch-Site': 'same-site' }) },
  { name: 'a local name as a user of another host', headers: () => ({ Host: 'localhost@example.com' }) },
  { name: 'a local name with a dot too much', headers: (port) => ({ Host: `localhost.:${port}` }) },
  { name: 'another address of the loopback network', headers: (port) => ({ Host: `127.0.0.2:${port}` }) },
  { name: 'a local address in another notation', headers: (port) => ({ Host: `2130706433:${port}` }) },
  {
    name: 'an Origin that begins like its own',
    headers: (port) => ({ Origin: `http://127.0.0.1:${port}.example.com` }),
  },
  { name: 'its own Origin over TLS', headers: (port) => ({ Origin: `https://127.0.0.1:${port}` }) },
  { name: 'a site that no browser knows', headers: () => ({ 'Sec-Fetch-Site': 'anything' }) },
];

test.for(foreign)('$name is refused, the token notwithstanding', async ({ headers }) => {
  const before = await users();

  const write = await send({ ...good(), ...headers(api.port) });
  const read = await send(headers(api.port), { method: 'GET', path: '/__mock/v1/users', body: '' });

  expect([write.status, read.status]).toEqual([403, 403]);
  expect(write.message).toMatch(
    /^The control plane answers (to no web page|on this machine's own names only)/,
  );
  expect(await users()).toBe(before);
});

test('on no other address of this machine does anything listen', async () => {
  const own = Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  );

  for (const address of [...own, '127.0.0.2']) {
    const call = fetch(`http://${address}:${api.port}/__mock/v1/health`, {
      signal: AbortSignal.timeout(5_000),
    });
    await expect(call).rejects.toThrow('fetch failed');
  }
});

test('of two Hosts no foreign one gets through', async () => {
  const local = `127.0.0.1:${api.port}`;
  const twice = (...hosts: readonly string[]) =>
    exchange(
      api.port,
      `GET /__mock/v1/users HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}\r\n`,
    );

  const answers = await Promise.all([twice('example.com', local), twice(local, 'example.com')]);

  expect(answers.map((answer) => answer?.status)).toEqual([400, 400]);
});

test.for(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])(
  'a program that calls %s gets through',
  async (name) => {
    const { status } = await send(
      { Host: `${name}:${api.port}` },
      { method: 'GET', path: '/__mock/v1/health', body: '' },
    );

    expect(status).toBe(200);
  },
);

test('the page that the mock itself serves gets through, with the token', async () => {
  const host = `127.0.0.1:${api.port}`;
  const headers = { Host: host, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' };

  const { status } = await send({ ...good(), ...headers }, { body: '{"external_user_id":"own page"}' });

  expect(status).toBe(201);
});

const tokens: readonly { readonly name: string; readonly authorization: () => Headers }[] = [
  { name: 'no token', authorization: () => ({}) },
  { name: 'an empty token', authorization: () => ({ Authorization: 'Bearer ' }) },
  { name: 'a wrong token', authorization: () => ({ Authorization: 'Bearer mock_wrong' }) },
  {
    name: 'the token of another mock',
    authorization: () => ({ Authorization: `Bearer ${other.mock.controlToken}` }),
  },
  { name: 'the token without Bearer', authorization: () => ({ Authorization: api.mock.controlToken }) },
  {
    name: 'a part of the token',
    authorization: () => ({ Authorization: `Bearer ${api.mock.controlToken.slice(0, -1)}` }),
  },
];

test.for(tokens)('a change with $name is refused', async ({ authorization }) => {
  const before = await users();

  const { status, message } = await send({ 'Content-Type': 'application/json', ...authorization() });

  expect(status).toBe(401);
  expect(message).toContain('Authorization: Bearer <control token>');
  expect(await users()).toBe(before);
});

test('an access token of the API is no control token', async () => {
  const { status } = await send({ ...good(), Authorization: `Bearer ${await api.token()}` });

  expect(status).toBe(401);
});

test('the control token is no access token of the API', async () => {
  const answer = await api.call(
    'registerDevice',
    { device_name: 'A', location: 'B' },
    { authorization: `Bearer ${api.mock.controlToken}` },
  );

  expect(answer.status).toBe(401);
});

test.for([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
])('a body sent as %s, as a form of a page can, is refused', async (type) => {
  const before = await users();

  const { status } = await send({ ...good(), 'Content-Type': type });

  expect(status).toBe(415);
  expect(await users()).toBe(before);
});

test('a preflight gets no leave: no header of CORS is in any answer', async () => {
  const asked = { Origin: 'https://example.com', 'Access-Control-Request-Method': 'POST' };

  const preflight = await send(asked, { method: 'OPTIONS', body: '' });
  const simple = await send(
    { Origin: 'https://example.com' },
    { method: 'GET', path: '/__mock/v1/health', body: '' },
  );

  for (const { status, headers } of [preflight, simple]) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

test('no way of writing the path leads past the guards', async () => {
  const before = await users();
  const evil = { ...good(), Origin: 'https://example.com' };
  const paths = [
    `http://127.0.0.1:${api.port}/__mock/v1/users`,
    'http://example.com/__mock/v1/users',
    '/%5f%5fmock/v1/users',
    '/__mock%2fv1/users',
    '//__mock/v1/users',
    '/./__mock/v1/users',
    '/v1/../__mock/v1/users',
    '/__MOCK/v1/users',
    '/__mock/v1/users?a=b',
    '/__mock//v1/users',
    '\\__mock/v1/users',
  ];

  const answers = await Promise.all(paths.map((path) => send(evil, { path })));

  expect(answers.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
  // What is not the control plane's is the API's, which browsers may call: it knows nothing of such paths.
  const ofControl = answers.filter(({ status }) => status !== 404);
  const names = ofControl.flatMap(({ headers }) => [...headers.keys()]);
  expect(ofControl.length).toBeGreaterThanOrEqual(4);
  expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(await users()).toBe(before);
});

test('a token in the query, in a cookie or in a form is no token', async () => {
  const before = await users();
  const token = api.mock.controlToken;
  const type = { 'Content-Type': 'application/json' };

  const answers = [
    await send(type, { path: `/__mock/v1/users?access_token=${token}` }),
    await send({ ...type, Cookie: `Authorization=Bearer ${token}` }),
    await send(type, { body: JSON.stringify({ external_user_id: 'x', access_token: token }) }),
    await send({ ...type, Authorization: `Basic ${Buffer.from(`:${token}`).toString('base64')}` }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  expect(await users()).toBe(before);
});

test('what holds keys of webhooks is not read without the token', async () => {
  for (const path of ['/__mock/v1/state', '/__mock/v1/sinks/any']) {
    const { status } = await send({}, { method: 'GET', path, body: '' });
    expect([path, status]).toEqual([path, 401]);
  }
});

test('a body beyond a mebibyte is refused', async () => {
  const body = JSON.stringify({ external_user_id: 'x'.repeat(1024 * 1024) });

  const { status, message } = await send(good(), { body });

  expect(status).toBe(413);
  expect(message).toContain('1048576 bytes');
});

test('a tenant that does not exist is 404, and one that is no UUID 400', async () => {
  const control = controlOf(api.mock);

  const unknown = await control.call('listUsers', { tenant: '7b9957e2-c85f-4f9e-abe1-8aca9b6de70d' });
  const malformed = await control.call('listUsers', { tenant: 'first' });

  expect([unknown.status, malformed.status]).toEqual([404, 400]);
  expect(unknown.body.message).toContain('GET /__mock/v1/tenants lists them');
});
