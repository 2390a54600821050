import type { RequirementId } from '../../../generated/requirements.ts';
import {
  delivery,
  example,
  said,
  section,
  words,
  type Fact,
  type Json,
  type Place,
  type Shape,
} from './place.ts';
import {
  constant,
  optionalMetadata,
  requiredLabel,
  requiredObject,
  requiredText,
  requiredTime,
  requiredUuid,
} from './shapes.ts';
import { EVENTS } from './webhooks.ts';

type Event = (typeof EVENTS)[number];

/** The listener's operationId of each event, under which the contract documents what a receiver answers. */
const receivers = ['onDevicePaired', 'onEnrollmentComplete', 'onVerificationComplete'];

function header(name: string, value: Json, shape: Shape, cites: readonly RequirementId[]): Place {
  return said(
    `delivery headers › ${name}`,
    cites,
    ...EVENTS.map((event) => ({
      kind: 'header' as const,
      event,
      name,
      value,
      shape,
    })),
  );
}

/** A row of the table that every event shares. */
function envelope(
  at: string,
  description: string,
  shapeIn: (event: Event) => Shape,
  cites: readonly RequirementId[],
): Place {
  return said(
    at,
    cites,
    ...EVENTS.map((event) => ({
      kind: 'field' as const,
      body: delivery(event),
      at,
      shape: shapeIn(event),
      words: description,
    })),
  );
}

const jsonBodies: readonly Fact[] = EVENTS.map((event) => ({
  kind: 'mediaType',
  body: delivery(event),
  mediaType: 'application/json',
}));

const ACKNOWLEDGE = 'Respond with 2xx within 10 seconds to acknowledge delivery.';
const RETRY = 'Non-2xx responses are retried with exponential backoff';

// Where somebody who writes a receiver reads: at what it may answer.
const answers: readonly Fact[] = receivers.flatMap((operation) => [
  { kind: 'status', operation, status: '2XX', words: ACKNOWLEDGE },
  { kind: 'status', operation, status: 'default', words: RETRY },
]);

const TAG = '/tags/Events/description';
const TENANT = 'd1e2f3a4-b5c6-7890-abcd-ef1234567890';
const USER = '7b9957e2-c85f-4f9e-abe1-8aca9b6de70d';
const scores = { required: true, type: 'array', minItems: 1, items: { type: 'number' } } satisfies Shape;

