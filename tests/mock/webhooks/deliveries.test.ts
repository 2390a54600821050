/** Deliveries as a receiver gets them: documented headers, the same bytes on each attempt, nothing lost. */
import { expect, test } from 'vitest';
import { webhookTable } from '../../../generated/operations.ts';
import { eventOf, headerOf, startReceiver, type Received, type Reply } from '../../support/receiver.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { startTestMock } from '../../support/test-mock.ts';
import { ALL_EVENTS, registerScanner, subscribe } from './bench.ts';

/** What HTTP itself needs, and no delivery documents. */
const OF_HTTP: ReadonlySet<string> = new Set(['host', 'connection', 'content-length']);

const namesOf = ({ rawHeaders }: Received): string[] => rawHeaders.filter((_, index) => index % 2 === 0);
const undocumentedOf = (received: Received): string[] =>
  namesOf(received).filter((name) => !OF_HTTP.has(name.toLowerCase()));

test.concurrent.for([
  ['with an api_key', 'whsec_your_secret_key_here'],
  ['without an api_key', null],
] as const)('a webhook %s gets the documented headers and no others', async ([_name, api_key]) => {
  await using receiver = await startReceiver();
  await using mock = await startTestMock();
  await subscribe(mock, receiver.url, { api_key });
  const person = { external_user_id: 'user-4421', hardware_id: mock.mock.hardwareId };

  await registerScanner(mock);
  await mock.succeed('createBothHandsEnrollment', person);
  await receiver.waitFor((received) => received.length === 3);
  await mock.succeed('createVerification', person);
  const received = await receiver.waitFor((all) => all.length === 4);

  expect(new Set(received.map((each) => eventOf(each).event_type))).toEqual(new Set(ALL_EVENTS));
  for (const delivery of received) {
    const { event_type } = eventOf(delivery);
    const { headers } = webhookTable[event_type as (typeof ALL_EVENTS)[number]];
    const documented = Object.keys(headers).filter((name) => name !== 'X-API-Key' || api_key !== null);
    expect(undocumentedOf(delivery).toSorted()).toEqual(['Content-Type', ...documented].toSorted());
    expect(delivery.method).toBe('POST');
    expect(delivery.path).toBe('/hook');
    expect(headerOf(delivery, 'Content-Type')).toBe('application/json');
    expect(headerOf(delivery, 'X-Link-Event')).toBe(event_type);
    expect(headerOf(delivery, 'X-Link-Delivery')).toMatch(/^del_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(headerOf(delivery, 'User-Agent')).toBe('LinkIdentity-Webhook/1.0');
    expect(headerOf(delivery, 'X-API-Key')).toBe(api_key ?? undefined);
    expect(headerOf(delivery, 'Content-Length')).toBe(String(delivery.body.length));
  }
});

test.concurrent('a webhook hears of what it subscribes to and of nothing else', async () => {
  await using pairings = await startReceiver();
  await using enrollments = await startReceiver();
  await using mock = await startTestMock();
  await subscribe(mock, pairings.url, { events: ['device.paired'] });
  await subscribe(mock, enrollments.url, { events: ['enrollment.complete'] });

  await mock.succeed('createBothHandsEnrollment', {
    external_user_id: 'u',
    hardware_id: mock.mock.hardwareId,
  });
  await registerScanner(mock);
  await pairings.waitFor((received) => received.length === 1);
  await enrollments.waitFor((received) => received.length === 2);

  expect(pairings.received.map((each) => eventOf(each).event_type)).toEqual(['device.paired']);
  expect(new Set(enrollments.received.map((each) => eventOf(each).event_type))).toEqual(
    new Set(['enrollment.complete']),
  );
});

test.concurrent('one event reaches two webhooks with one event_id and two delivery ids', async () => {
  await using one = await startReceiver();
  await using other = await startReceiver();
  await using mock = await startTestMock();
  await subscribe(mock, one.url);
  await subscribe(mock, other.url);

  await registerScanner(mock);
  const [first] = await one.waitFor((received) => received.length === 1);
  const [second] = await other.waitFor((received) => received.length === 1);

  expect(first?.body).toEqual(second?.body);
  expect(first && headerOf(first, 'X-Link-Delivery')).not.toBe(second && headerOf(second, 'X-Link-Delivery'));
});

test.concurrent.for([200, 201, 202, 204, 226, 299])('%i acknowledges', async (status) => {
  await using receiver = await startReceiver({ answer: () => ({ status }) });
  await using mock = await startTestMock();
  await subscribe(mock, receiver.url);

  await registerScanner(mock);
  await registerScanner(mock);
  await receiver.waitFor((received) => received.length === 2);
  await mock.close();

  expect(mock.logged('attempt').map(({ attempt }) => attempt.status_code)).toEqual([status, status]);
  expect(new Set(receiver.received.map((each) => eventOf(each).event_id)).size).toBe(2);
});

const failures: readonly (readonly [string, Reply, number | null])[] = [
  ['a redirect', { status: 302, headers: { location: '/elsewhere' } }, 302],
  ['a permanent redirect', { status: 308, headers: { location: '/elsewhere' } }, 308],
  ['not modified', { status: 304 }, 304],
  ['not found', { status: 404, body: '{"acknowledged":true}' }, 404],
  ['gone', { status: 410 }, 410],
  ['a server error', { status: 500, body: 'x'.repeat(300_000) }, 500],
  ['a reset connection', 'reset', null],
  ['silence', 'silence', null],
];

test.concurrent.for(failures)(
  '%s is no acknowledgement, and the very same delivery comes again',
  async ([_name, reply, status]) => {
    await using receiver = await startReceiver({
      answer: (_, count) => (count === 1 ? reply : { status: 200 }),
    });
    // Only silence is waited out: whoever answers has all the time that a busy machine takes.
    await using mock = await startTestMock(reply === 'silence' ? { acknowledgeWithinMs: 150 } : {});
    await subscribe(mock, receiver.url, { api_key: 'k' });

    await registerScanner(mock);
    const [first, second] = await receiver.waitFor((received) => received.length === 2);

    expect(second?.body).toEqual(first?.body);
    expect(second?.rawHeaders).toEqual(first?.rawHeaders);
    expect(receiver.received.map(({ path, method }) => `${method} ${path}`)).toEqual([
      'POST /hook',
      'POST /hook',
    ]);
    expect((second?.arrivedAt ?? 0) - (first?.arrivedAt ?? 0)).toBeGreaterThanOrEqual(500);
    const [attempt] = mock.logged('attempt');
    expect(attempt?.attempt).toMatchObject({ number: 1, status_code: status });
    expect(attempt?.attempt.error === null).toBe(status !== null);
  },
);

test.concurrent('a receiver that says nothing in time is given up then, and not before', async () => {
  await using receiver = await startReceiver({ answer: () => 'silence' });
  await using mock = await startTestMock({ acknowledgeWithinMs: 1_000, retries: 'none' });
  await subscribe(mock, receiver.url);

  await registerScanner(mock);
  await receiver.waitFor((received) => received.length === 1);
  const [attempt] = await mock.attempted((attempts) => attempts.length === 1);

  expect(attempt).toMatchObject({ number: 1, status_code: null, error: 'No response within 1000 ms.' });
  expect(attempt?.duration_ms).toBeGreaterThanOrEqual(990);
  expect(attempt?.duration_ms).toBeLessThan(5_000);
});

test.concurrent('an acknowledgement counts even when its body never ends', async () => {
  await using receiver = await startReceiver({ answer: () => 'endless acknowledgement' });
  await using mock = await startTestMock({ acknowledgeWithinMs: 1_000 });
  await subscribe(mock, receiver.url);

  await registerScanner(mock);
  await registerScanner(mock);
  await receiver.waitFor((received) => received.length === 2);
  await mock.close();

  expect(mock.logged('attempt').map(({ attempt }) => attempt.status_code)).toEqual([200, 200]);
});

test.concurrent('each retry waits longer than the one before', async () => {
  await using receiver = await startReceiver({ answer: () => ({ status: 503 }) });
  await using mock = await startTestMock();
  await subscribe(mock, receiver.url);

  await registerScanner(mock);
  const received = await receiver.waitFor((all) => all.length === 4);

  const waits = received
    .slice(1)
    .map(({ arrivedAt }, index) => arrivedAt - (received[index]?.arrivedAt ?? 0));
  [500, 1_000, 2_000].forEach((planned, index) => {
    expect(waits[index]).toBeGreaterThanOrEqual(planned);
    // A tenth of jitter, and what a loaded machine may add.
    expect(waits[index]).toBeLessThan(planned * 1.1 + 2_000);
  });
  expect(new Set(received.map(({ body }) => body.toString('hex'))).size).toBe(1);
  expect(new Set(received.map((each) => headerOf(each, 'X-Link-Delivery'))).size).toBe(1);
});

test.concurrent('without retries a delivery is attempted once', async () => {
  let refusing = true;
  await using receiver = await startReceiver({ answer: () => ({ status: refusing ? 500 : 204 }) });
  await using mock = await startTestMock({ retries: 'none' });
  await subscribe(mock, receiver.url);

  const first = await registerScanner(mock);
  await receiver.waitFor((received) => received.length === 1);
  refusing = false;
  const second = await registerScanner(mock);
  await receiver.waitFor((received) => received.length === 2);
  await mock.close();

  expect(receiver.received.map((each) => eventOf(each).data['device_name'])).toEqual([first, second]);
});

test.concurrent('a receiver that is down for a while loses no event', async () => {
  const first = await startReceiver();
  await using mock = await startTestMock();
  await subscribe(mock, first.url);
  const names = [await registerScanner(mock)];
  await first.waitFor((received) => received.length === 1);
  await first.stop();

  for (let index = 0; index < 20; index += 1) names.push(await registerScanner(mock));
  await mock.attempted((attempts) => attempts.filter(({ status_code }) => status_code === null).length >= 20);
  await using second = await startReceiver({ port: first.port });

  const received = await second.waitFor(
    (all) => new Set(all.map((each) => eventOf(each).event_id)).size === 20,
  );
  const arrived = [...first.received, ...received].map((each) => eventOf(each).data['device_name']);
  expect(new Set(arrived)).toEqual(new Set(names));
  // Nothing was acknowledged twice either.
  expect(arrived).toHaveLength(names.length);
});

test.concurrent('a receiver that hangs holds up nobody else', async () => {
  await using hanging = await startReceiver({ answer: () => 'silence' });
  await using healthy = await startReceiver();
  await using mock = await startTestMock();
  await subscribe(mock, hanging.url);
  await subscribe(mock, healthy.url);

  // More than a webhook's deliveries that are under way at once.
  for (let index = 0; index < 40; index += 1) await registerScanner(mock);
  const started = performance.now();
  await healthy.waitFor((received) => received.length === 40);

  expect(performance.now() - started).toBeLessThan(5_000);
  expect(hanging.received.length).toBeLessThanOrEqual(16);
});

test.concurrent('no delivery goes to a cloud machine’s metadata service', async () => {
  await using mock = await startTestMock({ retries: 'none' });
  await subscribe(mock, 'https://169.254.169.254/latest/meta-data');

  await registerScanner(mock);
  const [attempt] = await mock.attempted((attempts) => attempts.length === 1);

  expect(attempt?.error).toBe(
    'Deliveries to 169.254.169.254 are refused: it is an address of a cloud metadata service.',
  );
});

// Not beside others: the folder belongs to the test that is running.
test('deliveries that were not acknowledged when the mock stopped arrive after it started again', async () => {
  const dataDirectory = await temporaryFolder();
  const down = await startReceiver();
  await down.stop();
  const before = await startTestMock({ dataDirectory });
  await subscribe(before, down.url, { api_key: 'kept' });
  const name = await registerScanner(before);
  await before.attempted((attempts) => attempts.length > 0);
  await before.close();

  await using receiver = await startReceiver({ port: down.port });
  await using after = await startTestMock({ dataDirectory });
  const [delivery] = await receiver.waitFor((received) => received.length === 1);

  expect(after.mock.clientSecret).toBeUndefined();
  expect(delivery && eventOf(delivery).data['device_name']).toBe(name);
  expect(delivery && headerOf(delivery, 'X-API-Key')).toBe('kept');
});
