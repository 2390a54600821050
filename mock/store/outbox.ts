/** What a committed event leaves behind for each subscription: a delivery, and the job of its first attempt. */
import { deliveryIdOf, type Delivery, type Event } from '../domain/event.ts';
import { attemptJob, type Job } from '../domain/job.ts';
import { subscribesTo, type Webhook } from '../domain/webhook.ts';

export function deliveriesOf(event: Event, webhooks: readonly Webhook[]): { delivery: Delivery; job: Job }[] {
  const { tenant_id, event_id, event_type, copies, created_at } = event;
  return webhooks
    .filter((webhook) => subscribesTo(webhook, event_type))
    .flatMap(({ webhook_id }) =>
      Array.from({ length: copies }, (_, copy) => {
        const delivery: Delivery = {
          delivery_id: deliveryIdOf(event_id, webhook_id, copy),
          tenant_id,
          event_id,
          webhook_id,
          status: 'pending',
          attempts: 0,
          created_at,
        };
        return { delivery, job: attemptJob(delivery, 1, created_at) };
      }),
    );
}
