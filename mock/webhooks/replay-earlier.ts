/** Sends an earlier delivery of the same webhook once more: late repetitions are what receivers have to tell apart. */
import type { Delivery } from '../domain/event.ts';
import { Conflict, type Store } from '../store/store.ts';
import { plainSending, postOnce, type Courier, type Errand } from './post-once.ts';

/** How far back one is looked for: an event may have been delivered often, but hardly that often in a row. */
const LOOKED_AT = 100;

/** The newest delivery to the same webhook that was acknowledged, of another event. */
export async function earlierDelivery(
  store: Store,
  { webhook, event }: Errand,
): Promise<Delivery | undefined> {
  const { webhook_id } = webhook;
  const delivered = await store.list(
    'delivery',
    { webhook_id, status: 'delivered' },
    { newest: 'created_at', limit: LOOKED_AT },
  );
  return delivered.find(({ event_id }) => event_id !== event.event_id);
}

export async function replayEarlier(courier: Courier, errand: Errand, signal: AbortSignal): Promise<void> {
  const { store } = courier;
  const delivery = await earlierDelivery(store, errand);
  const event = delivery && (await store.find('event', { event_id: delivery.event_id }));
  if (!delivery || !event) return;
  const earlier = { ...errand, event, delivery };
  const attempt = await postOnce(courier, earlier, plainSending(earlier), delivery.attempts + 1, signal);
  try {
    const { delivery_id, attempts } = delivery;
    await store.commit({
      changes: [
        { update: 'delivery', where: { delivery_id, attempts }, set: { attempts: attempts + 1 } },
        { insert: 'attempt', row: attempt },
      ],
    });
  } catch (error) {
    // Another replay of the same delivery was recorded first: this one happened all the same, beside the record.
    if (!(error instanceof Conflict)) throw error;
  }
}
