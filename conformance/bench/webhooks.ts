/** Webhooks that this run creates at the target for its own receiver. */
import { randomBytes } from 'node:crypto';
import type { EventType } from '../../generated/wire.ts';
import { answerOf, Inconclusive, NotTestable } from '../expect.ts';
import type { Delivery } from '../receiver/delivery.ts';
import { eventAt, eventText } from '../receiver/delivery.ts';
import { acknowledge, type Endpoint, type Script } from '../receiver/endpoint.ts';
import type { Receiver } from '../receiver/receiver.ts';
import type { Secrets } from '../target/secrets.ts';
import { EVENT_TYPES } from './settings.ts';
import type { Target } from './target.ts';

/** The receiver, or the reason why there is none; the deployment may turn out to be the reason. */
export type Reach = { receiver: Receiver | string };

export type Subscription = Endpoint & {
  readonly name: string;
  readonly events: readonly EventType[];
  readonly apiKey: string | null | undefined;
  /** Whether every delivery to it is acknowledged at once. */
  readonly acknowledges: boolean;
};

export type SubscriptionInput = {
  readonly events?: readonly EventType[];
  /** null and undefined are sent as such. @default none */
  readonly apiKey?: string | null;
  readonly script?: Script;
  readonly token?: string;
  /** Put behind the endpoint's path, such as a query. */
  readonly suffix?: string;
};

export type Webhooks = {
  /** @throws {NotTestable} without a receiver; Inconclusive when the webhook is refused. */
  subscribe(input?: SubscriptionInput): Promise<Subscription>;
  /** The run's own subscription to everything, with an api_key; made once. */
  feed(): Promise<Subscription>;
  /** Everything that came to any webhook of this run, with the webhook. */
  arrived(): readonly { readonly delivery: Delivery; readonly subscription: Subscription }[];
  newApiKey(): string;
};

export function createWebhooks(
  target: Target,
  reach: Reach,
  secrets: Secrets,
  unique: (label: string) => string,
): Webhooks {
  const subscriptions: Subscription[] = [];
  let feed: Promise<Subscription> | undefined;

  const self: Webhooks = {
    newApiKey() {
      // Upper and lower case, so that a key that was folded is told from the one that was given.
      const apiKey = `whsec_Conformance_${randomBytes(12).toString('base64url')}`;
      secrets.know(apiKey, 'api_key');
      return apiKey;
    },
    async subscribe({ events = EVENT_TYPES, apiKey, script = acknowledge, token, suffix = '' } = {}) {
      const { receiver } = reach;
      if (typeof receiver === 'string') throw new NotTestable(receiver, 'receiver');
      const endpoint = receiver.open(script);
      const name = unique('webhook');
      const body = {
        name,
        events,
        endpoint: `${endpoint.url}${suffix}`,
        ...(apiKey === undefined ? {} : { api_key: apiKey }),
      };
      const subscription = { ...endpoint, name, events, apiKey, acknowledges: script === acknowledge };
      // Known before the answer: a deployment may deliver at once.
      subscriptions.push(subscription);
      const answer = await target.send('createWebhook', { body, ...(token === undefined ? {} : { token }) });
      if (answer.response?.status !== 201) {
        throw new Inconclusive(`The webhook for this check was not created: ${answerOf(answer)}`, [answer]);
      }
      return subscription;
    },
    feed: () => (feed ??= self.subscribe({ apiKey: self.newApiKey() })),
    arrived() {
      const { receiver } = reach;
      if (typeof receiver === 'string') return [];
      const byPath = new Map(subscriptions.map((subscription) => [subscription.path, subscription]));
      return receiver.deliveries.flatMap((delivery) => {
        const subscription = byPath.get(delivery.path);
        return subscription ? [{ delivery, subscription }] : [];
      });
    },
  };
  return self;
}

/** Whether a delivery is an event of `type` about `id`, which is a challenge_id or a hardware_id. */
export const about =
  (type: EventType, id: string) =>
  (delivery: Delivery): boolean => {
    const pointer = type === 'device.paired' ? '/data/hardware_id' : '/data/challenge_id';
    return eventText(delivery, '/event_type') === type && eventText(delivery, pointer) === id;
  };

/** Whether the body of a delivery mentions `text` as a value anywhere, however the event is built. */
export const mentioning =
  (text: string) =>
  (delivery: Delivery): boolean =>
    delivery.text.includes(text) || JSON.stringify(eventAt(delivery, '') ?? null).includes(text);
