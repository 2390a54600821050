import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RequestBody } from '../../../generated/control/wire.ts';
import { controlOf, type Control } from '../../support/control.ts';
import { exchange, requestBytes, type RawAnswer } from '../../support/raw-http.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
let control: Control;

beforeAll(async () => {
  api = await startTestMock();
  control = controlOf(api.mock);
});
afterAll(() => api.close());
beforeEach(async () => {
  await control.do('clearFaults');
});

const scanner = { device_name: 'Scanner-04', location: 'Main Entrance' };

function fault(body: RequestBody<'createFault'>) {
  return control.do('createFault', { body });
}

/** registerDevice over a plain socket; undefined when the connection ended without an answer. */
async function register(): Promise<RawAnswer | undefined> {
  const headers = { Authorization: `Bearer ${await api.token()}`, 'Content-Type': 'application/json' };
  return exchange(api.port, requestBytes({ path: '/v1/devices', headers, body: JSON.stringify(scanner) }));
}

test('a status fault answers in the one error shape, so often as it says, and then never again', async () => {
  const { fault_id } = await fault({
    match: { operation_id: 'registerDevice' },
    effect: { type: 'status', status: 503 },
    times: 2,
  });

  const statuses = [await register(), await register(), await register()].map((answer) => answer?.status);

  expect(statuses).toEqual([503, 503, 201]);
  const [shown] = await control.do('listFaults');
  expect(shown).toMatchObject({ fault_id, hits: 2, times_left: 0 });
});

test('a status that no contract documents is sent all the same', async () => {
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'status', status: 418 } });

  const answer = await register();

  expect(answer?.status).toBe(418);
  expect(JSON.parse(answer?.body ?? '')).toEqual({
    success: false,
    message: 'This 418 is simulated: a fault is set for this operation.',
  });
});

test('a reset ends the connection without a byte', async () => {
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'reset' } });

  expect(await register()).toBeUndefined();
  expect((await register())?.status).toBe(201);
});

test('an empty answer is 200 with no body', async () => {
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'empty' } });

  expect(await register()).toMatchObject({ status: 200, body: '' });
});

test('a malformed answer is 200 with a body that begins like a success and is no JSON', async () => {
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'malformed_json' } });

  const answer = await register();

  expect(answer?.status).toBe(200);
  expect(answer?.headers.get('content-type')).toBe('application/json');
  expect(() => JSON.parse(answer?.body ?? '')).toThrow(SyntaxError);
});

test('a faulted request changes nothing', async () => {
  const before = (await control.do('exportState')).tables;
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'status', status: 500 } });
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'reset' } });

  await register();
  await register();

  const after = (await control.do('exportState')).tables;
  expect(after['device']).toEqual(before['device']);
});

test('one after the other, the oldest fault decides', async () => {
  for (const status of [500, 429, 418]) {
    await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'status', status } });
  }

  const statuses = [await register(), await register(), await register(), await register()];

  expect(statuses.map((answer) => answer?.status)).toEqual([500, 429, 418, 201]);
});

test('latency holds the answer back and nothing else', async () => {
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'latency', latency_ms: 300 } });

  const started = performance.now();
  const late = await register();
  const took = performance.now() - started;

  expect(late?.status).toBe(201);
  expect(took).toBeGreaterThanOrEqual(290);
});

test('a caller that goes away while its answer is held back leaves nothing behind', async () => {
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'latency', latency_ms: 60_000 } });
  const headers = { authorization: `Bearer ${await api.token()}`, 'content-type': 'application/json' };

  const call = fetch(`${api.mock.url}/v1/devices`, {
    method: 'POST',
    headers,
    body: JSON.stringify(scanner),
    signal: AbortSignal.timeout(50),
  });

  await expect(call).rejects.toThrow('aborted due to timeout');
  expect((await register())?.status).toBe(201);
});

test('only every nth match goes wrong', async () => {
  await fault({
    match: { operation_id: 'registerDevice', nth: 3 },
    effect: { type: 'status', status: 500 },
    times: null,
  });

  const answers = [];
  for (let call = 0; call < 6; call += 1) answers.push((await register())?.status);

  expect(answers).toEqual([201, 201, 500, 201, 201, 500]);
});

