/** What follows an attempt: acknowledged or not, and when the next one comes. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RequirementId } from '../../generated/requirements.ts';
import type { Bench } from '../bench/bench.ts';
import type { Subscription } from '../bench/webhooks.ts';
import { check, type Check, type Need } from '../check.ts';
import { expectThat, Finding, Inconclusive } from '../expect.ts';
import { eventAt, subjectOf, type Delivery } from '../receiver/delivery.ts';
import { acknowledge, type Reply } from '../receiver/endpoint.ts';
import { judgeBackoff } from './backoff.ts';
import { verify } from './flows.ts';

const NEEDS: readonly Need[] = ['scanner', 'palm', 'receiver'];

type Provoked = {
  readonly subscription: Subscription;
  /** The first attempt of the delivery that the script is for. */
  readonly first: Delivery;
  /** Attempt number `number` of that delivery; undefined when it does not come in time. */
  attempt(number: number, withinMs: number): Promise<Delivery | undefined>;
};

/** A webhook of its own whose first event is answered by `replies`; every other event is acknowledged. */
async function provoke(
  bench: Bench,
  replies: (attempt: number) => Reply,
  apiKey?: string,
): Promise<Provoked> {
  let victim: string | undefined;
  const isVictim = (delivery: Delivery) => subjectOf(delivery) === victim;
  const subscription = await bench.webhooks.subscribe({
    events: ['verification.complete'],
    ...(apiKey === undefined ? {} : { apiKey }),
    script(delivery) {
      victim ??= subjectOf(delivery);
      return isVictim(delivery) ? replies(delivery.attempt) : acknowledge(delivery);
    },
  });
  await nextEvent(bench);
  const first = await subscription.first(isVictim, bench.settings.eventWindowMs);
  if (!first) throw new Inconclusive('No delivery came to the webhook of this check.');
  return {
    subscription,
    first,
    attempt: (number, withinMs) =>
      subscription.first((delivery) => isVictim(delivery) && delivery.attempt === number, withinMs),
  };
}

type Round = { timer: NodeJS.Timeout; readonly start: () => void; readonly event: Promise<unknown> };

const rounds = new WeakMap<Bench, Round>();

/** Webhooks made within this time of each other get one event together, in milliseconds. */
const GATHER_MS = 150;

/** An event for every webhook that is waiting for one: a single verification serves them all. */
function nextEvent(bench: Bench): Promise<unknown> {
  let round = rounds.get(bench);
  if (round) {
    clearTimeout(round.timer);
  } else {
    const { promise, resolve } = Promise.withResolvers<void>();
    const event = promise.then(() => {
      rounds.delete(bench);
      return verify(bench);
    });
    round = { timer: setTimeout(resolve, GATHER_MS), start: resolve, event };
    rounds.set(bench, round);
    return event;
  }
  round.timer = setTimeout(round.start, GATHER_MS);
  return round.event;
}

const OK: Reply = { status: 200, body: '{}' };
const FAILED: Reply = { status: 500, body: '{}' };

/** How long the deployment waits before its first retry; undefined when it does not retry. */
const firstGap = (bench: Bench): Promise<number | undefined> =>
  bench.shared('first retry', async () => {
    const { first, attempt } = await provoke(bench, (number) => (number === 1 ? FAILED : OK));
    const second = await attempt(2, bench.settings.retryWindowMs);
    return second && second.startedAt - first.at;
  });

/** Long enough that a retry would have come, by the deployment's own pace and within the retry window. */
async function silence(bench: Bench): Promise<void> {
  const { settleMs, retryWindowMs } = bench.settings;
  const gap = await firstGap(bench).catch(() => undefined);
  await sleep(Math.min(Math.max(settleMs, 2.5 * (gap ?? 0)), retryWindowMs));
}

const refusals: readonly { slug: string; what: string; reply: Reply; verifies: RequirementId }[] = [
  { slug: '500', what: 'with 500', reply: FAILED, verifies: 'DLV-RETRIED' },
  { slug: '503', what: 'with 503', reply: { status: 503 }, verifies: 'DLV-RETRIED' },
  { slug: '400', what: 'with 400', reply: { status: 400, body: '{}' }, verifies: 'DLV-RETRIED' },
  { slug: '404', what: 'with 404', reply: { status: 404 }, verifies: 'DLV-RETRIED' },
  { slug: '410', what: 'with 410', reply: { status: 410 }, verifies: 'DLV-RETRIED' },
  {
    slug: 'a-broken-connection',
    what: 'by closing the connection',
    reply: { reset: true },
    verifies: 'DLV-TIMEOUT-RETRIED',
  },
];

