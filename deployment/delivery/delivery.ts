/** A delivery is one event for one subscription: its bytes and headers are fixed when it is made. */
import type { Distortions } from '../defects.ts';
import { set } from '../distort.ts';
import { digest, newDeliveryId, newEventId, uuidFrom } from '../identifiers.ts';
import type { JsonObject } from '../json.ts';
import type { EventType, Webhook } from '../state.ts';
import { timestamp } from '../clock.ts';
import type { World } from '../world.ts';

type Headers = Readonly<Record<string, string>>;

export type Delivery = {
  readonly webhook: Webhook;
  readonly type: EventType;
  readonly event: JsonObject;
  readonly headers: Headers;
  readonly body: Buffer;
};

export function newDelivery(world: World, webhook: Webhook, type: EventType, event: JsonObject): Delivery {
  const sent = world.defects.distort(event, { 'delivery-api-key-in-body': set({ api_key: webhook.apiKey }) });
  return { webhook, type, event: sent, headers: headersOf(world, webhook, type), body: bodyOf(world, sent) };
}

function bodyOf({ defects }: World, event: JsonObject): Buffer {
  const text = JSON.stringify(event);
  return defects.distort(Buffer.from(text), {
    'delivery-batched': () => Buffer.from(`[${text}]`),
    'delivery-double-encoded': () => Buffer.from(JSON.stringify(text)),
    'delivery-unicode-mangled': () => Buffer.from(text, 'latin1'),
  });
}

function headersOf(world: World, webhook: Webhook, type: EventType): Headers {
  const { defects } = world;
  const apiKey = apiKeyFor(world, webhook);
  const correct: Headers = {
    'Content-Type': 'application/json',
    'X-Link-Event': type,
    'X-Link-Delivery': defects.when('delivery-id-constant', `del_${uuidFrom('constant')}`, newDeliveryId()),
    'User-Agent': 'LinkIdentity-Webhook/1.0',
    ...(apiKey !== undefined && { 'X-API-Key': apiKey }),
  };
  return defects.distort(correct, headerDistortions(type));
}

function apiKeyFor({ defects, tenants }: World, { apiKey }: Webhook): string | undefined {
  const distortions: Distortions<string | undefined> = {
    'delivery-api-key-missing': () => undefined,
    'delivery-api-key-null-text': (key) => key ?? 'null',
    'delivery-api-key-empty': (key) => key ?? '',
    'delivery-api-key-hashed': (key) => key && digest(key),
    'delivery-api-key-lower-cased': (key) => key?.toLowerCase(),
    'delivery-api-key-of-another': () => tenants.flatMap(({ webhooks }) => webhooks).at(-1)?.apiKey,
  };
  return defects.distort(apiKey, distortions);
}

type ChangeHeaders = (headers: Headers) => Headers;

const without =
  (name: string): ChangeHeaders =>
  (headers) => {
    const { [name]: _dropped, ...others } = headers;
    return others;
  };

const renamed =
  (from: string, to: string, format = (value: string) => value): ChangeHeaders =>
  (headers) => {
    const value = headers[from];
    return value === undefined ? headers : { ...without(from)(headers), [to]: format(value) };
  };

const replaced =
  (name: string, value: string): ChangeHeaders =>
  (headers) => ({ ...headers, [name]: value });

function headerDistortions(type: EventType): Distortions<Headers> {
  return {
    'delivery-content-type-text': replaced('Content-Type', 'text/plain'),
    'delivery-event-header-missing': without('X-Link-Event'),
    'delivery-event-header-underscored': replaced('X-Link-Event', type.replace('.', '_')),
    'delivery-event-header-constant': replaced('X-Link-Event', 'verification.complete'),
    'delivery-id-header-missing': without('X-Link-Delivery'),
    'delivery-id-header-renamed': renamed('X-Link-Delivery', 'X-Link-Delivery-Id'),
    'delivery-user-agent-missing': without('User-Agent'),
    'delivery-user-agent-other': replaced('User-Agent', 'node-fetch/1.0'),
    'delivery-api-key-as-bearer': renamed('X-API-Key', 'Authorization', (key) => `Bearer ${key}`),
  };
}

/** What a retry sends: the delivery as it is, but for a defect. */
export function asRetried(world: World, delivery: Delivery): Delivery {
  const withEvent = (event: JsonObject): Delivery => ({
    ...delivery,
    event,
    body: Buffer.from(JSON.stringify(event)),
  });
  return world.defects.distort(delivery, {
    'retry-changes-delivery-id': () => ({
      ...delivery,
      headers: replaced('X-Link-Delivery', newDeliveryId())(delivery.headers),
    }),
    'retry-changes-event-id': () => withEvent({ ...delivery.event, event_id: newEventId() }),
    'retry-changes-timestamp': () =>
      withEvent({ ...delivery.event, timestamp: timestamp(world.clock.now()) }),
    'retry-reserialises-body': () => ({
      ...delivery,
      body: Buffer.from(JSON.stringify(delivery.event, null, 1)),
    }),
    'retry-drops-api-key': () => ({ ...delivery, headers: without('X-API-Key')(delivery.headers) }),
  });
}
