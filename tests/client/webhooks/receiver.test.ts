import { expect, test, vi } from 'vitest';
import {
  createWebhookReceiver,
  memoryEventStore,
  type DeliveryProblem,
  type EventStore,
  type Handler,
  type WebhookReceiverOptions,
} from '../../../client/webhooks/index.ts';
import { exampleDelivery, exampleEvent } from '../../../client/webhooks/testing.ts';

const apiKey = 'whsec_test';

function receiverWith(options: Partial<WebhookReceiverOptions>) {
  const problems: DeliveryProblem[] = [];
  const receiver = createWebhookReceiver({
    apiKey,
    onProblem: (problem) => problems.push(problem),
    ...options,
  });
  return { receiver, problems };
}

const down = () => Promise.reject(new Error('Redis down.'));

test('each event goes to its own handler, as the contract describes it', async () => {
  const seen: string[] = [];
  const { receiver } = receiverWith({
    on: {
      'device.paired': ({ data }) => seen.push(data.hardware_id),
      'enrollment.complete': ({ data }) => seen.push(data.palm_type),
      'verification.complete': ({ data }, { deliveryId }) => seen.push(`${data.matched} by ${deliveryId}`),
    },
  });

  for (const type of ['device.paired', 'enrollment.complete', 'verification.complete'] as const) {
    const { status } = await receiver(exampleDelivery(type, { apiKey, deliveryId: 'del_1' }));
    expect(status).toBe(200);
  }

  expect(seen).toEqual(['hardware_local_002', 'right', 'true by del_1']);
});

test('the answer waits for the handler', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const { receiver } = receiverWith({ on: { 'device.paired': () => opened } });
  let answered = false;
  const answer = receiver(exampleDelivery('device.paired', { apiKey })).finally(() => {
    answered = true;
  });

  await new Promise((resolve) => setImmediate(resolve));
  expect(answered).toBe(false);
  open();

  expect((await answer).status).toBe(200);
});

test('a handler that throws is reported with its error, answered 500 and run again at the retry', async () => {
  const handler = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('Database down.'));
  const { receiver, problems } = receiverWith({ on: { 'device.paired': handler } });
  const event = exampleEvent('device.paired');

  const first = await receiver(exampleDelivery('device.paired', { apiKey, event }));
  const retry = await receiver(exampleDelivery('device.paired', { apiKey, event }));

  expect([first.status, retry.status]).toEqual([500, 200]);
  expect(handler).toHaveBeenCalledTimes(2);
  expect(problems).toMatchObject([
    { reason: 'handler-failed', status: 500, eventId: event.event_id, cause: { message: 'Database down.' } },
  ]);
  expect(await first.json()).toEqual({ success: false, message: 'The handler of this event threw.' });
});

test('an event that was handled is acknowledged again and not handled again', async () => {
  const handler = vi.fn<(event: object) => void>();
  const { receiver } = receiverWith({ on: { 'device.paired': handler } });
  const event = exampleEvent('device.paired');

  const statuses = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    statuses.push((await receiver(exampleDelivery('device.paired', { apiKey, event }))).status);
  }

  expect(statuses).toEqual([200, 200, 200]);
  expect(handler).toHaveBeenCalledTimes(1);
});

test('attempts that overlap share one run of the handler', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const handler = vi.fn<() => Promise<void>>(() => opened);
  const { receiver } = receiverWith({ on: { 'device.paired': handler } });
  const event = exampleEvent('device.paired');

  const answers = Promise.all(
    Array.from({ length: 10 }, () => receiver(exampleDelivery('device.paired', { apiKey, event }))),
  );
  await vi.waitFor(() => expect(handler).toHaveBeenCalled());
  open();

  expect((await answers).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(handler).toHaveBeenCalledTimes(1);
});

