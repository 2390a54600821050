import { fields, example, operation, request, said, section, statuses } from './place.ts';
import { requiredString } from './shapes.ts';

const WEBHOOK = 'createWebhook';
const body = request(WEBHOOK);

/** The event keys, in the order of the reference. */
export const EVENTS = ['device.paired', 'enrollment.complete', 'verification.complete'] as const;

const createWebhook = section('Create Webhook', [
  said('HTTPS endpoint', ['WHK-CREATED-201', 'WHK-ENDPOINT-HTTPS']),
  operation(WEBHOOK, 'POST /v1/webhooks', 'bearer', [
    'WHK-CREATED-201',
    'WHK-UNAUTHORIZED-401',
    'AUTH-REQUIRED',
  ]),
  said('subscription', ['WHK-SUBSCRIBED', 'WHK-NOT-SUBSCRIBED', 'WHK-EVENTS-NOT-EMPTY']),
  said('API key', ['DLV-POST', 'DLV-JSON', 'DLV-API-KEY']),
  ...fields(body, [
    { at: 'name', says: requiredString, readAs: { minLength: 1 }, cites: ['WHK-NAME'] },
    {
      at: 'events',
      says: { required: true, type: 'array', minItems: 1, items: { type: 'string', enum: EVENTS } },
      readAs: { uniqueItems: true },
      cites: ['WHK-EVENTS', 'WHK-EVENTS-NOT-EMPTY'],
    },
    {
      at: 'endpoint',
      says: { required: true, type: 'string', format: 'uri', pattern: '^https://' },
      cites: ['WHK-ENDPOINT', 'WHK-ENDPOINT-HTTPS', 'DLV-POST'],
    },
    {
      at: 'api_key',
      says: { required: false, type: ['string', 'null'] },
      cites: ['WHK-API-KEY', 'DLV-API-KEY', 'DLV-API-KEY-ABSENT'],
    },
  ]),
  ...statuses(WEBHOOK, {
    201: ['WHK-CREATED-201', 'WHK-ACTIVE'],
    400: ['WHK-ENDPOINT-400', 'WHK-EVENTS-400', 'WHK-BODY-400'],
    403: ['WHK-FORBIDDEN-403'],
    409: ['WHK-ENDPOINT-409', 'WHK-NAME-409'],
  }),
  ...example('request', body, 'CreateWebhookRequest', [
    { at: 'name', value: 'Production Events', cites: ['WHK-NAME'] },
    { at: 'events', value: EVENTS, cites: ['WHK-EVENTS', 'WHK-EVENTS-KNOWN'] },
    { at: 'endpoint', value: 'https://yourapp.example.com/webhooks/identity', cites: ['WHK-ENDPOINT'] },
    { at: 'api_key', value: 'whsec_your_secret_key_here', cites: ['WHK-API-KEY'] },
  ]),
]);

const eventTypes = section('Event Types', [
  said('three keys', ['EVT-KEYS', 'WHK-EVENTS-KNOWN']),
  said('device.paired', ['EVT-PAIRED'], { kind: 'event', event: 'device.paired' }),
  said('enrollment.complete', ['EVT-ENROLLED'], { kind: 'event', event: 'enrollment.complete' }),
  said('verification.complete', ['EVT-VERIFIED', 'EVT-SCORES', 'EVT-THRESHOLDS'], {
    kind: 'event',
    event: 'verification.complete',
  }),
]);

export const webhooks = [...createWebhook, ...eventTypes];
