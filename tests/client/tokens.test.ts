import { expect, test } from 'vitest';
import { createLinkIdentity, TokenError, UnauthorizedError } from '../../client/index.ts';
import {
  credentials,
  isTokenRequest,
  refusal,
  registered,
  scanner,
  startApi,
  token,
  type ApiServer,
  type Received,
  type ScriptedAnswer,
} from './api-server.ts';

/** An API whose token endpoint counts its tokens: t1, t2, … `admits` says which of them the API takes. */
async function countingApi(admits: (bearer: string) => boolean, expiresIn = 3600): Promise<ApiServer> {
  let issued = 0;
  return startApi((request) => {
    if (isTokenRequest(request)) return token(`t${++issued}`, expiresIn);
    return admits(bearerOf(request)) ? registered : refusal(401, 'Token not accepted.');
  });
}

function bearerOf({ headers }: Received): string {
  return (headers.authorization ?? '').replace('Bearer ', '');
}

function tokenRequests({ received }: ApiServer): number {
  return received.filter(isTokenRequest).length;
}

function bearers({ received }: ApiServer): readonly string[] {
  return received.filter((request) => !isTokenRequest(request)).map(bearerOf);
}

test('fifty calls at once ask for one token', async () => {
  const api = await countingApi(() => true);
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

  await Promise.all(Array.from({ length: 50 }, () => link.devices.register(scanner)));

  expect(tokenRequests(api)).toBe(1);
  expect(bearers(api)).toEqual(Array.from({ length: 50 }, () => 't1'));
});

test('nothing is requested before the first call', async () => {
  const api = await countingApi(() => true);

  createLinkIdentity({ ...credentials, baseUrl: api.url });

  expect(api.received).toEqual([]);
});

const lifetimes = [
  { expiresIn: 3600, usedFor: 3540 },
  { expiresIn: 61, usedFor: 1 },
  // Too short to be renewed 60 s early: half its life, and never a request a call.
  { expiresIn: 60, usedFor: 30 },
  { expiresIn: 10, usedFor: 5 },
];
for (const { expiresIn, usedFor } of lifetimes) {
  test(`a token for ${expiresIn} s is renewed when exactly ${usedFor} s have gone by`, async () => {
    let now = Date.parse('2026-06-08T14:00:00Z');
    const api = await countingApi(() => true, expiresIn);
    const link = createLinkIdentity({ ...credentials, baseUrl: api.url, clock: () => now });

    await link.devices.register(scanner);
    now += usedFor * 1000 - 1;
    await link.devices.register(scanner);
    now += 1;
    await link.devices.register(scanner);

    expect(bearers(api)).toEqual(['t1', 't1', 't2']);
    expect(tokenRequests(api)).toBe(2);
  });
}

test('fifty calls at the moment of renewal ask for one token', async () => {
  let now = 0;
  const api = await countingApi(() => true);
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url, clock: () => now });
  await link.devices.register(scanner);
  now = 3540 * 1000;

  await Promise.all(Array.from({ length: 50 }, () => link.devices.register(scanner)));

  expect(tokenRequests(api)).toBe(2);
});

test('fifty calls with a token that was revoked renew it once and are sent once more each', async () => {
  const api = await countingApi((bearer) => bearer !== 't1');
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

  await Promise.all(Array.from({ length: 50 }, () => link.devices.register(scanner)));

  expect(tokenRequests(api)).toBe(2);
  expect(bearers(api).filter((bearer) => bearer === 't2')).toHaveLength(50);
});

test('a renewal that brings the same text again is not taken for the rejected token', async () => {
  let revoked = true;
  const api = await startApi((request) => {
    if (isTokenRequest(request)) return token('same');
    return revoked ? refusal(401, 'Token not accepted.') : registered;
  });
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => link.devices.register(scanner)));
  revoked = false;
  await link.devices.register(scanner);

  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  // One for all, and one in place of the one that all of them saw rejected.
  expect(tokenRequests(api)).toBe(2);
});

test('an API that rejects every token is asked twice a call, never in a loop', async () => {
  const api = await countingApi(() => false);
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

  const error = await link.devices.register(scanner).catch((error: unknown) => error);

  expect(error).toBeInstanceOf(UnauthorizedError);
  expect(error).toMatchObject({
    status: 401,
    apiMessage: 'Token not accepted.',
    request: 'POST /v1/devices',
  });
  expect(bearers(api)).toEqual(['t1', 't2']);
});

