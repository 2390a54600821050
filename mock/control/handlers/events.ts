import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../../../generated/control/wire.ts';
import { deliveryIdOf, type Delivery, type Event } from '../../domain/event.ts';
import { attemptJob } from '../../domain/job.ts';
import { Refusal } from '../../domain/refusal.ts';
import { tenantTime } from '../../domain/tenant.ts';
import { subscribesTo } from '../../domain/webhook.ts';
import { Conflict } from '../../store/store.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlHandler, ControlWorld } from '../handler.ts';
import { requireEventType } from '../known.ts';
import { limitOf } from '../paging.ts';
import { viewOfDelivery } from './deliveries.ts';

function viewOf({ body }: Event): Schema<'Event'> {
  return JSON.parse(body) as Schema<'Event'>;
}

export const listEvents: ControlHandler<'listEvents'> = async (
  { tenant: { tenant_id }, query },
  { store },
) => {
  const event_type = query['event_type']?.toString();
  requireEventType('event_type', event_type);
  const where = event_type === undefined ? { tenant_id } : { tenant_id, event_type };
  const events = await store.list('event', where, { newest: 'created_at', limit: limitOf(query) });
  return { data: events.map(viewOf), message: `${counted(events.length, 'event')}.` };
};

export const resendEvent: ControlHandler<'resendEvent'> = async ({ tenant, parameters }, { store, now }) => {
  const event_id = parameters['event_id']!;
  const event = await found(store, 'event', tenant, { event_id }, `event ${event_id}`);
  const { tenant_id } = tenant;
  for (;;) {
    const webhooks = await store.list('webhook', { tenant_id });
    const earlier = await store.list('delivery', { event_id });
    const created_at = tenantTime(tenant, now());
    const deliveries = webhooks
      .filter((webhook) => subscribesTo(webhook, event.event_type))
      .map(({ webhook_id }): Delivery => {
        const copy = earlier.filter((delivery) => delivery.webhook_id === webhook_id).length;
        const delivery_id = deliveryIdOf(event_id, webhook_id, copy);
        return { delivery_id, tenant_id, event_id, webhook_id, status: 'pending', attempts: 0, created_at };
      });
    try {
      await store.commit({
        changes: deliveries.flatMap((delivery) => [
          { insert: 'delivery', row: delivery } as const,
          { insert: 'job', row: attemptJob(delivery, 1, created_at) } as const,
        ]),
      });
      const data = await Promise.all(deliveries.map((delivery) => viewOfDelivery(store, delivery)));
      return { data, message: `Delivered again to ${counted(data.length, 'webhook')}.` };
    } catch (error) {
      // Somebody else had it delivered again at this very moment: this is one more time.
      if (!(error instanceof Conflict)) throw error;
    }
  }
};

/** How far back an event that is there already is looked for. */
const LOOKED_AT = 1_000;
const DEFAULT_TIMEOUT_MS = 10_000;

export const waitForEvent: ControlHandler<'waitForEvent'> = async (
  { tenant: { tenant_id }, body },
  { store },
) => {
  const { event_type, where = {}, after_event_id, timeout_ms = DEFAULT_TIMEOUT_MS } = body;
  requireEventType('event_type', event_type);
  const matches = (event: Event): boolean =>
    event.tenant_id === tenant_id &&
    (event_type === undefined || event.event_type === event_type) &&
    hasFields(viewOf(event).data, where);

  // Listening comes first: what is committed while the past is searched must not fall between the two.
  const enough = new AbortController();
  const coming = nextEvent(store, matches, timeout_ms, enough.signal);
  const past = await store.list('event', { tenant_id }, { newest: 'created_at', limit: LOOKED_AT });
  const after =
    after_event_id === undefined ? -1 : past.findIndex(({ event_id }) => event_id === after_event_id);
  if (after_event_id !== undefined && after < 0) {
    enough.abort();
    throw new Refusal('not_found', `There is no event ${after_event_id} in this tenant to wait after.`);
  }
  const already = past.slice(0, after < 0 ? past.length : after).findLast(matches);
  if (already) enough.abort();
  const event = already ?? (await coming);
  if (!event) {
    throw new Refusal(
      'not_found',
      `No event matched within ${timeout_ms} ms. GET /__mock/v1/events lists those there are.`,
    );
  }
  return { data: viewOf(event), message: 'This event matches.' };
};

/** The next event that matches; undefined when the time is over, or nobody waits any more. */
function nextEvent(
  { onCommitted }: ControlWorld['store'],
  matches: (event: Event) => boolean,
  timeoutMs: number,
  canceled: AbortSignal,
): Promise<Event | undefined> {
  return new Promise((resolve) => {
    const stopListening = onCommitted(({ events }) => {
      const match = events.find(matches);
      if (match) finish(match);
    });
    // Nobody waits for a waiter when the process ends.
    const deadline = setTimeout(() => finish(), timeoutMs).unref();
    canceled.addEventListener('abort', () => finish());

    function finish(match?: Event): void {
      stopListening();
      clearTimeout(deadline);
      resolve(match);
    }
  });
}

function hasFields(
  data: Readonly<Record<string, unknown>>,
  where: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(where).every(([field, value]) => isDeepStrictEqual(data[field], value));
}
