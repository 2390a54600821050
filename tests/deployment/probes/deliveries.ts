import { field, type Bench } from '../bench.ts';
import { kindOf, shape } from '../findings.ts';
import type { Probe } from '../probe.ts';
import type { Received } from '../receiver.ts';

const hardware_id = 'hardware_bench';

/** Names that every HTTP request carries, delivery or not. */
const transport = new Set(['host', 'connection', 'content-length']);

function headersOf({ headers }: Received): Record<string, unknown> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !transport.has(name)));
}

function bodyOf({ text }: Received): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A delivery with the bench's own identifiers made recognisable. */
function described({ deployment }: Bench, received: Received): unknown {
  const { method, path } = received;
  const delivery = { method, path, headers: headersOf(received), body: bodyOf(received) };
  const text = JSON.stringify(delivery)
    .replaceAll(deployment.tenantId, '<tenant>')
    .replaceAll(deployment.clientId, '<client>')
    .replaceAll(/evt_[0-9a-f]{32}/g, '<event id>');
  return shape(JSON.parse(text));
}

const byPath = (left: Received, right: Received): number => left.path.localeCompare(right.path);

const standardHeaders = {
  'content-type': 'application/json',
  'x-link-event': 'device.paired',
  'x-link-delivery': '<delivery id>',
  'user-agent': 'LinkIdentity-Webhook/1.0',
};

const pairedEvent = {
  event_id: '<event id>',
  event_type: 'device.paired',
  tenant_id: '<tenant>',
  timestamp: '<now +0 min>',
  data: {
    hardware_id,
    device_name: 'Scanner Süd',
    location: 'Lobby',
    status: 'paired',
    paired_at: '<now +0 min>',
    cert_valid_until: '<now +129600 min>',
  },
};

async function pairOneDevice(bench: Bench): Promise<void> {
  const { json } = await bench.post('/v1/devices', { device_name: 'Scanner Süd', location: 'Lobby' });
  const pairing_code = field(json, 'data', 'pairing_code');
  bench.deployment.control({ action: 'pair', pairing_code, hardware_id });
}

