/** Attempts until one is acknowledged: 2xx in time, else again, each pause twice as long as the one before. */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Distortions } from '../defects.ts';
import type { World } from '../world.ts';
import { attempt, type Outcome } from './attempt.ts';
import { asRetried, newDelivery, type Delivery } from './delivery.ts';

const LONGEST_HOLD_MS = 250;

/** Makes the first attempt and sees to the others; resolves when the first has its outcome. */
export async function deliver(world: World, delivery: Delivery): Promise<void> {
  const end = world.work.begin();
  if (world.settings.reorderEvents) await pause(randomInt(LONGEST_HOLD_MS));
  await makeAttempt(world, delivery, 1);
  end();
}

async function makeAttempt(world: World, delivery: Delivery, number: number): Promise<void> {
  const { defects, settings, timers } = world;
  const outcome = await attempt(world, delivery);
  const acknowledged = isAcknowledged(world, outcome);
  if (endsSubscription(world, outcome, acknowledged)) delivery.webhook.active = false;

  const again = acknowledged ? defects.has('retry-after-acknowledgement') : isRetried(world, outcome);
  if (!again || number >= settings.maxAttempts) return;
  const end = world.work.begin();
  timers.after(pauseMs(world, number), () => {
    if (defects.has('retry-to-all-subscriptions')) repeatToOthers(world, delivery);
    void makeAttempt(world, asRetried(world, delivery), number + 1).finally(end);
  });
}

function isAcknowledged({ defects }: World, outcome: Outcome): boolean {
  if (outcome.kind !== 'answered') return false;
  const { status, isEmpty } = outcome;
  return defects.distort(status >= 200 && status < 300, {
    'retry-204-refused': (is2xx) => is2xx && status !== 204,
    'retry-empty-200-refused': (is2xx) => is2xx && !isEmpty,
    'redirect-acknowledges': () => status >= 200 && status < 400,
    'client-error-acknowledges': (is2xx) => is2xx || status === 410,
  });
}

function isRetried({ defects }: World, outcome: Outcome): boolean {
  const status = outcome.kind === 'answered' ? outcome.status : 0;
  const final: Distortions<boolean> = {
    'retry-never': () => true,
    'retry-not-after-4xx': () => status >= 400 && status < 500,
    'retry-not-after-5xx': () => status >= 500,
    'retry-not-after-timeout': () => outcome.kind === 'timed out',
    'retry-not-after-reset': () => outcome.kind === 'broken',
  };
  return !defects.distort(false, final);
}

function endsSubscription({ defects }: World, outcome: Outcome, acknowledged: boolean): boolean {
  if (defects.has('failure-ends-subscription')) return !acknowledged;
  return defects.has('client-error-acknowledges') && outcome.kind === 'answered' && outcome.status === 410;
}

/** How long to wait after attempt `number`, counted from 1. */
function pauseMs({ defects, settings }: World, number: number): number {
  const base = settings.retryBaseMs;
  return defects.distort(base * 2 ** (number - 1), {
    'retry-constant-interval': () => base,
    'retry-linear-interval': () => base * number,
    'retry-shrinking-interval': () => (base * 4) / number,
    'retry-at-once': () => 0,
  });
}

/** Starts the event again for every other subscription of the tenant. */
function repeatToOthers(world: World, { webhook, type, event }: Delivery): void {
  const others = world.tenants
    .find(({ webhooks }) => webhooks.includes(webhook))
    ?.webhooks.filter((other) => other !== webhook && other.active && other.events.includes(type));
  for (const other of others ?? []) {
    void attempt(world, newDelivery(world, other, type, event)).finally(world.work.begin());
  }
}
