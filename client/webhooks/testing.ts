/** `@link-identity/toolkit/webhooks/testing`: deliveries as Link Identity sends them, for a partner's own tests. */
import { webhookExamples, webhookHeaderExamples } from '../../generated/examples.ts';
import type { Validator } from '../../generated/validators/validator.ts';
import { webhookValidators } from '../../generated/validators/webhooks.ts';
import type { EventType, WebhookEvents } from '../../generated/wire.ts';

type EventChanges<Event extends EventType> = Partial<Omit<WebhookEvents[Event], 'event_type' | 'data'>> & {
  readonly data?: Partial<WebhookEvents[Event]['data']>;
};

export type ExampleDeliveryOptions<Event extends EventType> = {
  /** What the receiver expects as X-API-Key; null for a webhook without one. */
  readonly apiKey: string | null;
  /** What differs from the contract's example. @default only a new `event_id` */
  readonly event?: EventChanges<Event>;
  /** Where it is sent. @default http://localhost/ */
  readonly url?: string;
  /** X-Link-Delivery. @default the contract's example */
  readonly deliveryId?: string;
};

/**
 * The contract's example of an event, with `changes` and an `event_id` of its own.
 *
 * @throws {TypeError} when the changes make it something that Link Identity would not send.
 */
export function exampleEvent<Event extends EventType>(
  type: Event,
  changes: EventChanges<Event> = {},
): WebhookEvents[Event] {
  const example = webhookExamples[type];
  const event: unknown = {
    ...example,
    event_id: `evt_${crypto.randomUUID().replaceAll('-', '')}`,
    ...changes,
    data: { ...example.data, ...changes.data },
  };
  const validate = webhookValidators[type] as Validator<WebhookEvents[Event]>;
  if (validate(event)) return event;
  const [fault] = validate.errors ?? [];
  throw new TypeError(`This is no ${type}: ${fault?.instancePath ?? ''} ${fault?.message ?? 'is wrong'}.`);
}

/** A delivery of `exampleEvent`, ready for a receiver. */
export function exampleDelivery<Event extends EventType>(
  type: Event,
  { apiKey, event, url = 'http://localhost/', deliveryId }: ExampleDeliveryOptions<Event>,
): Request {
  const headers = new Headers(webhookHeaderExamples[type]);
  headers.set('Content-Type', 'application/json');
  headers.set('X-Link-Event', type);
  if (deliveryId !== undefined) headers.set('X-Link-Delivery', deliveryId);
  if (apiKey === null) headers.delete('X-API-Key');
  else headers.set('X-API-Key', apiKey);
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(exampleEvent(type, event)) });
}
