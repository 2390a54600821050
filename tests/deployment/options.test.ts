/** What can be set about a deployment, and what it does however it is set. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { DeploymentOptions } from '../../deployment/options.ts';
import { challengeIdOf, field, lobby, startBench, type Bench } from './bench.ts';
import { eventsAfter } from './events.ts';

const hardware_id = 'hardware_bench';
const person = { external_user_id: 'user-1', hardware_id };

const started: Bench[] = [];

async function start(options: DeploymentOptions = {}): Promise<Bench> {
  const bench = await startBench(options);
  started.push(bench);
  return bench;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((bench) => bench.close()));
});

test('an automatic scanner takes its code and shows the right palms by itself', async () => {
  const bench = await start({ scanner: 'auto', enrollmentEvents: 'both' });
  await bench.subscribe('events');

  await bench.post('/v1/devices', lobby);
  const [paired] = await eventsAfter(bench, 1);
  const scanner = { external_user_id: 'user-1', hardware_id: paired?.data['hardware_id'] };
  const enrollment = await bench.post('/v1/enroll/both', scanner);
  const enrolled = (await eventsAfter(bench, 2)).at(1);
  const verification = await bench.post('/v1/verify', scanner);
  const verified = (await eventsAfter(bench, 3)).at(2);

  expect(paired).toMatchObject({ event_type: 'device.paired', data: { device_name: lobby.device_name } });
  expect(enrolled).toMatchObject({ event_type: 'enrollment.complete', data: { palm_type: 'both' } });
  expect(enrolled?.data['challenge_id']).toBe(challengeIdOf(enrollment));
  expect(verified).toMatchObject({ event_type: 'verification.complete', data: { matched: true } });
  expect(verified?.data['challenge_id']).toBe(challengeIdOf(verification));
});

test('a driven scanner does nothing by itself', async () => {
  const bench = await start({ scanner: 'driven', scannerDelayMs: 0 });
  await bench.subscribe('events');

  await bench.post('/v1/devices', lobby);

  expect(await eventsAfter(bench, 0)).toEqual([]);
});

test('strict users are provisioned before they enroll', async () => {
  const bench = await start({ users: 'strict' });
  await bench.pairScanner(hardware_id);

  const before = await bench.post('/v1/enroll/both', person);
  bench.deployment.control({ action: 'provision_user', external_user_id: 'user-1' });
  const after = await bench.post('/v1/enroll/both', person);

  expect([before.status, after.status]).toEqual([404, 201]);
});

test('http endpoints are taken on this machine only, and only where that is allowed', async () => {
  const [open, closed] = [
    await start({ allowHttpLoopback: true }),
    await start({ allowHttpLoopback: false }),
  ];
  const endpoints = [
    'http://127.0.0.1:1/',
    'http://localhost:1/',
    'http://[::1]:1/',
    'http://127.0.0.1.example/',
  ];
  const statuses = (bench: Bench): Promise<number[]> =>
    Promise.all(endpoints.map(async (endpoint) => (await bench.subscribe(endpoint, { endpoint })).status));

  expect(await statuses(open)).toEqual([201, 201, 201, 400]);
  expect(await statuses(closed)).toEqual([400, 400, 400, 400]);
});

test('latency holds back every answer', async () => {
  const bench = await start({ latencyMs: 120 });

  const before = performance.now();
  const { status } = await bench.send('/v1/nothing');

  expect(status).toBe(404);
  expect(performance.now() - before).toBeGreaterThan(115);
});

test('reordered events all arrive, each once', async () => {
  const bench = await start({ reorderEvents: true });
  await bench.subscribe('events', { events: ['device.paired'] });

  for (const suffix of ['a', 'b', 'c', 'd']) await bench.pairScanner(`hardware_${suffix}`);
  const scanners = (await eventsAfter(bench, 4)).map(({ data }) => data['hardware_id']);

  expect(scanners.toSorted()).toEqual(['hardware_a', 'hardware_b', 'hardware_c', 'hardware_d']);
});

test('a delivery that nobody acknowledges is given up after the last attempt', async () => {
  const bench = await start({ retryBaseMs: 10, maxAttempts: 3 });
  bench.receiver.answerWith(() => ({ status: 500 }));
  await bench.subscribe('events');

  await bench.pairScanner(hardware_id);

  expect(await bench.receiver.collect(3)).toHaveLength(3);
});

test('a closed deployment sends no further attempts', async () => {
  const bench = await start({ retryBaseMs: 60 });
  bench.receiver.answerWith(() => ({ status: 500 }));
  await bench.subscribe('events');
  await bench.pairScanner(hardware_id);
  await bench.receiver.collect(1);

  await bench.deployment.close();
  const soFar = bench.receiver.received.length;
  await pause(200);

  expect(bench.receiver.received).toHaveLength(soFar);
});

test('an endpoint that redirects to itself is not followed for ever', async () => {
  const bench = await start({ defect: 'redirect-followed', maxAttempts: 1 });
  bench.receiver.answerWith(() => ({ status: 307, headers: { location: '/events' } }));
  await bench.subscribe('events');

  await bench.pairScanner(hardware_id);

  expect(await bench.receiver.collect(6)).toHaveLength(6);
});

test('an endpoint that nothing can be sent to breaks nothing', async () => {
  const bench = await start({ defect: 'webhook-any-scheme-accepted', maxAttempts: 2, retryBaseMs: 1 });
  await bench.subscribe('ftp', { endpoint: 'ftp://bench.example/' });
  await bench.subscribe('events');

  await bench.pairScanner(hardware_id);

  expect(await eventsAfter(bench, 1)).toHaveLength(1);
});

test('a pairing code is good for one scanner, and a scanner for one pairing code', async () => {
  const bench = await start();
  const register = async () => field((await bench.post('/v1/devices', lobby)).json, 'data', 'pairing_code');
  const { control } = bench.deployment;
  const [first, second] = [await register(), await register()];

  expect(control({ action: 'pair', pairing_code: first, hardware_id })).toEqual({ ok: true, hardware_id });
  expect(control({ action: 'pair', pairing_code: first })).toMatchObject({ ok: false });
  expect(control({ action: 'pair', pairing_code: second, hardware_id })).toEqual({
    ok: false,
    message: `The scanner ${hardware_id} is paired already.`,
  });
});

const impossible: readonly (readonly [name: string, action: unknown, answer: object])[] = [
  ['an unknown action', { action: 'dance' }, { unsupported: true }],
  ['an action that every object has', { action: 'constructor' }, { unsupported: true }],
  ['no object', 'pair', { unsupported: true }],
  ['a missing field', { action: 'pair' }, { message: 'pairing_code must be a string that is not empty.' }],
  [
    'an unknown code',
    { action: 'pair', pairing_code: 'x' },
    { message: 'No device has the pairing code x.' },
  ],
  ['an unknown client', { action: 'rotate_client', client_id: 'x' }, { message: 'There is no client x.' }],
  [
    'an unknown outcome',
    { action: 'present_palm', challenge_id: 'x', outcome: 'smile' },
    { unsupported: true },
  ],
  [
    'an unknown challenge',
    { action: 'present_palm', challenge_id: 'x' },
    { message: 'No scanner shows the challenge x.' },
  ],
  [
    'a clock that goes back',
    { action: 'advance_clock', seconds: -1 },
    { message: 'seconds must be a number from 0 on.' },
  ],
  ['permissions that are no list', { action: 'create_client', permissions: 'all' }, { ok: false }],
];

test.each(impossible)('control refuses %s', async (_name, action, answer) => {
  const bench = await start();

  expect(bench.deployment.control(action)).toMatchObject({
    ok: false,
    message: expect.any(String),
    ...answer,
  });
});

test('a scanner refuses a palm for a challenge of another scanner, and an enrollment that cannot fail', async () => {
  const bench = await start();
  await bench.pairScanner(hardware_id);
  const challenge_id = challengeIdOf(await bench.post('/v1/enroll/both', person));
  const present = (more: object) =>
    bench.deployment.control({ action: 'present_palm', challenge_id, ...more });

  expect(present({ hardware_id: 'hardware_other' })).toEqual({
    ok: false,
    message: `The challenge is shown on ${hardware_id}, not on hardware_other.`,
  });
  expect(present({ outcome: 'no_match' })).toMatchObject({ ok: false, unsupported: true });
  expect(present({ hardware_id, outcome: 'match' })).toEqual({ ok: true });
});

test('what is not HTTP is answered in the one error shape', async () => {
  const bench = await start();
  const { hostname, port } = new URL(bench.deployment.baseUrl);

  const socket = connect(Number(port), hostname);
  socket.write('This is no request\r\n\r\n');
  const answer = await text(socket);

  expect(answer).toContain('HTTP/1.1 400');
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toEqual({
    success: false,
    message: expect.any(String),
  });
});

test('tokens of one deployment are worth nothing at another', async () => {
  const [here, there] = [await start(), await start()];

  const { status } = await there.post('/v1/devices', lobby, await here.tokenOf());

  expect(status).toBe(401);
});
