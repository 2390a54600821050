import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import { generate } from 'selfsigned';
import { expect, test } from 'vitest';
import { ConnectionError, createLinkIdentity, TimeoutError, type LogEntry } from '../../client/index.ts';
import {
  credentials,
  isTokenRequest,
  refusal,
  registered,
  scanner,
  startApi,
  token,
  type Script,
} from './api-server.ts';
import { freePort } from '../support/free-port.ts';

function api(script: Script) {
  return startApi((request) => (isTokenRequest(request) ? token('t1') : script(request)));
}

async function closedPort(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}

const full = () => {
  throw new Error('Log full.');
};

const never = () => new Promise<never>(() => undefined);

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason: Error) => controller.abort(reason) };
}

test('a call that is not answered in time is a TimeoutError', async () => {
  const { url } = await api(() => 'silence');
  const link = createLinkIdentity({ ...credentials, baseUrl: url, timeoutMs: 300 });

  const error: unknown = await link.devices.register(scanner).catch((e: unknown) => e);

  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ timeoutMs: 300, request: 'POST /v1/devices' });
});

test('the time limit of one call replaces that of the client', async () => {
  const { url } = await api(() => 'silence');
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  await expect(link.devices.register(scanner, { timeoutMs: 200 })).rejects.toMatchObject({ timeoutMs: 200 });
});

test('a time limit that no timer can hold is no time limit', async () => {
  const { url } = await api(() => registered);
  const link = createLinkIdentity({ ...credentials, baseUrl: url, timeoutMs: Infinity });

  await expect(link.devices.register(scanner, { timeoutMs: 1e12 })).resolves.toMatchObject({ success: true });
  await expect(link.devices.register(scanner)).resolves.toMatchObject({ success: true });
});

test('the time limit covers a token endpoint that does not answer', async () => {
  const { url } = await startApi(() => 'silence');
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  await expect(link.devices.register(scanner, { timeoutMs: 200 })).rejects.toThrow(TimeoutError);
});

test('the time limit covers a body that stops half-way', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"success"'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const link = createLinkIdentity({ ...credentials, baseUrl: `http://127.0.0.1:${port}` });

  await expect(link.devices.register(scanner, { timeoutMs: 300 })).rejects.toThrow(TimeoutError);
  server.close();
});

test('the time limit holds for a fetch that looks at no signal', async () => {
  const link = createLinkIdentity({ ...credentials, baseUrl: 'http://127.0.0.1', fetch: never });

  await expect(link.devices.register(scanner, { timeoutMs: 50 })).rejects.toThrow(TimeoutError);
});

test('an aborted call throws the reason of its signal and cuts the request', async () => {
  const reason = new Error('The visitor left.');
  const controller = new AbortController();
  const { url } = await api(() => {
    controller.abort(reason);
    return 'silence';
  });
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  await expect(link.devices.register(scanner, { signal: controller.signal })).rejects.toBe(reason);
});

test('a call with a signal that was aborted before sends nothing', async () => {
  const { url, received } = await api(() => registered);
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  const call = link.devices.register(scanner, { signal: AbortSignal.abort(new Error('Too late.')) });

  await expect(call).rejects.toThrow('Too late.');
  expect(received).toEqual([]);
});

test('calls by path can be aborted and have the time limit too', async () => {
  const { url } = await api(() => 'silence');
  const link = createLinkIdentity({ ...credentials, baseUrl: url, timeoutMs: 300 });
  const { signal, abort } = abortable();
  const aborted = link.raw.POST('/v1/devices', { body: scanner, signal });
  abort(new Error('Enough.'));

  await expect(aborted).rejects.toThrow('Enough.');
  await expect(link.raw.POST('/v1/devices', { body: scanner })).rejects.toThrow(TimeoutError);
});

test('a request that never reached a server is sent again, and the error says that it never did', async () => {
  const entries: LogEntry[] = [];
  const baseUrl = await closedPort();
  const link = createLinkIdentity({ ...credentials, baseUrl, logger: (entry) => entries.push(entry) });

  const error: unknown = await link.devices.register(scanner).catch((e: unknown) => e);

  expect(error).toMatchObject({ name: 'TokenError', cause: { name: 'ConnectionError', unsent: true } });
  expect(entries.map(({ kind, attempt }) => `${kind} ${attempt}`)).toEqual([
    'failure 1',
    'retry 2',
    'failure 2',
    'retry 3',
    'failure 3',
  ]);
});

