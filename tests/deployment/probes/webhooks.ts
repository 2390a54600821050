import type { Bench, Reply } from '../bench.ts';
import { shape } from '../findings.ts';
import type { Probe } from '../probe.ts';

const hook = {
  name: 'Bench',
  events: ['device.paired', 'verification.complete'],
  endpoint: 'https://bench.example/hook?tag=1',
  api_key: 'whsec_bench',
};

const create = (bench: Bench, changes: Record<string, unknown> = {}): Promise<Reply> =>
  bench.post('/v1/webhooks', { ...hook, ...changes });

/** Statuses of requests that each change one thing, every one with a name and an endpoint of its own. */
async function statuses(
  bench: Bench,
  table: Record<string, Record<string, unknown>>,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [slug, changes] of Object.entries(table)) {
    const own = { name: slug, endpoint: `https://bench.example/${slug}` };
    found[slug] = (await create(bench, { ...own, ...changes })).status;
  }
  return found;
}

export const webhookProbes: readonly Probe[] = [
  {
    title: 'a created webhook',
    observe: async (bench) => {
      const { status, json } = await create(bench);
      return { status, body: shape(json) };
    },
    correct: {
      status: 201,
      body: {
        success: true,
        data: {
          webhook_id: '<uuid>',
          name: 'Bench',
          events: hook.events,
          endpoint: hook.endpoint,
          status: 'active',
        },
        message: 'Webhook created and activated.',
      },
    },
    deviations: {
      'webhook-status-200': ['status is 200'],
      'webhook-extra-fields': ['body.request_id is "<uuid>"'],
      'webhook-api-key-echoed': ['body.data.api_key is "whsec_bench"'],
    },
  },
  {
    title: 'endpoints that are refused',
    observe: (bench) =>
      statuses(bench, {
        missing: { endpoint: undefined },
        noUrl: { endpoint: 'bench.example' },
        http: { endpoint: 'http://bench.example/hook' },
        ftp: { endpoint: 'ftp://bench.example/hook' },
        prefix: { endpoint: 'https-bench.example' },
        hostless: { endpoint: 'https://' },
        number: { endpoint: 42 },
      }),
    correct: { missing: 400, noUrl: 400, http: 400, ftp: 400, prefix: 400, hostless: 400, number: 400 },
    deviations: {
      'webhook-validation-422': [
        'missing is 422',
        'noUrl is 422',
        'http is 422',
        'ftp is 422',
        'prefix is 422',
        'hostless is 422',
        'number is 422',
      ],
      'webhook-endpoint-missing-500': ['missing is 500'],
      'webhook-endpoint-not-url-500': ['noUrl is 500', 'prefix is 500', 'hostless is 500'],
      'webhook-http-accepted': ['http is 201'],
      'webhook-any-scheme-accepted': ['http is 201', 'ftp is 201'],
      'webhook-https-prefix-only': ['prefix is 201', 'hostless is 201'],
      'webhook-endpoint-without-host': ['hostless is 201'],
      'webhook-endpoint-number-accepted': ['number is 201'],
    },
  },
  {
    title: 'events that are refused',
    observe: (bench) =>
      statuses(bench, {
        missing: { events: undefined },
        empty: { events: [] },
        unknown: { events: ['device.lost'] },
        oneUnknown: { events: ['device.paired', 'device.lost'] },
        capitals: { events: ['Device.Paired'] },
        wildcard: { events: ['*'] },
        text: { events: 'device.paired' },
      }),
    correct: {
      missing: 400,
      empty: 400,
      unknown: 400,
      oneUnknown: 400,
      capitals: 400,
      wildcard: 400,
      text: 400,
    },
    deviations: {
      'webhook-events-optional': ['missing is 201'],
      'webhook-events-empty-accepted': ['empty is 201'],
      'webhook-events-unknown-accepted': [
        'unknown is 201',
        'oneUnknown is 201',
        'capitals is 201',
        'wildcard is 201',
      ],
      'webhook-events-one-known-enough': ['oneUnknown is 201'],
      'webhook-events-case-ignored': ['capitals is 201'],
      'webhook-events-wildcard-accepted': ['wildcard is 201'],
      'webhook-events-string-accepted': ['text is 201'],
      'webhook-events-string-500': ['text is 500'],
    },
  },
  {
    title: 'names and keys',
    observe: (bench) =>
      statuses(bench, {
        nameMissing: { name: undefined },
        nameNumber: { name: 42 },
        keyMissing: { api_key: undefined },
        keyNull: { api_key: null },
        keyNumber: { api_key: 42 },
        keyWithLineBreak: { api_key: 'a\r\nX-Admin: 1' },
      }),
    correct: {
      nameMissing: 400,
      nameNumber: 400,
      keyMissing: 201,
      keyNull: 201,
      keyNumber: 400,
      keyWithLineBreak: 400,
    },
    deviations: {
      'webhook-name-optional': ['nameMissing is 201'],
      'webhook-name-number-accepted': ['nameNumber is 201'],
      'webhook-api-key-required': ['keyMissing is 400'],
      'webhook-api-key-null-refused': ['keyNull is 400'],
      'webhook-api-key-number-accepted': ['keyNumber is 201'],
      'webhook-api-key-unsendable-500': ['keyWithLineBreak is 500'],
    },
  },
  {
    title: 'webhooks beside another',
    observe: async (bench) => {
      await create(bench);
      await create(bench, { name: 'Refused', endpoint: 'http://bench.example/' });
      return {
        sameEndpoint: (await create(bench, { name: 'Second' })).status,
        sameName: (await create(bench, { endpoint: 'https://second.example/' })).status,
        sameBoth: (await create(bench)).status,
        otherPath: (await create(bench, { name: 'Third', endpoint: 'https://bench.example/third' })).status,
        nameOfRefused: (await create(bench, { name: 'Refused', endpoint: 'https://fourth.example/' })).status,
      };
    },
    correct: { sameEndpoint: 409, sameName: 409, sameBoth: 409, otherPath: 201, nameOfRefused: 201 },
    deviations: {
      'webhook-endpoint-conflict-missing': ['sameEndpoint is 201'],
      'webhook-name-conflict-missing': ['sameName is 201'],
      'webhook-conflict-needs-both': ['sameEndpoint is 201', 'sameName is 201'],
      'webhook-conflict-400': ['sameEndpoint is 400', 'sameName is 400', 'sameBoth is 400'],
      'webhook-conflict-500': ['sameEndpoint is 500', 'sameName is 500', 'sameBoth is 500'],
      'webhook-conflict-replaces': ['sameEndpoint is 201', 'sameName is 201', 'sameBoth is 201'],
      'webhook-conflict-by-host': ['otherPath is 409'],
      'webhook-refused-name-taken': ['nameOfRefused is 409'],
    },
  },
  {
    title: 'simultaneous duplicates',
    observe: async (bench) => {
      await bench.tokenOf();
      const replies = await Promise.all(Array.from({ length: 6 }, () => create(bench)));
      const count = (status: number): number => replies.filter((reply) => reply.status === status).length;
      return { createdOnce: count(201) === 1, anyBroken: count(500) > 0 };
    },
    correct: { createdOnce: true, anyBroken: false },
    deviations: {
      'webhook-conflict-race': ['createdOnce is false'],
      'webhook-conflict-race-500': ['anyBroken is true'],
    },
  },
  {
    title: 'what is subscribed',
    observe: async (bench) => {
      await bench.subscribe('events?tag=1', { events: ['verification.complete', 'device.paired'] });
      await bench.pairScanner('hardware_bench');
      return (await bench.receiver.collect(1)).map(({ path }) => path);
    },
    correct: ['/events?tag=1'],
    deviations: {
      'webhook-never-activated': ['0 is missing'],
      'webhook-first-event-only': ['0 is missing'],
      'webhook-query-dropped': ['0 is "/events"'],
    },
  },
];
