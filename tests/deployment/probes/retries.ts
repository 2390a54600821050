import { field } from '../bench.ts';
import type { Probe } from '../probe.ts';
import type { Received, Reply } from '../receiver.ts';

/** What each endpoint answers to its first delivery; every later one gets 200. */
const firstReplies: Readonly<Record<string, Reply>> = {
  '/200': { status: 200, body: 'received' },
  '/200-empty': { status: 200 },
  '/202': { status: 202, body: 'queued' },
  '/204': { status: 204 },
  '/late': { status: 200, body: 'received', afterMs: 900 },
  '/302': { status: 302, headers: { location: '/elsewhere' } },
  '/404': { status: 404 },
  '/410': { status: 410 },
  '/500': { status: 500 },
  '/silent': 'no answer',
  '/reset': 'reset',
};

const once = new Set(['/200', '/200-empty', '/202', '/204', '/late']);

const expectedAttempts = Object.fromEntries(
  Object.keys(firstReplies).map((path) => [path, once.has(path) ? 'once' : 'again']),
);

const distinct = (values: readonly unknown[]): number => new Set(values).size;

const at = (received: readonly Received[], path: string): readonly Received[] =>
  received.filter((item) => item.path === path);

/**
 * How the pauses between five attempts grow, from the last of them to the first. A busy machine makes a pause longer and
 * never shorter, so of several deliveries the shortest counts.
 */
function growth(deliveries: readonly (readonly number[])[]): string {
  const gaps = [0, 1, 2, 3].map((index) =>
    Math.min(...deliveries.map((times) => (times[index + 1] ?? 0) - (times[index] ?? 0))),
  );
  const ratio = (gaps[3] ?? 0) / (gaps[0] ?? 1);
  if (gaps.reduce((sum, gap) => sum + gap, 0) < 350) return 'none';
  // 8 and 4 where nothing is late.
  if (ratio > 5) return 'exponential';
  if (ratio > 2) return 'linear';
  return ratio > 0.6 ? 'constant' : 'shrinking';
}