test('a request that reaches the server at the second attempt succeeds', async () => {
  const { url } = await api(() => registered);
  const elsewhere = await closedPort();
  let calls = 0;
  const link = createLinkIdentity({
    ...credentials,
    baseUrl: url,
    fetch: (request) => fetch(calls++ === 0 ? new Request(elsewhere, request) : request),
  });

  await expect(link.devices.register(scanner)).resolves.toMatchObject({ success: true });
});

test('a lost connection is not tried again, for the API may have done what it was asked', async () => {
  const { url, received } = await api(() => 'destroy');
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  const error: unknown = await link.devices.register(scanner).catch((e: unknown) => e);

  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ unsent: false });
  expect(received.filter((request) => !isTokenRequest(request))).toHaveLength(1);
});

test('a lost connection and a busy API are tried again when that is asked for', async () => {
  const answers = ['destroy', refusal(503, 'Busy.'), registered] as const;
  let next = 0;
  const { url, received } = await api(() => answers[next++]!);
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  await link.devices.register(scanner, { retry: { after: 'any' } });

  const bodies = received.filter((request) => !isTokenRequest(request)).map(({ body }) => body);
  expect(bodies).toEqual(Array.from({ length: 3 }, () => JSON.stringify(scanner)));
});

test('a busy API is not tried again unless that is asked for', async () => {
  const { url, received } = await api(() => refusal(503, 'Busy.'));
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  await expect(link.devices.register(scanner)).rejects.toMatchObject({ status: 503 });
  expect(received.filter((request) => !isTokenRequest(request))).toHaveLength(1);
});

test('attempts end where the options say', async () => {
  const { url, received } = await api(() => refusal(500, 'Out of order.'));
  const link = createLinkIdentity({ ...credentials, baseUrl: url, retry: { times: 1, after: 'any' } });

  await expect(link.devices.register(scanner)).rejects.toMatchObject({ status: 500 });
  expect(received.filter((request) => !isTokenRequest(request))).toHaveLength(2);
});

test('an option that is there and undefined is as good as absent', async () => {
  let attempts = 0;
  const refuse = () => {
    attempts++;
    return Promise.reject(Object.assign(new Error('Refused.'), { code: 'ECONNREFUSED' }));
  };
  const link = createLinkIdentity({
    ...credentials,
    baseUrl: 'http://a',
    fetch: refuse,
    retry: { times: undefined },
  });

  await expect(link.devices.register(scanner)).rejects.toThrow('no connection');
  expect(attempts).toBe(3);
});

test('a server whose certificate is not trusted never got the request, and the error says so', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const server = createHttpsServer({ key, cert }, () => expect.unreachable('nothing is sent'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const link = createLinkIdentity({
    ...credentials,
    baseUrl: `https://127.0.0.1:${port}`,
    retry: { times: 0 },
  });

  const error: unknown = await link.devices.register(scanner).catch((e: unknown) => e);

  server.close();
  expect(error).toMatchObject({ cause: { name: 'ConnectionError', unsent: true } });
  expect(String(error)).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
});

const impossible = [
  { name: 'no time at all', options: { timeoutMs: 0 }, message: 'timeoutMs is 0. Give' },
  { name: 'a time that is no number', options: { timeoutMs: NaN }, message: 'timeoutMs is NaN. Give' },
  { name: 'fewer than no retries', options: { retry: { times: -1 } }, message: 'retry.times is -1. Give' },
  { name: 'retries that are no number', options: { retry: { times: NaN } }, message: 'retry.times is NaN.' },
  {
    name: 'a header of another alphabet',
    options: { headers: { 'X-Key': 'ключ' } },
    message: 'headers.X-Key',
  },
  { name: 'a header with a line break', options: { headers: { 'X-Key': 'a\nb' } }, message: 'headers.X-Key' },
  { name: 'a header whose name is none', options: { headers: { 'X Key': 'a' } }, message: 'headers.X Key' },
];
for (const { name, options, message } of impossible) {
  test(`${name} is refused by the client and by a call, before anything is sent`, async () => {
    const { url, received } = await api(() => registered);
    const link = createLinkIdentity({ ...credentials, baseUrl: url });

    const call = link.devices.register(scanner, options);

    await expect(call).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining(message),
    });
    expect(() => createLinkIdentity({ ...credentials, baseUrl: url, ...options })).toThrow(message);
    expect(received).toEqual([]);
  });
}

