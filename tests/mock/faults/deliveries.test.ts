import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestBody, Schema } from '../../../generated/control/wire.ts';
import type { Control } from '../../support/control.ts';
import { eventOf, headerOf, startReceiver, type Received, type Receiver } from '../../support/receiver.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

const API_KEY = 'whsec_of_the_fault_tests';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

type Stage = AsyncDisposable & {
  readonly tenant: TestTenant;
  readonly control: Control;
  readonly receiver: Receiver;
  /** One more device.paired event for the preset scanner. */
  happen(): Promise<string>;
  fault(body: RequestBody<'createFault'>): Promise<Schema<'Fault'>>;
  /** Waits until the newest delivery has had so many attempts, which are recorded after they were sent. */
  recorded(attempts: number): Promise<void>;
};

/** A tenant with one webhook for device.paired, and its receiver. */
async function stage(answer?: Parameters<typeof startReceiver>[0]): Promise<Stage> {
  const receiver = await startReceiver(answer);
  const tenant = await newTenant(api);
  const { control } = tenant;
  await tenant.succeed('createWebhook', {
    name: 'Faults',
    events: ['device.paired'],
    endpoint: receiver.url,
    api_key: API_KEY,
  });
  return {
    tenant,
    control,
    receiver,
    async happen() {
      const body = { event_type: 'device.paired', for: tenant.hardwareId } as const;
      const [event] = await control.do('triggerEvent', { body });
      return event!.event_id;
    },
    fault: (body) => control.do('createFault', { body }),
    async recorded(attempts) {
      const mine = () => api.logged('attempt').filter(({ attempt }) => attempt.tenant_id === tenant.id);
      await api.attempted(() => mine().length >= attempts);
    },
    [Symbol.asyncDispose]: () => receiver.stop(),
  };
}

const so =
  (many: number) =>
  (received: readonly Received[]): boolean =>
    received.length >= many;
const eventIds = (received: readonly Received[]): string[] => received.map((each) => eventOf(each).event_id);

test('a dropped delivery is not sent, counts as an attempt and is retried', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'drop' }, times: 2 });

  const event_id = await s.happen();
  await s.recorded(1);
  await s.control.do('advanceClock', { body: { by_seconds: 10 } });
  const received = await s.receiver.waitFor(so(1));
  await s.recorded(3);

  expect(eventIds(received)).toEqual([event_id]);
  const [delivery] = await s.control.do('listDeliveries');
  const attempts = await s.control.do('listAttempts', { path: { delivery_id: delivery!.delivery_id } });
  expect(attempts.map(({ status_code, error }) => status_code ?? error)).toEqual([
    'A fault dropped it: nothing was sent.',
    'A fault dropped it: nothing was sent.',
    204,
  ]);
  expect(await s.control.do('listFaults')).toMatchObject([{ hits: 2, times_left: 0 }]);
});

test('a delayed delivery waits by the clock of its tenant, and is delayed once', async () => {
  await using s = await stage();
  await s.control.do('setClock', { body: { mode: 'frozen' } });
  await s.fault({ effect: { type: 'delay', latency_ms: 20_000 }, times: null });

  await s.happen();
  const early = await s.control.do('advanceClock', { body: { by_seconds: 19 } });
  const before = s.receiver.received.length;
  const late = await s.control.do('advanceClock', { body: { by_seconds: 2 } });

  expect(early.fired).toEqual([]);
  expect(before).toBe(0);
  expect(late.fired.map(({ kind }) => kind)).toEqual(['attempt_delivery']);
  expect(s.receiver.received).toHaveLength(1);
});

test('a duplicated delivery is the same bytes, as often as it says, each an attempt', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'duplicate', copies: 3 } });

  await s.happen();
  const received = await s.receiver.waitFor(so(3));
  await s.recorded(3);

  expect(new Set(received.map(({ body }) => body.toString()))).toHaveProperty('size', 1);
  expect(new Set(received.map((each) => headerOf(each, 'X-Link-Delivery')))).toHaveProperty('size', 1);
  const [delivery] = await s.control.do('listDeliveries');
  expect(delivery).toMatchObject({ status: 'delivered', attempts: 3 });
});

test('a reordered delivery comes right after the next one', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'reorder', latency_ms: 60_000 } });

  const first = await s.happen();
  await s.control.call('waitForEvent', { body: { timeout_ms: 0 } });
  const second = await s.happen();
  const received = await s.receiver.waitFor(so(2));

  expect(eventIds(received)).toEqual([second, first]);
});

test('a reordered delivery that nothing overtakes comes when its time is over', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'reorder', latency_ms: 200 } });

  const only = await s.happen();
  const received = await s.receiver.waitFor(so(1));

  expect(eventIds(received)).toEqual([only]);
});

