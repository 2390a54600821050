import type { RequirementId } from '../../../generated/requirements.ts';
import { fields, example, operation, request, said, section, statuses, words, type Place } from './place.ts';
import { requiredString } from './shapes.ts';

const WEBHOOK = 'createWebhook';
const body = request(WEBHOOK);
const TEXT = '/paths/~1v1~1webhooks/post/description';

/** The event keys, in the order of the reference. */
export const EVENTS = ['device.paired', 'enrollment.complete', 'verification.complete'] as const;

const createWebhook = section('Create Webhook', [
  said(
    'HTTPS endpoint',
    ['WHK-CREATED-201', 'WHK-ENDPOINT-HTTPS'],
    words(TEXT, 'Register an HTTPS endpoint to receive event deliveries.'),
  ),
  operation(WEBHOOK, 'POST /v1/webhooks', 'bearer', [
    'WHK-CREATED-201',
    'WHK-UNAUTHORIZED-401',
    'AUTH-REQUIRED',
  ]),
  said(
    'subscription',
    ['WHK-SUBSCRIBED', 'WHK-NOT-SUBSCRIBED', 'WHK-EVENTS-NOT-EMPTY'],
    words(TEXT, 'Subscribes a callback URL to one or more event keys.'),
  ),
  said(
    'API key',
    ['DLV-POST', 'DLV-JSON', 'DLV-API-KEY'],
    words(TEXT, 'Deliveries POST a JSON payload signed with the optional API key'),
  ),
  ...fields(body, [
    {
      at: 'name',
      words: 'Display name for the webhook.',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['WHK-NAME'],
    },
    {
      at: 'events',
      words: 'One or more event keys to subscribe to.',
      says: { required: true, type: 'array', minItems: 1, items: { type: 'string', enum: EVENTS } },
      readAs: { uniqueItems: true },
      cites: ['WHK-EVENTS', 'WHK-EVENTS-NOT-EMPTY'],
    },
    {
      at: 'endpoint',
      words: 'HTTPS callback URL that receives POST payloads.',
      says: { required: true, type: 'string', format: 'uri', pattern: '^https://' },
      cites: ['WHK-ENDPOINT', 'WHK-ENDPOINT-HTTPS', 'DLV-POST'],
    },
    {
      at: 'api_key',
      words: 'If provided, sent as the X-API-Key header on every delivery.',
      says: { required: false, type: ['string', 'null'] },
      cites: ['WHK-API-KEY', 'DLV-API-KEY', 'DLV-API-KEY-ABSENT'],
    },
  ]),
  ...statuses(WEBHOOK, {
    201: ['Webhook created and activated.', 'WHK-CREATED-201', 'WHK-ACTIVE'],
    400: ['Invalid endpoint, events, or body format.', 'WHK-ENDPOINT-400', 'WHK-EVENTS-400', 'WHK-BODY-400'],
    403: ['Insufficient permissions for webhook management.', 'WHK-FORBIDDEN-403'],
    409: ['Duplicate webhook endpoint or name conflict.', 'WHK-ENDPOINT-409', 'WHK-NAME-409'],
  }),
  ...example('request', body, 'CreateWebhookRequest', [
    { at: 'name', value: 'Production Events', cites: ['WHK-NAME'] },
    { at: 'events', value: EVENTS, cites: ['WHK-EVENTS', 'WHK-EVENTS-KNOWN'] },
    { at: 'endpoint', value: 'https://yourapp.example.com/webhooks/identity', cites: ['WHK-ENDPOINT'] },
    { at: 'api_key', value: 'whsec_your_secret_key_here', cites: ['WHK-API-KEY'] },
  ]),
]);

function event(key: string, sentence: string, cites: readonly RequirementId[]): Place {
  return said(
    key,
    cites,
    { kind: 'event', event: key },
    words(`/webhooks/${key}/post/description`, sentence),
    words(`/webhooks/${key}/post/requestBody/content/application~1json/schema/description`, sentence),
  );
}

const eventTypes = section('Event Types', [
  said(
    'three keys',
    ['EVT-KEYS', 'WHK-EVENTS-KNOWN'],
    words('/tags/Events/description', 'The three event keys you can subscribe to today.'),
  ),
  event('device.paired', 'Device pairing completed.', ['EVT-PAIRED']),
  event('enrollment.complete', 'Biometric enrollment completed.', ['EVT-ENROLLED']),
  event('verification.complete', 'Verification match result with scores and thresholds.', [
    'EVT-VERIFIED',
    'EVT-SCORES',
    'EVT-THRESHOLDS',
  ]),
]);

export const webhooks = [...createWebhook, ...eventTypes];