test('the replay carries the same body and headers', async () => {
  const api = await countingApi((bearer) => bearer !== 't1');
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

  await link.devices.register(scanner, { headers: { 'X-Request-Source': 'lobby' } });

  const [first, second] = api.received.filter((request) => !isTokenRequest(request));
  expect(second?.body).toBe(JSON.stringify(scanner));
  expect(second?.headers).toEqual({ ...first?.headers, authorization: 'Bearer t2' });
});

const failures: { name: string; answer: ScriptedAnswer | 'destroy'; has: Record<string, unknown> }[] = [
  {
    name: 'refuses the credentials',
    answer: refusal(401, 'Invalid client_id or client_secret.'),
    has: { status: 401, apiMessage: 'Invalid client_id or client_secret.' },
  },
  {
    name: 'breaks',
    answer: refusal(500, 'Out of order.'),
    has: { status: 500, apiMessage: 'Out of order.' },
  },
  { name: 'answers a page', answer: { status: 502, body: '<html>Bad gateway' }, has: { status: 502 } },
  {
    name: 'answers no token',
    answer: { status: 200, body: { success: true, token_type: 'Bearer' } },
    has: { status: 200 },
  },
  { name: 'hangs up', answer: 'destroy', has: { status: undefined } },
];
for (const { name, answer, has } of failures) {
  test(`a token endpoint that ${name} gives every waiting call one and the same TokenError`, async () => {
    const api = await startApi(() => answer);
    const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => link.devices.register(scanner)),
    );

    const errors = new Set(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason));
    const [error] = errors;
    expect(errors.size).toBe(1);
    expect(error).toBeInstanceOf(TokenError);
    expect(error).toMatchObject({ request: 'POST /v1/auth/token', ...has });
    expect(tokenRequests(api)).toBe(1);
  });
}

test('a failure of the token endpoint is not kept: the next call asks again', async () => {
  let answer = refusal(500, 'Out of order.');
  const api = await startApi((request) => (isTokenRequest(request) ? answer : registered));
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });
  await expect(link.devices.register(scanner)).rejects.toThrow(TokenError);
  answer = token('t1');

  const { success } = await link.devices.register(scanner);

  expect(success).toBe(true);
});

test('one caller that gives up does not take the token from the others', async () => {
  const { promise: held, resolve: answer } = Promise.withResolvers<ScriptedAnswer>();
  const api = await startApi((request) => (isTokenRequest(request) ? held : registered));
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });
  const controller = new AbortController();
  const impatient = link.devices.register(scanner, { signal: controller.signal });
  const patient = link.devices.register(scanner);

  controller.abort(new Error('Enough.'));
  await expect(impatient).rejects.toThrow('Enough.');
  answer(token('t1'));

  await expect(patient).resolves.toMatchObject({ success: true });
  expect(tokenRequests(api)).toBe(1);
});

test('a caller that gives up while the token is on its way sends nothing', async () => {
  const { promise: held, resolve: answer } = Promise.withResolvers<ScriptedAnswer>();
  const api = await startApi((request) => (isTokenRequest(request) ? held : registered));
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });
  const controller = new AbortController();
  const impatient = link.devices.register(scanner, { signal: controller.signal });
  const patient = link.devices.register({ ...scanner, device_name: 'Patient' });

  controller.abort(new Error('Enough.'));
  answer(token('t1'));
  await expect(impatient).rejects.toThrow('Enough.');
  await patient;

  const bodies = api.received.filter((request) => !isTokenRequest(request)).map(({ body }) => body);
  expect(bodies).toEqual([expect.stringContaining('Patient')]);
});

test('a secret that never comes fails the calls that wait for it, and not those after', async () => {
  const api = await countingApi(() => true);
  let vaultHangs = true;
  const clientSecret = () => (vaultHangs ? new Promise<never>(() => undefined) : credentials.clientSecret);
  const link = createLinkIdentity({ ...credentials, clientSecret, baseUrl: api.url, timeoutMs: 1_000 });
  // It waits longer than the client gives the token: what it sees is the token's failure.
  const patient = link.devices.register(scanner, { timeoutMs: 30_000 });

  await expect(patient).rejects.toMatchObject({ name: 'TokenError', cause: { name: 'TimeoutError' } });
  vaultHangs = false;

  await expect(link.devices.register(scanner, { timeoutMs: 30_000 })).resolves.toMatchObject({
    success: true,
  });
});