export const payloadFormat = section('Payload Format', [
  said(
    'every delivery',
    ['DLV-POST', 'DLV-JSON', 'EVT-TYPE', 'EVT-TENANT-ID', 'EVT-EMITTED-AT', 'EVT-DATA'],
    words(
      TAG,
      'Every delivery is a POST with standard headers and a JSON body using event_type, tenant_id, timestamp, and a payload-specific data block.',
    ),
  ),
  said('delivery headers › POST', ['DLV-POST']),
  said('delivery headers › Content-Type', ['DLV-CONTENT-TYPE'], ...jsonBodies),
  header('X-Link-Event', 'verification.complete', { required: true, type: 'string', enum: EVENTS }, [
    'DLV-EVENT-HEADER',
  ]),
  header('X-Link-Delivery', 'del_a1b2c3d4-e5f6-7890-abcd-ef1234567890', requiredText, [
    'DLV-DELIVERY-HEADER',
    'DLV-DELIVERY-PREFIX',
  ]),
  header('User-Agent', 'LinkIdentity-Webhook/1.0', requiredText, ['DLV-USER-AGENT', 'DLV-USER-AGENT-VALUE']),
  header('X-API-Key', 'whsec_your_secret_key_here', { required: false, type: 'string' }, ['DLV-API-KEY']),
  envelope('event_id', 'Unique delivery event identifier.', () => requiredText, ['EVT-ID', 'EVT-ID-UNIQUE']),
  envelope('event_type', 'Event key', constant, ['EVT-TYPE', 'EVT-KEYS']),
  envelope('tenant_id', 'Tenant that owns the resource.', () => requiredUuid, ['EVT-TENANT-ID']),
  envelope('timestamp', 'When the event was emitted.', () => requiredTime, [
    'EVT-EMITTED-AT',
    'EVT-TIMESTAMP-ISO-8601',
  ]),
  envelope('data', 'Event-specific payload', () => requiredObject, ['EVT-DATA']),
  ...example('device.paired', delivery('device.paired'), 'DevicePairedEvent', [
    { at: 'event_id', value: 'evt_a1b2c3d4e5f6789012345678abcdef01', cites: ['EVT-ID', 'EVT-ID-PREFIX'] },
    { at: 'event_type', value: 'device.paired', cites: ['EVT-TYPE'] },
    { at: 'tenant_id', value: TENANT, cites: ['EVT-TENANT-ID'] },
    {
      at: 'timestamp',
      value: '2026-06-08T14:32:11.123456Z',
      cites: ['EVT-EMITTED-AT', 'EVT-TIMESTAMP-UTC', 'EVT-EMITTED-AFTER'],
    },
    { at: 'data', cites: ['EVT-DATA'] },
    {
      at: 'data.hardware_id',
      value: 'hardware_local_002',
      readAs: requiredText,
      cites: ['EVT-PAIRED-HARDWARE-ID'],
    },
    { at: 'data.device_name', value: 'Lobby Scanner', readAs: requiredLabel, cites: ['EVT-PAIRED-LABELS'] },
    { at: 'data.location', value: 'Lobby', readAs: requiredLabel, cites: ['EVT-PAIRED-LABELS'] },
    { at: 'data.status', value: 'paired', readAs: constant('paired'), cites: ['EVT-PAIRED-STATUS'] },
    {
      at: 'data.paired_at',
      value: '2026-06-08T14:32:10.987654Z',
      readAs: requiredTime,
      cites: ['EVT-PAIRED-AT'],
    },
    {
      at: 'data.cert_valid_until',
      value: '2026-09-06T14:32:10.987654Z',
      readAs: requiredTime,
      cites: ['EVT-PAIRED-CERTIFICATE', 'EVT-CERTIFICATE-90-DAYS'],
    },
  ]),
  ...example('enrollment.complete', delivery('enrollment.complete'), 'EnrollmentCompleteEvent', [
    { at: 'event_id', value: 'evt_b2c3d4e5f6789012345678abcdef012345', cites: ['EVT-ID', 'EVT-ID-PREFIX'] },
    { at: 'event_type', value: 'enrollment.complete', cites: ['EVT-TYPE'] },
    { at: 'tenant_id', value: TENANT, cites: ['EVT-TENANT-ID'] },
    { at: 'timestamp', value: '2026-06-08T14:35:22.456789Z', cites: ['EVT-EMITTED-AT', 'EVT-EMITTED-AFTER'] },
    { at: 'data', cites: ['EVT-DATA'] },
    { at: 'data.user_id', value: USER, readAs: requiredUuid, cites: ['EVT-USER-ID'] },
    {
      at: 'data.feature_id',
      value: 'fid-fixture-001',
      readAs: requiredText,
      cites: ['EVT-ENROLLED-FEATURE-ID'],
    },
    {
      at: 'data.palm_type',
      value: 'right',
      readAs: { required: true, type: 'string', enum: ['left', 'right', 'both'] },
      cites: ['EVT-ENROLLED-PALM-TYPE'],
    },
    {
      at: 'data.hardware_id',
      value: 'hardware_local_002',
      readAs: requiredText,
      cites: ['EVT-ENROLLED-HARDWARE-ID'],
    },
    {
      at: 'data.challenge_id',
      value: 'c4a5dbe7-ae49-4c28-9cdb-9f4558156160',
      readAs: requiredUuid,
      cites: ['EVT-CHALLENGE-ID'],
    },
    {
      at: 'data.enrolled_at',
      value: '2026-06-08T14:35:21.912955Z',
      readAs: requiredTime,
      cites: ['EVT-ENROLLED-AT'],
    },
    { at: 'data.vendor', value: 'mock', readAs: requiredText, cites: ['EVT-VENDOR'] },
    {
      at: 'data.metadata',
      value: { source: 'mobile-app' },
      readAs: optionalMetadata,
      cites: ['EVT-ENROLLED-METADATA'],
    },
  ]),
  ...example('verification.complete', delivery('verification.complete'), 'VerificationCompleteEvent', [
    { at: 'event_id', value: 'evt_c3d4e5f6789012345678abcdef01234567', cites: ['EVT-ID', 'EVT-ID-PREFIX'] },
    { at: 'event_type', value: 'verification.complete', cites: ['EVT-TYPE'] },
    { at: 'tenant_id', value: TENANT, cites: ['EVT-TENANT-ID'] },
    { at: 'timestamp', value: '2026-06-08T14:40:33.789012Z', cites: ['EVT-EMITTED-AT', 'EVT-EMITTED-AFTER'] },
    { at: 'data', cites: ['EVT-DATA'] },
    {
      at: 'data.challenge_id',
      value: 'ea1d1e69-f63f-401d-a5b6-6429534bff60',
      readAs: requiredUuid,
      cites: ['EVT-CHALLENGE-ID'],
    },
    { at: 'data.user_id', value: USER, readAs: requiredUuid, cites: ['EVT-USER-ID', 'EVT-USER-ID-SAME'] },
    {
      at: 'data.matched',
      value: true,
      readAs: { required: true, type: 'boolean' },
      cites: ['EVT-MATCHED', 'EVT-MATCHED-EXACTLY'],
    },
    {
      at: 'data.scores',
      value: [0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.93, 0.92, 0.91, 0.9],
      readAs: scores,
      cites: ['EVT-SCORES', 'EVT-SCORES-TEN'],
    },
    {
      at: 'data.thresholds',
      value: [0.7072, 0.7253, 0.7018, 0.7211, 0.7426, 0.6929, 0.685, 0.71, 0.7526, 0.7004],
      readAs: scores,
      cites: ['EVT-THRESHOLDS', 'EVT-SCORES-PAIRWISE'],
    },
    {
      at: 'data.match_policy',
      value: 'all_thresholds',
      readAs: requiredText,
      cites: ['EVT-MATCH-POLICY', 'EVT-ALL-THRESHOLDS', 'EVT-MATCHED-EXACTLY'],
    },
    {
      at: 'data.latency_ms',
      value: 180,
      readAs: { required: true, type: 'integer', minimum: 0 },
      cites: ['EVT-LATENCY'],
    },
    { at: 'data.vendor', value: 'mock', readAs: requiredText, cites: ['EVT-VENDOR'] },
    {
      at: 'data.verified_at',
      value: '2026-06-08T14:40:32.500000Z',
      readAs: requiredTime,
      cites: ['EVT-VERIFIED-AT'],
    },
    {
      at: 'data.metadata',
      value: { session_id: 'sess_0099', access_point: 'turnstile-7' },
      readAs: optionalMetadata,
      cites: ['VER-METADATA-ECHO'],
    },
  ]),
  said(
    'note',
    ['DLV-ACKNOWLEDGED', 'DLV-LATE', 'DLV-RETRIED', 'DLV-BACKOFF'],
    words(TAG, `${ACKNOWLEDGE} ${RETRY}`),
    ...answers,
  ),
]);
