/** Compiled, never run. Each `@ts-expect-error` is itself an error as soon as the line below it compiles. */
import {
  createWebhookReceiver,
  type DeliveryProblem,
  type EventStore,
  type WebhookEvents,
  type WebhookReceiver,
} from '@link-identity/toolkit/webhooks';
import { exampleDelivery, exampleEvent } from '@link-identity/toolkit/webhooks/testing';
import { same, type Equal } from '../../types/equal.ts';

const receiver = createWebhookReceiver({
  apiKey: ['whsec_old', 'whsec_new'],
  on: {
    'device.paired': (event, info) => {
      same<Equal<typeof event, WebhookEvents['device.paired']>>();
      same<Equal<typeof info.signal, AbortSignal>>();
      // @ts-expect-error A paired device has no scores.
      void event.data.scores;
    },
    'verification.complete': {
      afterAcknowledging: async ({ data }) => {
        same<Equal<typeof data.matched, boolean>>();
      },
    },
  },
  onUnknown: ({ event_type }) => {
    same<Equal<typeof event_type, string>>();
  },
  onProblem: (problem) => {
    same<Equal<typeof problem, DeliveryProblem>>();
    // @ts-expect-error There is no such reason.
    void (problem.reason === 'tired');
  },
});
same<Equal<typeof receiver, WebhookReceiver>>();

export const server: { fetch(request: Request): Promise<Response> } = { fetch: receiver };

export async function waits(): Promise<string> {
  const { data } = await receiver.waitFor('enrollment.complete', (event) => event.data.palm_type === 'left');
  same<Equal<typeof data.palm_type, 'left' | 'right' | 'both'>>();
  // @ts-expect-error There is no such event.
  await receiver.waitFor('enrollment.failed');
  // @ts-expect-error A palm is left, right or both.
  await receiver.waitFor('enrollment.complete', (event) => event.data.palm_type === 'third');
  return data.challenge_id;
}

// @ts-expect-error A receiver without a key has to say so with null.
createWebhookReceiver({});
// @ts-expect-error There is no such event.
createWebhookReceiver({ apiKey: 'a', on: { 'device.unpaired': () => undefined } });
// @ts-expect-error A handler is a function, or says that it runs after the answer.
createWebhookReceiver({ apiKey: 'a', on: { 'device.paired': { later: () => undefined } } });
// @ts-expect-error A store has to say what it knows of the event.
createWebhookReceiver({ apiKey: 'a', store: { claim: () => true, complete() {}, release() {} } });
// @ts-expect-error A store has to be able to release.
export const store: EventStore = { claim: () => 'claimed', complete: () => undefined };

exampleEvent('verification.complete', { data: { matched: false } });
// @ts-expect-error A result is true or false.
exampleEvent('verification.complete', { data: { matched: 'no' } });
// @ts-expect-error The type of an event is given once.
exampleEvent('verification.complete', { event_type: 'device.paired' });
// @ts-expect-error A delivery has a key, or says that it has none.
exampleDelivery('device.paired', {});