const retried = refusals.map(({ slug, what, reply, verifies }) =>
  check({
    id: `deliveries/retried-after-${slug}`,
    title: `a delivery that was answered ${what} is sent again`,
    verifies,
    needs: NEEDS,
    cost: 'timing',
    async run(bench) {
      const { first, attempt } = await provoke(bench, (number) => (number === 1 ? reply : OK));
      await expectRetry(bench, first, attempt);
    },
  }),
);

async function expectRetry(bench: Bench, first: Delivery, attempt: Provoked['attempt']): Promise<Delivery> {
  const { retryWindowMs } = bench.settings;
  const second = await attempt(2, retryWindowMs);
  if (!second) bench.requireCalm();
  if (!second) throw new Finding('a second attempt', `none within ${retryWindowMs} ms`, [first]);
  return second;
}

const redirect = check({
  id: 'deliveries/retried-after-a-redirect',
  title:
    'a redirect acknowledges nothing and is not followed: the delivery is sent again to the same endpoint',
  verifies: 'DLV-REDIRECT-RETRIED',
  needs: NEEDS,
  cost: 'timing',
  async run(bench) {
    const elsewhere = await bench.webhooks.subscribe({ events: ['device.paired'] });
    const location: Reply = { status: 307, headers: { location: elsewhere.url } };
    const { first, attempt } = await provoke(bench, (number) => (number === 1 ? location : OK));
    await expectRetry(bench, first, attempt);
    const followed = elsewhere.deliveries.filter(({ text }) => text === first.text);
    expectThat(followed, followed.length === 0, 'no request to where the redirect points', followed[0]?.json);
  },
});

const acknowledgements: readonly { slug: string; what: string; reply: Reply }[] = [
  { slug: '200', what: '200', reply: OK },
  { slug: '200-without-a-body', what: '200 and no body', reply: { status: 200 } },
  { slug: '201', what: '201', reply: { status: 201, body: '{}' } },
  { slug: '202', what: '202', reply: { status: 202 } },
  { slug: '204', what: '204', reply: { status: 204 } },
  { slug: '299', what: '299', reply: { status: 299 } },
];

const acknowledged = acknowledgements.map(({ slug, what, reply }) =>
  check({
    id: `deliveries/acknowledged-by-${slug}`,
    title: `a delivery that was answered with ${what} is not sent again`,
    verifies: 'DLV-ACKNOWLEDGED',
    needs: NEEDS,
    cost: 'timing',
    async run(bench) {
      const { first, attempt } = await provoke(bench, () => reply);
      await silence(bench);
      const second = await attempt(2, 0);
      if (second) bench.requireCalm();
      expectThat(second ? [first, second] : first, second === undefined, 'one attempt', 'a second one');
    },
  }),
);

/** A retry is not read for content: three attempts of one delivery, the last acknowledged. */
const threeAttempts = (bench: Bench) =>
  bench.shared('three attempts', async () => {
    const apiKey = bench.webhooks.newApiKey();
    const { subscription, first, attempt } = await provoke(
      bench,
      (number) => (number < 3 ? FAILED : OK),
      apiKey,
    );
    const attempts = [first];
    for (const number of [2, 3]) {
      const next = await attempt(number, bench.settings.retryWindowMs);
      if (next) attempts.push(next);
    }
    if (attempts.length < 3)
      throw new Inconclusive(`Only ${attempts.length} attempts came within the retry window.`);
    return { subscription, attempts, attempt, apiKey };
  });

type Same = {
  readonly slug: string;
  readonly what: string;
  readonly verifies: RequirementId;
  readonly of: (delivery: Delivery) => unknown;
};

