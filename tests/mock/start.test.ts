/** The mock as a whole: what is the same each time it is started, and how it starts and ends. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { exportJWK, generateKeyPair } from 'jose';
import { startMock } from '../../mock/start.ts';
import { openSqliteStore } from '../../mock/store/sqlite.ts';
import { eventOf, headerOf, startReceiver, type Receiver } from '../support/receiver.ts';
import { CLIENT_SECRET, startTestMock } from '../support/test-mock.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { eventsOf, subscribe } from './webhooks/bench.ts';

/** Everything of a run of the four steps that is not a time. */
async function fourSteps(seed: string, receiver: Receiver): Promise<Record<string, unknown>> {
  await using mock = await startTestMock({ seed });
  const person = { external_user_id: 'user-4421', hardware_id: mock.mock.hardwareId };
  const device = { device_name: 'Scanner-04', location: 'Main Entrance' };
  const start = receiver.received.length;
  await subscribe(mock, receiver.url);

  const first = await mock.succeed('registerDevice', device);
  const again = await mock.succeed('registerDevice', device);
  const enrollment = await mock.succeed('createBothHandsEnrollment', person);
  await receiver.waitFor((received) => received.length === start + 4);
  const verification = await mock.succeed('createVerification', person);
  const received = (await receiver.waitFor((all) => all.length === start + 5)).slice(start);

  const events = received.map((each) => {
    const { timestamp: _t, ...event } = eventOf(each);
    const { paired_at: _p, cert_valid_until: _c, enrolled_at: _e, verified_at: _v, ...data } = event.data;
    return JSON.stringify({ ...event, data, delivery: headerOf(each, 'X-Link-Delivery') });
  });
  return {
    client: mock.mock.clientId,
    devices: [first, again].map(({ data }) => [data.device_id, data.pairing_code]),
    challenges: [enrollment.data.challenge_id, verification.data.challenge_id],
    scores: eventsOf(received, 'verification.complete').map(({ data }) => data.scores),
    // What happens at the same moment may arrive in any order.
    events: events.toSorted(),
  };
}

test('the same seed and the same calls give the same ids, codes, scores and events; another seed others', async () => {
  await using receiver = await startReceiver();

  const one = await fourSteps('lobby', receiver);
  const same = await fourSteps('lobby', receiver);
  const other = await fourSteps('roof', receiver);

  expect(same).toEqual(one);
  const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|evt_\w+|fid_\w+|hardware_[0-9a-f]{10}/g;
  const made = JSON.stringify(one).match(ids) ?? [];
  const elsewhere = JSON.stringify(other);
  expect(made.length).toBeGreaterThan(20);
  expect(made.filter((id) => elsewhere.includes(id))).toEqual([]);
  expect(other['devices']).not.toEqual(one['devices']);
  expect(other['scores']).not.toEqual(one['scores']);
});

test('the secret of the preset client is another one at each start, unless it is given', async () => {
  await using one = await startMock();
  await using other = await startMock();
  await using given = await startMock({ clientSecret: CLIENT_SECRET });

  expect(one.clientSecret).toMatch(/^cs_test_[\w-]{32}$/);
  expect(other.clientSecret).not.toBe(one.clientSecret);
  expect(given.clientSecret).toBe(CLIENT_SECRET);
});

test('a token of before a restart still opens the door', async () => {
  const dataDirectory = await temporaryFolder();
  const before = await startTestMock({ dataDirectory });
  const token = await before.token();
  await before.close();

  await using after = await startTestMock({ dataDirectory });
  const { status } = await after.call('registerDevice', {}, { authorization: `Bearer ${token}` });

  expect(after.mock.clientSecret).toBeUndefined();
  expect(status).toBe(400);
});

test('a port that is taken is said so, and nothing is left running', async () => {
  const dataDirectory = await temporaryFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;

  await expect(startMock({ port, dataDirectory })).rejects.toThrow(
    expect.objectContaining({ code: 'EADDRINUSE', port }),
  );

  other.close();
  await once(other, 'close');
  // The directory is free again.
  await using mock = await startMock({ port, dataDirectory });
  expect(mock.url).toBe(`http://127.0.0.1:${port}`);
});

test('a contract that cannot be read leaves the data directory free', async () => {
  const dataDirectory = await temporaryFolder();

  await expect(startMock({ dataDirectory, contract: `${dataDirectory}/none.yaml` })).rejects.toThrow(
    'none.yaml:1:1: there is no such file.',
  );

  await using mock = await startMock({ dataDirectory });
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('a mock that was asked to end twice ends once', async () => {
  const mock = await startMock();

  await Promise.all([mock.close(), mock.close()]);
  await mock.close();

  await expect(fetch(mock.url)).rejects.toThrow('fetch failed');
});

test('an end does not wait for a receiver that hangs, and keeps the delivery that was under way', async () => {
  const dataDirectory = await temporaryFolder();
  await using receiver = await startReceiver({
    answer: (_, count) => (count === 1 ? 'silence' : { status: 200 }),
  });
  const mock = await startTestMock({ dataDirectory });
  await subscribe(mock, receiver.url);
  await mock.succeed('registerDevice', { device_name: 'a', location: 'b' });
  await receiver.waitFor((received) => received.length === 1);
  const started = performance.now();

  await mock.close();
  const took = performance.now() - started;
  await using again = await startTestMock({ dataDirectory });
  const [first, second] = await receiver.waitFor((received) => received.length === 2);
  const [attempt] = await again.attempted((attempts) => attempts.length === 1);

  expect(took).toBeLessThan(5_000);
  expect(second?.body).toEqual(first?.body);
  expect(second?.rawHeaders).toEqual(first?.rawHeaders);
  // What was broken off is no attempt: nobody knows what came of it.
  expect(attempt).toMatchObject({ number: 1, status_code: 200 });
});

test('IPv6 has its brackets in the URL', async () => {
  await using mock = await startMock({ host: '::1' });

  expect(mock.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await fetch(`${mock.url}/v1/devices`)).status).toBe(405);
});

test('of keys of earlier starts no more are kept than tokens can still need', async () => {
  const dataDirectory = await temporaryFolder();
  const store = openSqliteStore(dataDirectory);
  const key = (number: number) => ({
    kid: `k${number}`,
    public_jwk: JSON.stringify(jwk),
    created_at: number,
  });
  const { publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const rows = Array.from({ length: 120 }, (_, number) => key(number));
  await store.commit({ changes: rows.map((row) => ({ insert: 'signing_key', row }) as const) });
  await store.close();

  await using mock = await startTestMock({ dataDirectory });
  const answer = await fetch(`${mock.mock.url}/__mock/v1/jwks.json`);

  expect(((await answer.json()) as { keys: unknown[] }).keys).toHaveLength(50);
  expect(await mock.token()).toMatch(/^ey/);
});