test('a handler that takes too long is told so, and what it achieves later counts', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let signal: AbortSignal | undefined;
  const handler = vi.fn<Handler<object>>((_event, info) => {
    signal = info.signal;
    return opened;
  });
  const { receiver, problems } = receiverWith({ answerWithinMs: 50, on: { 'device.paired': handler } });
  const event = exampleEvent('device.paired');

  const late = await receiver(exampleDelivery('device.paired', { apiKey, event }));
  expect(late.status).toBe(503);
  expect(problems).toMatchObject([{ reason: 'handler-slow', eventId: event.event_id }]);
  expect(signal?.aborted).toBe(true);
  open();
  await receiver.idle();
  const retry = await receiver(exampleDelivery('device.paired', { apiKey, event }));

  expect(retry.status).toBe(200);
  expect(handler).toHaveBeenCalledTimes(1);
});

test('not a line of a deferred handler runs before the answer is there', async () => {
  const handler = vi.fn<() => void>();
  const { receiver } = receiverWith({ on: { 'device.paired': { afterAcknowledging: handler } } });

  await receiver(exampleDelivery('device.paired', { apiKey }));
  expect(handler).not.toHaveBeenCalled();
  await receiver.idle();

  expect(handler).toHaveBeenCalledTimes(1);
});

test('a deferred handler runs after the answer, and idle() waits for it', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let done = false;
  const { receiver } = receiverWith({
    on: {
      'verification.complete': {
        afterAcknowledging: async () => {
          await opened;
          done = true;
        },
      },
    },
  });

  const answer = await receiver(exampleDelivery('verification.complete', { apiKey }));
  expect(answer.status).toBe(202);
  expect(done).toBe(false);
  open();
  await receiver.idle();

  expect(done).toBe(true);
});

test('what fails in a deferred handler is reported, and never delivered again', async () => {
  const handler = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('Printer jam.'));
  const { receiver, problems } = receiverWith({ on: { 'device.paired': { afterAcknowledging: handler } } });
  const event = exampleEvent('device.paired');

  await receiver(exampleDelivery('device.paired', { apiKey, event }));
  await receiver.idle();
  const again = await receiver(exampleDelivery('device.paired', { apiKey, event }));

  expect(again.status).toBe(200);
  expect(handler).toHaveBeenCalledTimes(1);
  expect(problems).toMatchObject([{ reason: 'handler-failed', cause: { message: 'Printer jam.' } }]);
});

test('a platform that ends with the answer is asked to wait for the handler', async () => {
  const waited: Promise<unknown>[] = [];
  let done = false;
  const { receiver } = receiverWith({
    on: { 'device.paired': { afterAcknowledging: () => Promise.resolve().then(() => (done = true)) } },
  });

  await receiver(exampleDelivery('device.paired', { apiKey }), {
    waitUntil: (work) => void waited.push(work),
  });
  await Promise.all(waited);

  expect(done).toBe(true);
});

function delivery(body: object, event: string): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-API-Key': apiKey,
      'X-Link-Event': event,
      'X-Link-Delivery': 'del_1',
    },
    body: JSON.stringify(body),
  });
}

test('an event of a type that is not known is acknowledged and handed over, once', async () => {
  const onUnknown = vi.fn<(event: object) => void>();
  const { receiver, problems } = receiverWith({ onUnknown });
  const event = { event_id: 'evt_new', event_type: 'device.unpaired', data: {} };

  const first = await receiver(delivery(event, 'device.unpaired'));
  const second = await receiver(delivery(event, 'device.unpaired'));

  expect([first.status, second.status]).toEqual([200, 200]);
  expect(onUnknown.mock.calls.map(([given]) => given as unknown)).toEqual([event]);
  expect(problems).toEqual([]);
});

test('an event of a type that is not known is acknowledged even when its handler throws or hangs', async () => {
  const throwing = receiverWith({
    onUnknown: () => {
      throw new Error('What is this?');
    },
  });
  const hanging = receiverWith({ answerWithinMs: 50, onUnknown: () => new Promise(() => undefined) });
  const event = { event_type: 'constructor' };

  expect((await throwing.receiver(delivery(event, 'constructor'))).status).toBe(200);
  expect(throwing.problems).toMatchObject([{ reason: 'handler-failed' }]);
  expect((await hanging.receiver(delivery(event, 'constructor'))).status).toBe(202);
});

test('an event that nobody handles is acknowledged', async () => {
  const { receiver } = receiverWith({});

  expect((await receiver(exampleDelivery('device.paired', { apiKey }))).status).toBe(200);
});