const sameInRetries: readonly Same[] = [
  { slug: 'body', what: 'body, byte for byte', verifies: 'DLV-RETRY-SAME-BODY', of: ({ text }) => text },
  {
    slug: 'event-id',
    what: 'event_id',
    verifies: 'EVT-ID-STABLE',
    of: (delivery) => eventAt(delivery, '/event_id'),
  },
  {
    slug: 'timestamp',
    what: 'timestamp',
    verifies: 'DLV-RETRY-SAME-BODY',
    of: (delivery) => eventAt(delivery, '/timestamp'),
  },
  {
    slug: 'delivery-id',
    what: 'X-Link-Delivery',
    verifies: 'DLV-DELIVERY-STABLE',
    of: ({ headers }) => headers['x-link-delivery'],
  },
  { slug: 'api-key', what: 'X-API-Key', verifies: 'DLV-API-KEY', of: ({ headers }) => headers['x-api-key'] },
];

const sameness = sameInRetries.map(({ slug, what, verifies, of }) =>
  check({
    id: `deliveries/retries-keep-the-${slug}`,
    title: `every attempt of a delivery has the same ${what}`,
    verifies,
    needs: NEEDS,
    cost: 'timing',
    async run(bench) {
      const { attempts } = await threeAttempts(bench);
      const values = attempts.map(of);
      expectThat(attempts, new Set(values).size === 1, `the same ${what} in every attempt`, values);
    },
  }),
);

/** Attempts whose gaps the growth is judged by. */
const ATTEMPTS = 5;

async function measureGaps(
  bench: Bench,
): Promise<{ readonly gaps: readonly number[]; readonly evidence: readonly Delivery[] }> {
  const { retryWindowMs } = bench.settings;
  const { first, attempt } = await provoke(bench, (number) => (number < ATTEMPTS ? FAILED : OK));
  const seen = [first];
  const deadline = performance.now() + retryWindowMs;
  while (seen.length < ATTEMPTS) {
    const next = await attempt(seen.length + 1, Math.max(0, deadline - performance.now()));
    if (!next) break;
    seen.push(next);
  }
  const gaps = seen.slice(1).map((delivery, index) => delivery.startedAt - (seen[index]?.at ?? 0));
  return { gaps, evidence: seen };
}

/** Fewer waits between attempts tell nothing. */
const LEAST_GAPS = 3;

/** Growth is denied only if this many measurements in a row agree. */
const MEASUREMENTS = 3;

/** Deliveries measured side by side; the middle one counts, so that one late timer decides nothing. */
const SAMPLES = 3;

