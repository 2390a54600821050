/** From something that happened to deliveries under way: one event, one delivery for each subscription. */
import { timestamp } from '../clock.ts';
import type { Distortions } from '../defects.ts';
import { change, omit, set, withoutZone } from '../distort.ts';
import { newEventId, uuidFrom } from '../identifiers.ts';
import type { JsonObject } from '../json.ts';
import type { EventType, Tenant, Webhook } from '../state.ts';
import type { World } from '../world.ts';
import { deliver } from './deliver.ts';
import { newDelivery } from './delivery.ts';

/** What a new webhook gets of what happened before it: nothing. */
export function publishPast(world: World, tenant: Tenant, webhook: Webhook): void {
  if (!world.defects.has('delivery-of-past-events')) return;
  for (const { type, event } of tenant.events) {
    if (webhook.events.includes(type)) void deliver(world, newDelivery(world, webhook, type, event));
  }
}

/** Sends `data` to everybody in `tenant` who subscribed to `type`. */
export function publish(world: World, tenant: Tenant, type: EventType, data: JsonObject): void {
  const { defects } = world;
  const event = envelope(world, tenant, type, data);
  tenant.events.push({ type, event });
  const recipients = recipientsOf(world, tenant, type);
  const served = defects.when('delivery-first-subscription-only', recipients.slice(0, 1), recipients);
  if (defects.has('slow-endpoint-blocks-others')) return void deliverInTurn(world, served, type, event);
  for (const webhook of served) {
    void deliver(world, newDelivery(world, webhook, type, event));
    if (defects.has('delivery-in-duplicate')) void deliver(world, newDelivery(world, webhook, type, event));
  }
}

async function deliverInTurn(
  world: World,
  webhooks: readonly Webhook[],
  type: EventType,
  event: JsonObject,
): Promise<void> {
  const end = world.work.begin();
  for (const webhook of webhooks) await deliver(world, newDelivery(world, webhook, type, event));
  end();
}

function recipientsOf({ defects, tenants }: World, tenant: Tenant, type: EventType): readonly Webhook[] {
  return defects
    .when<readonly Tenant[]>('tenant-events-leak', tenants, [tenant])
    .flatMap(({ webhooks }) => webhooks)
    .filter(({ active }) => active)
    .filter(({ events }) => events.includes(type) || defects.has('delivery-unsubscribed-types'))
    .filter(({ events }) => !isLeftOut(defects, type, events));
}

function isLeftOut({ has }: World['defects'], type: EventType, subscribed: readonly string[]): boolean {
  return (
    has('delivery-verifications-need-company') && type === 'verification.complete' && subscribed.length === 1
  );
}

function envelope(
  { defects, clock, tenants, clients }: World,
  tenant: Tenant,
  type: EventType,
  data: JsonObject,
): JsonObject {
  const event: JsonObject = {
    event_id: newEventId(),
    event_type: type,
    tenant_id: defects.when('tenant-id-of-first-tenant', tenants[0], tenant).tenantId,
    timestamp: timestamp(clock.now()),
    data,
  };
  const challengeId = data['challenge_id'];
  const client = [...clients.values()].find((other) => other.tenant === tenant);
  const distortions: Distortions<JsonObject> = {
    'event-id-missing': omit('event_id'),
    'event-id-constant': set({ event_id: `evt_${uuidFrom('constant')}` }),
    'event-id-per-challenge':
      challengeId === undefined ? (correct) => correct : set({ event_id: `evt_${String(challengeId)}` }),
    'event-type-missing': omit('event_type'),
    'event-type-past-tense': change('event_type', (key) => String(key).replace('complete', 'completed')),
    'event-tenant-id-missing': omit('tenant_id'),
    'event-tenant-id-per-kind': set({ tenant_id: uuidFrom(`${tenant.tenantId} ${type}`) }),
    'event-tenant-id-of-client': set({ tenant_id: client?.clientId }),
    'event-tenant-id-not-uuid': change('tenant_id', (id) => `ten_${String(id).slice(0, 8)}`),
    'event-timestamp-epoch': set({ timestamp: clock.now() }),
    'event-timestamp-without-zone': change('timestamp', withoutZone),
    'event-data-missing': omit('data'),
    'event-data-stringified': change('data', (payload) => JSON.stringify(payload)),
    'event-data-flattened': (correct) => ({ ...omit('data')(correct), ...data }),
  };
  return defects.distort(event, distortions);
}
