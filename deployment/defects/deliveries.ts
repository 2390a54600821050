import { table } from './table.ts';

const headers = 'Every delivery is a POST with standard headers';
const apiKey = 'X-API-Key: the api_key, if provided, on every delivery';
const envelope = 'event_id, event_type, tenant_id, timestamp, data';
const uniqueId = 'Unique delivery event identifier';

/** The first attempt of a delivery: who gets it, its headers and its envelope. */
export const deliveryDefects = table('all events', [
  ['delivery-method-put', 'receiver', 'deliveries are PUT', headers],
  [
    'delivery-content-type-text',
    'receiver',
    'bodies are labelled text/plain',
    'Content-Type: application/json',
  ],
  ['delivery-event-header-missing', 'receiver', 'X-Link-Event is missing', headers],
  [
    'delivery-event-header-underscored',
    'receiver',
    'X-Link-Event reads device_paired',
    'X-Link-Event: verification.complete',
  ],
  [
    'delivery-event-header-constant',
    'receiver',
    'X-Link-Event is always verification.complete',
    'X-Link-Event',
  ],
  ['delivery-id-header-missing', 'receiver', 'X-Link-Delivery is missing', headers],
  ['delivery-id-header-renamed', 'receiver', 'the header is X-Link-Delivery-Id', 'X-Link-Delivery'],
  [
    'delivery-user-agent-other',
    'receiver',
    'User-Agent is the HTTP library’s',
    'User-Agent: LinkIdentity-Webhook/1.0',
  ],
  ['delivery-user-agent-missing', 'receiver', 'User-Agent is missing', headers],
  ['delivery-api-key-missing', 'receiver', 'X-API-Key is never sent', apiKey],
  ['delivery-api-key-null-text', 'receiver', 'without a key the header reads "null"', apiKey],
  ['delivery-api-key-empty', 'receiver', 'without a key the header is there, empty', apiKey],
  ['delivery-api-key-as-bearer', 'receiver', 'the key travels in Authorization', apiKey],
  ['delivery-api-key-hashed', 'receiver', 'a hash of the key is sent', apiKey],
  ['delivery-api-key-lower-cased', 'receiver', 'the key is sent in lower case', apiKey],
  ['delivery-api-key-of-another', 'receiver', 'the newest subscription’s key is sent', apiKey],
  ['delivery-api-key-in-body', 'receiver', 'the key is in the body', apiKey, 'inferred'],
  [
    'delivery-unsubscribed-types',
    'receiver',
    'unsubscribed types are delivered',
    'event keys to subscribe to',
  ],
  [
    'delivery-first-subscription-only',
    'receiver',
    'one of several subscriptions is served',
    'Subscribes a callback URL',
  ],
  [
    'delivery-verifications-need-company',
    'receiver',
    'verification.complete goes only to who subscribed to something else as well',
    'one or more event keys',
  ],
  [
    'delivery-of-past-events',
    'receiver',
    'a new webhook gets every event from before',
    'Subscribes a callback URL',
    'inferred',
  ],
  [
    'delivery-in-duplicate',
    'receiver',
    'every delivery is sent twice at once',
    '2xx acknowledges delivery',
    'inferred',
  ],
  ['delivery-batched', 'receiver', 'the body is an array', 'JSON body using event_type…'],
  ['delivery-double-encoded', 'receiver', 'the body is a string of JSON', 'JSON body using event_type…'],
  ['delivery-unicode-mangled', 'receiver', 'the body is sent as Latin-1', 'JSON body'],
  ['event-id-missing', 'receiver', 'event_id is missing', envelope],
  ['event-id-constant', 'receiver', 'all events share an event_id', uniqueId],
  ['event-id-per-challenge', 'receiver', 'events of one challenge share an event_id', uniqueId],
  ['delivery-id-constant', 'receiver', 'all deliveries share X-Link-Delivery', 'X-Link-Delivery'],
  ['event-type-missing', 'receiver', 'event_type is missing', envelope],
  ['event-type-past-tense', 'receiver', 'event_type reads …completed', 'event_type: event key'],
  ['event-tenant-id-missing', 'receiver', 'tenant_id is missing', envelope],
  [
    'event-tenant-id-of-client',
    'receiver',
    'tenant_id is the OAuth client’s id',
    'Tenant that owns the resource',
  ],
  [
    'event-tenant-id-per-kind',
    'receiver',
    'tenant_id differs from one kind of event to the next',
    'Tenant that owns the resource',
  ],
  ['event-tenant-id-not-uuid', 'receiver', 'tenant_id is no UUID', 'tenant_id: UUID'],
  ['event-timestamp-epoch', 'receiver', 'timestamp is a number', 'timestamp: string (ISO 8601)'],
  ['event-timestamp-without-zone', 'receiver', 'timestamp has no zone', 'timestamp: string (ISO 8601)'],
  ['event-data-missing', 'receiver', 'data is missing', envelope],
  ['event-data-stringified', 'receiver', 'data is a string of JSON', 'data: object'],
  ['event-data-flattened', 'receiver', 'the payload lies beside the envelope', 'data: object'],
]);