test('headers of the client and of the call are sent, Authorization is always the token', async () => {
  const { url, received } = await api(() => registered);
  const headers = { 'X-A': 'client', 'X-B': 'client', Authorization: 'Bearer mine' };
  const link = createLinkIdentity({ ...credentials, baseUrl: url, headers });

  await link.devices.register(scanner, { headers: { 'X-B': 'call' } });

  expect(received[1]?.headers).toMatchObject({ 'x-a': 'client', 'x-b': 'call', authorization: 'Bearer t1' });
});

test('withResponse gives status and headers beside the body', async () => {
  const { url } = await api(() => ({ ...registered, headers: { 'X-Trace': 'abc' } }));
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  const { body, response } = await link.devices.register(scanner).withResponse();

  expect(body).toEqual(registered.body);
  expect(response.status).toBe(201);
  expect(response.headers.get('X-Trace')).toBe('abc');
  expect(await response.json()).toEqual(registered.body);
});

test('withResponse of a call that fails rejects once and leaves nothing unhandled', async () => {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listen);
  const { url } = await api(() => refusal(404, 'No such scanner.'));
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  await expect(link.devices.register(scanner).withResponse()).rejects.toMatchObject({ status: 404 });
  await new Promise((resolve) => setImmediate(resolve));

  process.off('unhandledRejection', listen);
  expect(unhandled).toEqual([]);
});

test('the logger sees every attempt and no secret', async () => {
  const entries: LogEntry[] = [];
  const { url } = await api(() => registered);
  const link = createLinkIdentity({ ...credentials, baseUrl: url, logger: (entry) => entries.push(entry) });

  await link.devices.register(scanner);

  expect(entries).toMatchObject([
    { kind: 'answer', request: 'POST /v1/auth/token', attempt: 1, status: 200 },
    { kind: 'answer', request: 'POST /v1/devices', attempt: 1, status: 201 },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/topsecret|t1"/);
});

test('a logger that throws does not change what becomes of a call', async () => {
  const { url } = await api(() => registered);
  const link = createLinkIdentity({ ...credentials, baseUrl: url, logger: full });

  await expect(link.devices.register(scanner)).resolves.toMatchObject({ success: true });
});

test('middleware on the calls by path sees those and no named calls', async () => {
  const seen: string[] = [];
  const { url } = await api(() => registered);
  const link = createLinkIdentity({ ...credentials, baseUrl: url });
  link.raw.use({ onRequest: ({ schemaPath }) => void seen.push(schemaPath) });

  await link.devices.register(scanner);
  const { data } = await link.raw.POST('/v1/devices', { body: scanner });

  expect(data).toEqual(registered.body);
  expect(seen).toEqual(['/v1/devices']);
});

test('the token endpoint by path is called without a token', async () => {
  const { url, received } = await api(() => registered);
  const link = createLinkIdentity({ ...credentials, baseUrl: url });

  const { data } = await link.raw.POST('/v1/auth/token', {
    body: { grant_type: 'client_credentials', client_id: credentials.clientId, client_secret: 'another' },
  });

  expect(data?.access_token).toBe('t1');
  expect(received).toHaveLength(1);
  expect(received[0]?.headers.authorization).toBeUndefined();
});

test('a base URL may have a path and a slash at its end', async () => {
  const { url, received } = await startApi(({ path }) =>
    path.endsWith('/token') ? token('t1') : registered,
  );
  const link = createLinkIdentity({ ...credentials, baseUrl: `${url}/link/identity/` });

  await link.devices.register(scanner);

  expect(received.map(({ path }) => path)).toEqual([
    '/link/identity/v1/auth/token',
    '/link/identity/v1/devices',
  ]);
});