export const retryProbes: readonly Probe[] = [
  {
    title: 'a delivery that fails twice',
    observe: async (bench) => {
      bench.receiver.answerWith((_received, earlier) => ({ status: earlier < 2 ? 500 : 200, body: 'x' }));
      await bench.subscribe('events', { api_key: 'whsec_bench' });
      await bench.pairScanner('hardware_bench');
      const received = await bench.receiver.collect(3);
      return {
        attempts: received.length,
        keys: received.map(({ headers }) => headers['x-api-key'] ?? 'absent'),
        deliveryIds: distinct(received.map(({ headers }) => headers['x-link-delivery'])),
        eventIds: distinct(received.map(({ text }) => field(JSON.parse(text), 'event_id'))),
        timestamps: distinct(received.map(({ text }) => field(JSON.parse(text), 'timestamp'))),
        bodies: distinct(received.map(({ text }) => text)),
      };
    },
    correct: {
      attempts: 3,
      keys: ['whsec_bench', 'whsec_bench', 'whsec_bench'],
      deliveryIds: 1,
      eventIds: 1,
      timestamps: 1,
      bodies: 1,
    },
    deviations: {
      'retry-changes-delivery-id': ['deliveryIds is 3'],
      'retry-changes-event-id': ['eventIds is 3', 'bodies is 3'],
      'retry-changes-timestamp': ['timestamps is 3', 'bodies is 3'],
      'retry-reserialises-body': ['bodies is 2'],
      'retry-drops-api-key': ['keys.1 is "absent"', 'keys.2 is "absent"'],
    },
  },
  {
    title: 'what acknowledges',
    options: { acknowledgeWithinMs: 2000, maxAttempts: 2 },
    observe: async (bench) => {
      const { receiver } = bench;
      receiver.answerWith(
        ({ path }, earlier) => (earlier === 0 && firstReplies[path]) || { status: 200, body: 'x' },
      );
      for (const path of Object.keys(firstReplies)) await bench.subscribe(path.slice(1));
      await bench.pairScanner('hardware_bench');
      await receiver.collect();
      const attempts = Object.keys(firstReplies).map((path) => {
        const { length } = at(receiver.received, path);
        return [path, length === 0 ? 'never' : length === 1 ? 'once' : 'again'];
      });
      return { ...Object.fromEntries(attempts), '/elsewhere': at(receiver.received, '/elsewhere').length };
    },
    correct: { ...expectedAttempts, '/elsewhere': 0 },
    deviations: {
      'retry-never': [
        '/302 is "once"',
        '/404 is "once"',
        '/410 is "once"',
        '/500 is "once"',
        '/silent is "once"',
        '/reset is "once"',
      ],
      'retry-not-after-4xx': ['/404 is "once"', '/410 is "once"'],
      'retry-not-after-5xx': ['/500 is "once"'],
      'retry-not-after-timeout': ['/silent is "once"'],
      'retry-not-after-reset': ['/reset is "once"'],
      'retry-after-acknowledgement': [
        '/200 is "again"',
        '/200-empty is "again"',
        '/202 is "again"',
        '/204 is "again"',
        '/late is "again"',
      ],
      'retry-204-refused': ['/204 is "again"'],
      'retry-empty-200-refused': ['/200-empty is "again"', '/204 is "again"'],
      'redirect-acknowledges': ['/302 is "once"'],
      'redirect-followed': ['/302 is "once"', '/elsewhere is 1'],
      'client-error-acknowledges': ['/410 is "once"'],
      'timeout-after-2-seconds': ['/late is "again"'],
      'timeout-never': ['/silent is "once"'],
    },
  },
  {
    title: 'the pauses between attempts',
    options: { retryBaseMs: 100, maxAttempts: 5 },
    observe: async (bench) => {
      bench.receiver.answerWith(() => ({ status: 503 }));
      const paths = ['events-1', 'events-2', 'events-3'];
      for (const path of paths) await bench.subscribe(path);
      await bench.pairScanner('hardware_bench');
      const received = await bench.receiver.collect(5 * paths.length);
      return growth(paths.map((path) => at(received, `/${path}`).map((item) => item.at)));
    },
    correct: 'exponential',
    deviations: {
      'retry-constant-interval': ['it is "constant"'],
      'retry-linear-interval': ['it is "linear"'],
      'retry-shrinking-interval': ['it is "shrinking"'],
      'retry-at-once': ['it is "none"'],
    },
  },
  {
    title: 'the next event after a failure',
    observe: async (bench) => {
      bench.receiver.answerWith((_received, earlier) => ({ status: earlier === 0 ? 500 : 200, body: 'x' }));
      await bench.subscribe('events');
      await bench.pairScanner('hardware_1');
      await bench.receiver.collect(2);
      await bench.pairScanner('hardware_2');
      const received = await bench.receiver.collect(3);
      return distinct(received.map(({ text }) => field(JSON.parse(text), 'data', 'hardware_id')));
    },
    correct: 2,
    deviations: { 'failure-ends-subscription': ['it is 1'] },
  },
  {
    title: 'an endpoint that hangs, beside a good one',
    options: { acknowledgeWithinMs: 1500 },
    observe: async (bench) => {
      bench.receiver.answerWith(({ path }) => (path === '/hangs' ? 'no answer' : { status: 200, body: 'x' }));
      await bench.subscribe('hangs');
      await bench.subscribe('good');
      await bench.pairScanner('hardware_bench');
      const [hanging] = at(await bench.receiver.collect(2), '/hangs');
      const [good] = at(await bench.receiver.collect(2), '/good');
      return { goodWaited: (good?.at ?? Infinity) - (hanging?.at ?? 0) > 1000 };
    },
    correct: { goodWaited: false },
    deviations: { 'slow-endpoint-blocks-others': ['goodWaited is true'] },
  },
  {
    title: 'an endpoint that fails, beside a good one',
    observe: async (bench) => {
      bench.receiver.answerWith(({ path }, earlier) => ({
        status: path === '/fails' && earlier === 0 ? 500 : 200,
        body: 'x',
      }));
      await bench.subscribe('fails');
      await bench.subscribe('good');
      await bench.pairScanner('hardware_bench');
      return at(await bench.receiver.collect(3), '/good').length;
    },
    correct: 1,
    deviations: { 'retry-to-all-subscriptions': ['it is 2'] },
  },
];