test('every one of several keys is accepted, and no other', async () => {
  const { receiver, problems } = receiverWith({ apiKey: ['whsec_old', 'whsec_new'] });

  const statuses = [];
  for (const key of ['whsec_old', 'whsec_new', 'whsec_ne', 'whsec_newer', 'WHSEC_NEW']) {
    statuses.push((await receiver(exampleDelivery('device.paired', { apiKey: key }))).status);
  }

  expect(statuses).toEqual([200, 200, 401, 401, 401]);
  expect(problems.map(({ reason }) => reason)).toEqual(Array.from({ length: 3 }, () => 'wrong-api-key'));
});

test('a webhook without a key takes deliveries without one only when that is said', async () => {
  const open = receiverWith({ apiKey: null });
  const closed = receiverWith({});

  expect((await open.receiver(exampleDelivery('device.paired', { apiKey: null }))).status).toBe(200);
  expect((await closed.receiver(exampleDelivery('device.paired', { apiKey: null }))).status).toBe(401);
  expect(closed.problems).toMatchObject([{ reason: 'missing-api-key' }]);
});

const impossible: { name: string; options: WebhookReceiverOptions }[] = [
  { name: 'no key', options: { apiKey: [] } },
  { name: 'an empty key', options: { apiKey: '' } },
  { name: 'a key that no header can carry', options: { apiKey: 'ключ' } },
  { name: 'a blank at the end of the key', options: { apiKey: ['whsec_ok', 'whsec '] } },
  { name: 'more time than the sender gives', options: { apiKey, answerWithinMs: 10_001 } },
];
for (const { name, options } of impossible) {
  test(`a receiver with ${name} is refused at once`, () => {
    expect(() => createWebhookReceiver(options)).toThrow(TypeError);
  });
}

test('a logger that throws does not change the answer', async () => {
  const { receiver } = receiverWith({
    onProblem: () => {
      throw new Error('Log full.');
    },
  });

  expect((await receiver(new Request('http://localhost/'))).status).toBe(405);
});

test('an event that another process is handling is refused for now', async () => {
  const store = memoryEventStore();
  const event = exampleEvent('device.paired');
  await store.claim(event.event_id);
  const { receiver, problems } = receiverWith({ store });

  const busy = await receiver(exampleDelivery('device.paired', { apiKey, event }));
  await store.release(event.event_id);
  const free = await receiver(exampleDelivery('device.paired', { apiKey, event }));

  expect([busy.status, free.status]).toEqual([503, 200]);
  expect(problems).toMatchObject([{ reason: 'in-progress' }]);
});

test('a store that cannot claim refuses for now; one that cannot keep the result acknowledges', async () => {
  const deaf: EventStore = { ...memoryEventStore(), claim: down };
  const forgetful: EventStore = { ...memoryEventStore(), complete: down };
  const handler = vi.fn<(event: object) => void>();

  const first = receiverWith({ store: deaf, on: { 'device.paired': handler } });
  expect((await first.receiver(exampleDelivery('device.paired', { apiKey }))).status).toBe(503);
  expect(handler).not.toHaveBeenCalled();
  const second = receiverWith({ store: forgetful, on: { 'device.paired': handler } });
  expect((await second.receiver(exampleDelivery('device.paired', { apiKey }))).status).toBe(200);

  expect(handler).toHaveBeenCalledTimes(1);
  expect([...first.problems, ...second.problems]).toMatchObject([
    { reason: 'store-failed', cause: { message: 'Redis down.' } },
    { reason: 'store-failed', cause: { message: 'Redis down.' } },
  ]);
});

test('the store in memory forgets the event that was used longest ago', () => {
  const store = memoryEventStore({ max: 2 });
  for (const id of ['a', 'b']) {
    store.claim(id);
    store.complete(id);
  }

  store.claim('a');
  store.claim('c');
  store.complete('c');

  expect(['a', 'b', 'c'].map((id) => store.claim(id))).toEqual(['handled', 'claimed', 'handled']);
});

test('an example with changes that Link Identity would not send is refused', () => {
  expect(() => exampleEvent('verification.complete', { data: { latency_ms: -1 } })).toThrow(
    'This is no verification.complete: /data/latency_ms must be >= 0.',
  );
});
