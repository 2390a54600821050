/** A delivery whose attempts are answered by a script, and how long to wait for the next one. */
import type { Bench } from '../bench/bench.ts';
import type { Subscription } from '../bench/webhooks.ts';
import type { Need } from '../check.ts';
import { Inconclusive } from '../expect.ts';
import { subjectOf, type Delivery } from '../receiver/delivery.ts';
import { acknowledge, type Reply } from '../receiver/endpoint.ts';
import { verify } from './flows.ts';

export const NEEDS: readonly Need[] = ['scanner', 'palm', 'receiver'];

export type Provoked = {
  readonly subscription: Subscription;
  /** The first attempt of the delivery that the script is for. */
  readonly first: Delivery;
  /** Attempt number `number` of that delivery; undefined when it does not come in time. */
  attempt(number: number, withinMs: number): Promise<Delivery | undefined>;
};

/** A webhook of its own whose first event is answered by `replies`; every other event is acknowledged. */
export async function provoke(
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

export const OK: Reply = { status: 200, body: '{}' };
export const FAILED: Reply = { status: 500, body: '{}' };

/** How long the deployment waits before its first retry; undefined when it does not retry. */
const firstGap = (bench: Bench): Promise<number | undefined> =>
  bench.shared('first retry', async () => {
    const { first, attempt } = await provoke(bench, (number) => (number === 1 ? FAILED : OK));
    const second = await attempt(2, bench.settings.retryWindowMs);
    return second && second.startedAt - first.at;
  });

/**
 * Waits until the deliveries that checks provoke together are behind the deployment: a burst of them holds up what comes
 * next, and a wait that is measured then is longer than the deployment's own.
 */
export async function burstOver(bench: Bench): Promise<void> {
  await firstGap(bench).catch(() => undefined);
}

/** Long enough that a retry would have come, by the deployment's own pace and within the retry window. */
export async function silence(bench: Bench): Promise<void> {
  const { settleMs, retryWindowMs } = bench.settings;
  const gap = await firstGap(bench).catch(() => undefined);
  await bench.pause(Math.min(Math.max(settleMs, 2.5 * (gap ?? 0)), retryWindowMs));
}
