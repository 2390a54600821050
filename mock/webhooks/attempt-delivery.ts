/**
 * One attempt of a delivery. Contract: the three webhooks and their delivery headers; 2xx within 10 seconds
 * acknowledges, anything else is retried with exponential backoff.
 */
import type { Attempt, Delivery } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import { attemptJob } from '../domain/job.ts';
import { retryDelay, type RetryProfile } from '../domain/retry.ts';
import { tenantTime, type Tenant } from '../domain/tenant.ts';
import type { JobHandler } from '../jobs/runner.ts';
import type { Change } from '../store/store.ts';
import { effectsOnSending, postponed, releaseHeld, sendingsOf } from './faults.ts';
import { postOnce, type Courier, type Errand } from './post-once.ts';
import { replayEarlier } from './replay-earlier.ts';

/** How long a receiver has to answer, in seconds of real time. */
export const ACKNOWLEDGE_WITHIN_S = 10;

export type DeliverySettings = Courier & { readonly retries: RetryProfile };

export function attemptDelivery(settings: DeliverySettings): JobHandler {
  const { store, now } = settings;

  return async (job, signal) => {
    const delivery = await store.find('delivery', { delivery_id: job.ref });
    if (delivery?.status !== 'pending') return { changes: [] };
    const event = await store.find('event', { event_id: delivery.event_id });
    const webhook = await store.find('webhook', { webhook_id: delivery.webhook_id });
    const tenant = await store.find('tenant', { tenant_id: delivery.tenant_id });
    // The subscription was deleted meanwhile: nobody wants to hear of it any more.
    if (!event || !webhook || !tenant) return { changes: [end(delivery, 'failed', delivery.attempts)] };

    const errand: Errand = { tenant, webhook, event, delivery };
    const later = await postponed(store, errand, job, tenantTime(tenant, now()));
    if (later) return { changes: [later] };

    const effects = await effectsOnSending(store, errand);
    if (effects.some(({ type }) => type === 'stale_replay')) await replayEarlier(settings, errand, signal);
    const attempts: Attempt[] = [];
    for (const sending of sendingsOf(errand, effects)) {
      attempts.push(
        await postOnce(settings, errand, sending, delivery.attempts + attempts.length + 1, signal),
      );
    }
    await releaseHeld(store, errand, tenantTime(tenant, now()));
    return {
      changes: [
        ...attempts.map((row) => ({ insert: 'attempt', row }) as const),
        ...whatFollows(settings, tenant, delivery, attempts, now()),
      ],
    };
  };
}

function whatFollows(
  { retries }: DeliverySettings,
  tenant: Tenant,
  delivery: Delivery,
  made: readonly Attempt[],
  ended: Instant,
): Change[] {
  const attempts = delivery.attempts + made.length;
  if (made.some(isAcknowledged)) return [end(delivery, 'delivered', attempts)];
  const delay = retryDelay(retries, attempts, delivery.delivery_id);
  if (delay === undefined) return [end(delivery, 'failed', attempts)];
  return [
    { update: 'delivery', where: { delivery_id: delivery.delivery_id }, set: { attempts } },
    {
      insert: 'job',
      row: attemptJob(delivery, attempts + 1, tenantTime(tenant, ended) + delay),
    },
  ];
}

// Redirects are not followed: the receiver that was registered did not take it.
function isAcknowledged({ status_code }: Attempt): boolean {
  return status_code !== null && status_code >= 200 && status_code < 300;
}

function end({ delivery_id }: Delivery, status: 'delivered' | 'failed', attempts: number): Change {
  return { update: 'delivery', where: { delivery_id }, set: { status, attempts } };
}
