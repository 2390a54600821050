import type { Schema } from '../../../generated/control/wire.ts';
import type { Delivery } from '../../domain/event.ts';
import { toTimestamp } from '../../domain/instant.ts';
import { attemptJob } from '../../domain/job.ts';
import { Refusal } from '../../domain/refusal.ts';
import { tenantTime } from '../../domain/tenant.ts';
import type { Store } from '../../store/store.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlCall, ControlHandler } from '../handler.ts';
import { limitOf } from '../paging.ts';

/** The next attempt of a delivery, as a job. */
const jobsOf = (ref: string) => ({ ref, kind: 'attempt_delivery' }) as const;

export async function viewOfDelivery(store: Store, delivery: Delivery): Promise<Schema<'Delivery'>> {
  const { delivery_id, event_id, webhook_id, status, attempts, created_at } = delivery;
  const event = await store.find('event', { event_id });
  const [next] = status === 'pending' ? await store.list('job', jobsOf(delivery_id), { limit: 1 }) : [];
  return {
    delivery_id,
    event_id,
    event_type: event?.event_type ?? '',
    webhook_id,
    status,
    attempts,
    next_attempt_at: next ? toTimestamp(next.due_at) : null,
    created_at: toTimestamp(created_at),
  };
}

export const listDeliveries: ControlHandler<'listDeliveries'> = async (
  { tenant: { tenant_id }, query },
  { store },
) => {
  const deliveries = await store.list(
    'delivery',
    { tenant_id },
    { newest: 'created_at', limit: limitOf(query) },
  );
  return {
    data: await Promise.all(deliveries.map((delivery) => viewOfDelivery(store, delivery))),
    message: `${counted(deliveries.length, 'delivery', 'deliveries')}.`,
  };
};

export const listAttempts: ControlHandler<'listAttempts'> = async (call, { store }) => {
  const { delivery_id } = await deliveryOf(store, call);
  const attempts = await store.list('attempt', { delivery_id }, { orderBy: 'number' });
  return {
    data: attempts.map(({ number, started_at, duration_ms, status_code, error }) => ({
      number,
      started_at: toTimestamp(started_at),
      duration_ms,
      status_code,
      error,
    })),
    message: `${counted(attempts.length, 'attempt')}.`,
  };
};

export const retryDelivery: ControlHandler<'retryDelivery'> = async (call, { store, now }) => {
  const delivery = await deliveryOf(store, call);
  const { delivery_id, status, attempts } = delivery;
  if (status === 'delivered') {
    throw new Refusal('not_legal', 'The delivery was acknowledged. Legal now: resend its event.');
  }
  const job = attemptJob(delivery, attempts + 1, tenantTime(call.tenant, now()));
  await store.commit({
    changes: [
      { delete: 'job', where: jobsOf(delivery_id) },
      { update: 'delivery', where: { delivery_id, status }, set: { status: 'pending' } },
      { insert: 'job', row: job },
    ],
  });
  return {
    data: await viewOfDelivery(store, { ...delivery, status: 'pending' }),
    message: 'The next attempt is made now.',
  };
};

export const cancelDelivery: ControlHandler<'cancelDelivery'> = async (call, { store }) => {
  const delivery = await deliveryOf(store, call);
  const { delivery_id, status } = delivery;
  if (status !== 'pending')
    throw new Refusal('not_legal', `The delivery is ${status}. Legal now: retry_now, or resend its event.`);
  await store.commit({
    changes: [
      { delete: 'job', where: jobsOf(delivery_id) },
      { update: 'delivery', where: { delivery_id, status }, set: { status: 'failed' } },
    ],
  });
  return {
    data: await viewOfDelivery(store, { ...delivery, status: 'failed' }),
    message: 'Delivery given up.',
  };
};

function deliveryOf(
  store: Store,
  { tenant, parameters }: Pick<ControlCall<'listAttempts'>, 'tenant' | 'parameters'>,
): Promise<Delivery> {
  const delivery_id = parameters['delivery_id']!;
  return found(store, 'delivery', tenant, { delivery_id }, `delivery ${delivery_id}`);
}
