import { expect, test, vi } from 'vitest';
import { createWebhookReceiver, type WebhookReceiverOptions } from '../../../client/webhooks/index.ts';
import { exampleDelivery, exampleEvent } from '../../../client/webhooks/testing.ts';

const apiKey = 'whsec_test';

function receiverWith(options: Partial<WebhookReceiverOptions>) {
  return { receiver: createWebhookReceiver({ apiKey, ...options }) };
}

test('waitFor gives the event that matches, before or after it came', async () => {
  const { receiver } = receiverWith({});
  const send = (matched: boolean) =>
    receiver(exampleDelivery('verification.complete', { apiKey, event: { data: { matched } } }));
  await send(true);

  const early = receiver.waitFor('verification.complete', ({ data }) => !data.matched);
  await receiver.waitFor('verification.complete', ({ data }) => data.matched);
  await send(false);

  expect((await early).data.matched).toBe(false);
});

test('waitFor gives an event only after its handler succeeded', async () => {
  const handler = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('Not yet.'));
  const { receiver } = receiverWith({ on: { 'device.paired': handler } });
  const event = exampleEvent('device.paired');
  const waiting = receiver.waitFor('device.paired');

  await receiver(exampleDelivery('device.paired', { apiKey, event }));
  await receiver(exampleDelivery('device.paired', { apiKey, event }));

  expect(await waiting).toEqual(event);
  expect(handler).toHaveBeenCalledTimes(2);
});

test('waitFor says what came instead when nothing matches in time', async () => {
  const { receiver } = receiverWith({});
  await receiver(exampleDelivery('device.paired', { apiKey }));
  await receiver(exampleDelivery('device.paired', { apiKey }));

  const waiting = receiver.waitFor('verification.complete', undefined, { timeoutMs: 20 });

  await expect(waiting).rejects.toThrow(
    'No verification.complete that matches came within 20 ms. What came: 2 × device.paired.',
  );
});

test('waitFor rejects with what its match throws', async () => {
  const { receiver } = receiverWith({});
  const waiting = receiver.waitFor('device.paired', () => {
    throw new Error('A mistake in the test.');
  });
  waiting.catch(() => undefined);

  await receiver(exampleDelivery('device.paired', { apiKey }));

  await expect(waiting).rejects.toThrow('A mistake in the test.');
});

test('only as many events are kept as the receiver is told to keep', async () => {
  const { receiver } = receiverWith({ keepEvents: 0 });
  await receiver(exampleDelivery('device.paired', { apiKey }));

  await expect(receiver.waitFor('device.paired', undefined, { timeoutMs: 10 })).rejects.toThrow(
    'What came: nothing.',
  );
});