test('of reordered deliveries two swap at a time', async () => {
  await using s = await stage();
  await s.control.do('setClock', { body: { mode: 'frozen' } });
  await s.fault({ effect: { type: 'reorder' }, times: null });

  const events: string[] = [];
  for (let pair = 0; pair < 2; pair += 1) {
    events.push(await s.happen());
    await s.control.do('advanceClock', { body: { by_seconds: 0 } });
    events.push(await s.happen());
    await s.receiver.waitFor(so(2 * (pair + 1)));
  }

  const [a, b, c, d] = events;
  expect(eventIds(s.receiver.received)).toEqual([b, a, d, c]);
});

test('a wrong API key is sent once, and the right one after that', async () => {
  await using s = await stage({ answer: (_, count) => ({ status: count === 1 ? 401 : 204 }) });
  await s.fault({ effect: { type: 'wrong_api_key' } });

  await s.happen();
  const [wrong, right] = await s.receiver.waitFor(so(2));

  expect(headerOf(wrong!, 'X-API-Key')).toMatch(/^whsec_wrong_[0-9a-f]{16}$/);
  expect(headerOf(right!, 'X-API-Key')).toBe(API_KEY);
});

test.for(['X-Link-Event', 'x-link-delivery', 'Content-Type', 'User-Agent', 'X-API-Key'])(
  'without its header %s a delivery has the others',
  async (header) => {
    await using s = await stage();
    await s.fault({ effect: { type: 'missing_header', header } });

    await s.happen();
    const [received] = await s.receiver.waitFor(so(1));

    const documented = ['Content-Type', 'X-Link-Event', 'X-Link-Delivery', 'User-Agent', 'X-API-Key'];
    const missing = documented.filter((name) => headerOf(received!, name) === undefined);
    expect(missing.map((name) => name.toLowerCase())).toEqual([header.toLowerCase()]);
  },
);

test('a header that no delivery has cannot be missing', async () => {
  await using s = await stage();

  const answer = await s.control.call('createFault', {
    body: { effect: { type: 'missing_header', header: 'Authorization' } },
  });

  expect(answer.status).toBe(400);
  expect(answer.body.message).toContain('X-Link-Event');
});

test('a truncated body is half of it, in whole HTTP', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'truncated_body' } });

  const event_id = await s.happen();
  const [received] = await s.receiver.waitFor(so(1));

  const text = received!.body.toString();
  expect(text).toContain(event_id);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(headerOf(received!, 'Content-Length')).toBe(String(received!.body.length));
});

test('extra fields stand beside the documented ones, which stay as they are', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'extra_fields' } });

  await s.happen();
  const [received] = await s.receiver.waitFor(so(1));

  const { added_by_fault, data, ...envelope } = eventOf(received!) as ReturnType<typeof eventOf> & {
    added_by_fault: object;
  };
  const { added_by_fault: inside, ...documented } = data;
  const [event] = await s.control.do('listEvents');
  expect(added_by_fault).toEqual(inside);
  expect({ ...envelope, data: documented }).toEqual(event);
});

test('a stale replay sends an earlier delivery once more before the one that is due', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'stale_replay' } });

  // The first delivery has nothing before it: the fault waits for one that has.
  const first = await s.happen();
  await s.recorded(1);
  const second = await s.happen();
  const received = await s.receiver.waitFor(so(3));
  await s.recorded(3);

  expect(eventIds(received)).toEqual([first, first, second]);
  const [original, replayed] = received;
  expect(replayed!.body).toEqual(original!.body);
  expect(headerOf(replayed!, 'X-Link-Delivery')).toBe(headerOf(original!, 'X-Link-Delivery'));
  expect(await s.control.do('listFaults')).toMatchObject([{ hits: 1, times_left: 0 }]);
});

test('faults that can meet do: two copies of half a body without a key', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'duplicate' } });
  await s.fault({ effect: { type: 'truncated_body' } });
  await s.fault({ effect: { type: 'missing_header', header: 'X-API-Key' } });

  await s.happen();
  const received = await s.receiver.waitFor(so(2));

  for (const each of received) {
    expect(() => JSON.parse(each.body.toString())).toThrow(SyntaxError);
    expect(headerOf(each, 'X-API-Key')).toBeUndefined();
  }
});

test('a fault strikes the deliveries that it matches and no others', async () => {
  await using s = await stage();
  await using other = await startReceiver();
  await s.tenant.succeed('createWebhook', { name: 'Other', events: ['device.paired'], endpoint: other.url });
  await s.fault({
    match: { endpoint: other.url, event_type: 'device.paired' },
    effect: { type: 'truncated_body' },
  });

  await s.happen();
  const [here] = await s.receiver.waitFor(so(1));
  const [there] = await other.waitFor(so(1));

  expect(() => eventOf(here!)).not.toThrow();
  expect(() => eventOf(there!)).toThrow(SyntaxError);
});

test('without faults deliveries are as they were, also after faults were cleared', async () => {
  await using s = await stage();
  await s.fault({ effect: { type: 'drop' }, times: null });
  await s.control.do('clearFaults');

  const event_id = await s.happen();

  expect(eventIds(await s.receiver.waitFor(so(1)))).toEqual([event_id]);
});
