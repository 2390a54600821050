/** What follows an attempt that was not acknowledged: another one, of the same delivery. */
import type { RequirementId } from '../../generated/requirements.ts';
import { check, type Check } from '../check.ts';
import { expectThat, Finding, Inconclusive } from '../expect.ts';
import type { Bench } from '../bench/bench.ts';
import { eventAt, type Delivery } from '../receiver/delivery.ts';
import type { Reply } from '../receiver/endpoint.ts';
import { verify } from './flows.ts';
import { FAILED, NEEDS, OK, provoke, silence, type Provoked } from './provoke.ts';

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
  if (!second)
    throw new Finding('a second attempt', `none within ${retryWindowMs / 1000} s, the --retry-window`, [
      first,
    ]);
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
      throw new Inconclusive(
        `Only ${attempts.length} attempts came within the retry window; see --retry-window.`,
      );
    return { subscription, attempts, attempt, apiKey };
  });

type Same = {
  readonly slug: string;
  readonly what: string;
  readonly verifies: RequirementId;
  readonly of: (delivery: Delivery) => unknown;
};

const sameInRetries: readonly Same[] = [
  { slug: 'body', what: 'body, byte for byte', verifies: 'DLV-RETRY-SAME-BODY', of: ({ digest }) => digest },
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
  ...[500, 410].map((status) =>
    check({
      id: `deliveries/go-on-after-${status}`,
      title: `an endpoint that answered ${status} receives later events`,
      verifies: 'WHK-SUBSCRIBED',
      needs: NEEDS,
      cost: 'timing',
      async run(bench) {
        const { subscription, first } = await provoke(bench, (number) =>
          number === 1 ? { status, body: '{}' } : OK,
        );
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

export const retryChecks: readonly Check[] = [...retried, redirect, ...sameness, ...aftermath];