async function medianGaps(bench: Bench) {
  const samples = await Promise.all(Array.from({ length: SAMPLES }, () => measureGaps(bench)));
  const length = Math.min(...samples.map(({ gaps }) => gaps.length));
  const gaps = Array.from({ length }, (_, index) => median(samples.map((sample) => sample.gaps[index] ?? 0)));
  return { gaps, evidence: samples[0]?.evidence ?? [] };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

const backoff = check({
  id: 'deliveries/backoff-is-exponential',
  title: 'the waits between retries grow, and faster than by a constant',
  verifies: 'DLV-BACKOFF',
  needs: NEEDS,
  cost: 'timing',
  async run(bench) {
    const measured: string[] = [];
    let fault = '';
    // Times are never judged by one measurement: load only ever lengthens a wait, and does so by chance.
    for (let time = 0; time < MEASUREMENTS; time += 1) {
      const { gaps, evidence } = await medianGaps(bench);
      const found = judgeBackoff(gaps);
      if (found === undefined) return;
      if (gaps.length < LEAST_GAPS) {
        const few = `Only ${gaps.length} retries came within the retry window; at least ${LEAST_GAPS} tell.`;
        throw new Inconclusive(few, evidence);
      }
      fault = found;
      measured.push(gaps.map((gap) => Math.round(gap)).join(', '));
    }
    bench.requireCalm();
    throw new Finding(
      `waits between retries that grow exponentially (${fault})`,
      `${measured.join('; ')} ms`,
    );
  },
});

const timeLimit: readonly Check[] = [
  check({
    id: 'deliveries/acknowledged-late-is-not-acknowledged',
    title: 'a 2xx that comes after 10 seconds does not acknowledge: the delivery is sent again',
    verifies: ['DLV-LATE', 'DLV-TIMEOUT-RETRIED'],
    needs: NEEDS,
    cost: 'limit',
    async run(bench) {
      const { acknowledgeWithinMs, retryWindowMs } = bench.settings;
      const late = acknowledgeWithinMs * 1.1;
      const { first, attempt } = await provoke(bench, (number) =>
        number === 1 ? { ...OK, afterMs: late } : OK,
      );
      const second = await attempt(2, late + retryWindowMs);
      if (!second) bench.requireCalm();
      if (!second) throw new Finding('a second attempt', `none within ${late + retryWindowMs} ms`, [first]);
    },
  }),
  check({
    id: 'deliveries/acknowledged-within-the-limit',
    title: 'a 2xx that comes after 8 of the 10 seconds acknowledges',
    verifies: 'DLV-ACKNOWLEDGED',
    needs: NEEDS,
    cost: 'limit',
    async run(bench) {
      const slow = bench.settings.acknowledgeWithinMs * 0.8;
      const { first, attempt } = await provoke(bench, () => ({ ...OK, afterMs: slow }));
      await sleep(slow);
      await silence(bench);
      const second = await attempt(2, 0);
      // Half of what lies between the answer and the limit.
      if (second) bench.requireCalm({ tolerated: 0.1 });
      expectThat(second ? [first, second] : first, second === undefined, 'one attempt', 'a second one');
    },
  }),
];

const aftermath: readonly Check[] = [
  check({
    id: 'deliveries/end-with-the-acknowledgement',
    title: 'a delivery that failed and then was acknowledged is not sent again',
    verifies: 'DLV-ACKNOWLEDGED',
    needs: NEEDS,
    cost: 'timing',
    async run(bench) {
      const { attempts, attempt } = await threeAttempts(bench);
      await silence(bench);
      const fourth = await attempt(4, 0);
      if (fourth) bench.requireCalm();
      expectThat(
        fourth ? [...attempts, fourth] : attempts,
        fourth === undefined,
        'three attempts',
        'a fourth one',
      );
    },
  }),
  ...[FAILED, { status: 410 }].map((reply) =>
    check({
      id: `deliveries/go-on-after-${reply.status}`,
      title: `an endpoint that answered ${reply.status} receives later events`,
      verifies: 'WHK-SUBSCRIBED',
      needs: NEEDS,
      cost: 'timing',
      async run(bench) {
        const { subscription, first } = await provoke(bench, (number) => (number === 1 ? reply : OK));
        const { challenge } = await verify(bench);
        const next = await subscription.first(
          ({ text }) => text.includes(challenge.challengeId),
          bench.settings.eventWindowMs,
        );
        if (!next) bench.requireCalm();
        if (!next) throw new Finding('a delivery of the next event', 'none', [first]);
      },
    }),
  ),
  check({
    id: 'deliveries/are-independent',
    title: 'an endpoint that does not answer holds back no delivery to another',
    verifies: 'DLV-INDEPENDENT',
    needs: NEEDS,
    cost: 'timing',
    async run(bench) {
      const events = ['verification.complete'] as const;
      const heldMs = bench.settings.acknowledgeWithinMs * 0.6;
      // The run's own webhook is there before, and the one that holds its answer before the other, in case endpoints
      // are served in their order.
      await bench.webhooks.feed();
      const holding = await bench.webhooks.subscribe({ events, script: () => ({ ...OK, afterMs: heldMs }) });
      const other = await bench.webhooks.subscribe({ events });
      const { challenge } = await verify(bench);
      const isIt = ({ text }: Delivery) => text.includes(challenge.challengeId);
      const held = await holding.first(isIt, bench.settings.eventWindowMs);
      if (!held) throw new Inconclusive('No delivery came to the endpoint that does not answer.');
      const free = await other.first(isIt, heldMs * 0.8);
      if (free) return;
      // Late deliveries are what this is about, so they are no excuse here.
      bench.requireCalm({ evenIfDelayed: true });
      throw new Finding('the event at another endpoint while the first one still waits', 'none', [held]);
    },
  }),
];

export const retryChecks: readonly Check[] = [
  ...timeLimit,
  backoff,
  ...retried,
  redirect,
  ...sameness,
  ...acknowledged,
  ...aftermath,
];