test('a probability strikes by the seed: the same calls meet the same luck', async () => {
  const run = async () => {
    await using other = await startTestMock({ seed: 'luck' });
    const plane = controlOf(other.mock);
    await plane.do('createFault', {
      body: {
        match: { operation_id: 'registerDevice' },
        effect: { type: 'status', status: 500 },
        times: null,
        probability: 0.5,
      },
    });
    const statuses = [];
    for (let call = 0; call < 20; call += 1)
      statuses.push((await other.call('registerDevice', scanner)).status);
    return statuses;
  };

  const first = await run();

  expect(await run()).toEqual(first);
  expect(new Set(first)).toEqual(new Set([201, 500]));
});

test('of a hundred requests at once exactly as many go wrong as the fault allows', async () => {
  await fault({
    match: { operation_id: 'registerDevice' },
    effect: { type: 'status', status: 503 },
    times: 7,
  });

  const answers = await Promise.all(Array.from({ length: 100 }, () => api.call('registerDevice', scanner)));

  expect(answers.filter(({ status }) => (status as number) === 503)).toHaveLength(7);
  expect(await control.do('listFaults')).toMatchObject([{ hits: 7, times_left: 0 }]);
});

test('a fault comes after credentials and validation', async () => {
  await fault({ effect: { type: 'status', status: 503 }, times: null });

  const unauthorized = await api.call('registerDevice', scanner, { authorization: 'Bearer nothing' });
  const invalid = await api.call('registerDevice', {});

  expect([unauthorized.status, invalid.status]).toEqual([401, 400]);
});

test('the token endpoint has no caller: it meets the faults of the tenant of its client', async () => {
  const tenant = await control.do('createTenant', { body: {} });
  await control.do('createFault', {
    tenant: tenant.tenant_id,
    body: { match: { operation_id: 'createAccessToken' }, effect: { type: 'status', status: 503 } },
  });
  const ask = async (client_id: string, client_secret: string) => {
    const body = { grant_type: 'client_credentials', client_id, client_secret };
    return (await api.call('createAccessToken', body)).status as number;
  };

  const statuses = [
    await ask('0b8b2c9e-9d6f-4b8e-8a52-6f0f7c0f1d55', 'unknown'),
    await ask(tenant.client_id, tenant.client_secret),
    await ask(tenant.client_id, tenant.client_secret),
  ];

  expect(statuses).toEqual([401, 503, 200]);
});

test('requests that met a fault say so', async () => {
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'reset' } });

  await register();

  const [latest] = await control.do('listRequests', { query: { limit: '1' } });
  expect(latest).toMatchObject({ path: '/v1/devices', status: null, decided_by: 'fault' });
});

test('a fault outranks what a request prefers', async () => {
  await fault({ match: { operation_id: 'registerDevice' }, effect: { type: 'status', status: 503 } });

  const answer = await api.call('registerDevice', scanner, { prefer: 'code=201' });

  expect(answer.status as number).toBe(503);
});

const nonsense: readonly { name: string; body: object; says: string }[] = [
  {
    name: 'a status fault without a status',
    body: { effect: { type: 'status' } },
    says: 'effect.status is missing: a fault of type status needs it.',
  },
  {
    name: 'a header for a reset',
    body: { effect: { type: 'reset', header: 'X-API-Key' } },
    says: 'effect.header says nothing to a fault of type reset, which takes nothing else.',
  },
  {
    name: 'an operation that does not exist',
    body: { match: { operation_id: 'identify' }, effect: { type: 'reset' } },
    says: 'match.operation_id is "identify". There is createAccessToken, registerDevice',
  },
  {
    name: 'an event that does not exist',
    body: { match: { event_type: 'device.lost' }, effect: { type: 'drop' } },
    says: 'match.event_type is "device.lost". There is device.paired, enrollment.complete',
  },
  {
    name: 'a reset of deliveries',
    body: { match: { event_type: 'device.paired' }, effect: { type: 'reset' } },
    says: 'match.event_type never matches: reset happens to operations. Match by operation_id.',
  },
  {
    name: 'a drop of operations',
    body: { match: { operation_id: 'registerDevice' }, effect: { type: 'drop' } },
    says: 'match.operation_id never matches: drop happens to deliveries. Match by event_type and endpoint.',
  },
];

test.for(nonsense)('$name is refused', async ({ body, says }) => {
  const answer = await control.call('createFault', { body });

  expect(answer).toMatchObject({ status: 400, body: { success: false } });
  expect(answer.body.message).toContain(says);
});