export const deliveryProbes: readonly Probe[] = [
  {
    title: 'the deliveries of one event',
    observe: async (bench) => {
      await bench.subscribe('a-keyed', { api_key: 'Whsec Key-1' });
      await bench.subscribe('b-keyless', { api_key: null });
      await bench.subscribe('c-verifications', { events: ['verification.complete'], api_key: 'other' });
      await pairOneDevice(bench);
      const received = await bench.receiver.collect(2);
      return received.toSorted(byPath).map((item) => described(bench, item));
    },
    correct: [
      {
        method: 'POST',
        path: '/a-keyed',
        headers: { ...standardHeaders, 'x-api-key': 'Whsec Key-1' },
        body: pairedEvent,
      },
      { method: 'POST', path: '/b-keyless', headers: standardHeaders, body: pairedEvent },
    ],
    deviations: {
      'delivery-method-put': ['0.method is "PUT"', '1.method is "PUT"'],
      'delivery-content-type-text': [
        '0.headers.content-type is "text/plain"',
        '1.headers.content-type is "text/plain"',
      ],
      'delivery-event-header-missing': [
        '0.headers.x-link-event is missing',
        '1.headers.x-link-event is missing',
      ],
      'delivery-event-header-underscored': [
        '0.headers.x-link-event is "device_paired"',
        '1.headers.x-link-event is "device_paired"',
      ],
      'delivery-event-header-constant': [
        '0.headers.x-link-event is "verification.complete"',
        '1.headers.x-link-event is "verification.complete"',
      ],
      'delivery-id-header-missing': [
        '0.headers.x-link-delivery is missing',
        '1.headers.x-link-delivery is missing',
      ],
      'delivery-id-header-renamed': [
        '0.headers.x-link-delivery is missing',
        '0.headers.x-link-delivery-id is "<delivery id>"',
        '1.headers.x-link-delivery is missing',
        '1.headers.x-link-delivery-id is "<delivery id>"',
      ],
      'delivery-user-agent-missing': ['0.headers.user-agent is missing', '1.headers.user-agent is missing'],
      'delivery-user-agent-other': [
        '0.headers.user-agent is "node-fetch/1.0"',
        '1.headers.user-agent is "node-fetch/1.0"',
      ],
      'delivery-api-key-missing': ['0.headers.x-api-key is missing'],
      'delivery-api-key-null-text': ['1.headers.x-api-key is "null"'],
      'delivery-api-key-empty': ['1.headers.x-api-key is ""'],
      'delivery-api-key-as-bearer': [
        '0.headers.x-api-key is missing',
        '0.headers.authorization is "Bearer Whsec Key-1"',
      ],
      'delivery-api-key-hashed': [
        '0.headers.x-api-key is "68a4dad63abf81f78ce53c0daafbbca6a131da0476bad61f24341c886f1cdde8"',
      ],
      'delivery-api-key-lower-cased': ['0.headers.x-api-key is "whsec key-1"'],
      'delivery-api-key-of-another': ['0.headers.x-api-key is "other"', '1.headers.x-api-key is "other"'],
      'delivery-api-key-in-body': ['0.body.api_key is "Whsec Key-1"'],
      'delivery-first-subscription-only': ['1 is missing'],
      'delivery-batched': [
        '0.body is [{"event_id":"<event id>","event_type":"device.paired","tenant_id":"<tenant>","timestamp":…',
        '1.body is [{"event_id":"<event id>","event_type":"device.paired","tenant_id":"<tenant>","timestamp":…',
      ],
      'delivery-double-encoded': [
        '0.body is "{\\"event_id\\":\\"<event id>\\",\\"event_type\\":\\"device.paired\\",\\"tenant_id\\":\\"<tenant>\\",…',
        '1.body is "{\\"event_id\\":\\"<event id>\\",\\"event_type\\":\\"device.paired\\",\\"tenant_id\\":\\"<tenant>\\",…',
      ],
      'delivery-unicode-mangled': [
        '0.body.data.device_name is "Scanner S�d"',
        '1.body.data.device_name is "Scanner S�d"',
      ],
      'event-id-missing': ['0.body.event_id is missing', '1.body.event_id is missing'],
      'event-type-missing': ['0.body.event_type is missing', '1.body.event_type is missing'],
      'event-tenant-id-missing': ['0.body.tenant_id is missing', '1.body.tenant_id is missing'],
      'event-tenant-id-of-client': ['0.body.tenant_id is "<client>"', '1.body.tenant_id is "<client>"'],
      'event-data-missing': ['0.body.data is missing', '1.body.data is missing'],
      'event-data-stringified': [
        '0.body.data is "{\\"hardware_id\\":\\"hardware_bench\\",\\"device_name\\":\\"Scanner Süd\\",\\"location\\":\\"Lobby\\…',
        '1.body.data is "{\\"hardware_id\\":\\"hardware_bench\\",\\"device_name\\":\\"Scanner Süd\\",\\"location\\":\\"Lobby\\…',
      ],
      'event-data-flattened': [
        '0.body.data is missing',
        '0.body.hardware_id is "hardware_bench"',
        '0.body.device_name is "Scanner Süd"',
        '0.body.location is "Lobby"',
        '0.body.status is "paired"',
        '0.body.paired_at is "<now +0 min>"',
        '0.body.cert_valid_until is "<now +129600 min>"',
        '1.body.data is missing',
        '1.body.hardware_id is "hardware_bench"',
        '1.body.device_name is "Scanner Süd"',
        '1.body.location is "Lobby"',
        '1.body.status is "paired"',
        '1.body.paired_at is "<now +0 min>"',
        '1.body.cert_valid_until is "<now +129600 min>"',
      ],
    },
  },
  {
    title: 'who gets an event, and how often',
    observe: async (bench) => {
      await bench.subscribe('all');
      await bench.subscribe('verifications', { events: ['verification.complete'] });
      await pairOneDevice(bench);
      return (await bench.receiver.collect()).map(({ path }) => path).toSorted();
    },
    correct: ['/all'],
    deviations: {
      'delivery-in-duplicate': ['1 is "/all"'],
      'delivery-unsubscribed-types': ['1 is "/verifications"'],
    },
  },
  {
    title: 'who gets a result, and what a new webhook gets',
    options: { enrollmentEvents: 'both' },
    observe: async (bench) => {
      await bench.subscribe('verifications', { events: ['verification.complete'] });
      await bench.pairScanner(hardware_id);
      await bench.enroll('user-1', hardware_id);
      bench.presentPalm(await bench.post('/v1/verify', { external_user_id: 'user-1', hardware_id }));
      const results = (await bench.receiver.collect()).length;
      await bench.subscribe('late');
      const past = (await bench.receiver.collect()).length - results;
      return { results, past };
    },
    correct: { results: 1, past: 0 },
    deviations: {
      'delivery-verifications-need-company': ['results is 0'],
      'delivery-of-past-events': ['past is 3'],
    },
  },
  {
    title: 'the form of an envelope',
    observe: async (bench) => {
      await bench.subscribe('events');
      await pairOneDevice(bench);
      const event = bodyOf((await bench.receiver.collect(1))[0] as Received);
      return { timestamp: kindOf(field(event, 'timestamp')), tenantId: kindOf(field(event, 'tenant_id')) };
    },
    correct: { timestamp: 'time', tenantId: 'uuid' },
    deviations: {
      'event-timestamp-epoch': ['timestamp is "number"'],
      'event-timestamp-without-zone': ['timestamp is "time without zone"'],
      'event-tenant-id-not-uuid': ['tenantId is "text"'],
    },
  },
  {
    title: 'the identifiers of several events',
    observe: async (bench) => {
      await bench.subscribe('events');
      await bench.pairScanner(hardware_id);
      await bench.enroll('user-1', hardware_id);
      const received = await bench.receiver.collect(3);
      const events = received.map((item) => bodyOf(item));
      return {
        types: events.map((event) => field(event, 'event_type')).toSorted(),
        eventIds: new Set(events.map((event) => field(event, 'event_id'))).size,
        deliveryIds: new Set(received.map(({ headers }) => headers['x-link-delivery'])).size,
        tenants: new Set(events.map((event) => field(event, 'tenant_id'))).size,
      };
    },
    correct: {
      types: ['device.paired', 'enrollment.complete', 'enrollment.complete'],
      eventIds: 3,
      deliveryIds: 3,
      tenants: 1,
    },
    deviations: {
      'event-id-constant': ['eventIds is 1'],
      'event-tenant-id-per-kind': ['tenants is 2'],
      'event-id-per-challenge': ['eventIds is 2'],
      'delivery-id-constant': ['deliveryIds is 1'],
      'event-type-past-tense': ['types.1 is "enrollment.completed"', 'types.2 is "enrollment.completed"'],
    },
  },
];
