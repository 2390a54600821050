import type { Schema } from '../../../generated/control/wire.ts';
import type { EventType } from '../../../generated/wire.ts';
import { toTimestamp } from '../../domain/instant.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Tenant } from '../../domain/tenant.ts';
import { deliversTo, urlMapOf } from '../../domain/url-map.ts';
import type { Webhook } from '../../domain/webhook.ts';
import { emit } from '../../scanner/index.ts';
import { unusableTarget } from '../../webhooks/index.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlHandler } from '../handler.ts';
import { viewOfDelivery } from './deliveries.ts';

function viewOf(webhook: Webhook, tenant: Tenant): Schema<'Webhook'> {
  const { webhook_id, name, endpoint, events, api_key, created_at } = webhook;
  return {
    webhook_id,
    name,
    endpoint,
    delivers_to: deliversTo(endpoint, urlMapOf(tenant)),
    events: events.split(' '),
    has_api_key: api_key !== null,
    created_at: toTimestamp(created_at),
  };
}

export const listWebhooks: ControlHandler<'listWebhooks'> = async ({ tenant }, { store }) => {
  const { tenant_id } = tenant;
  const webhooks = await store.list('webhook', { tenant_id }, { orderBy: 'created_at' });
  return {
    data: webhooks.map((webhook) => viewOf(webhook, tenant)),
    message: `${counted(webhooks.length, 'webhook')}.`,
  };
};

export const deleteWebhook: ControlHandler<'deleteWebhook'> = async ({ tenant, parameters }, { store }) => {
  const webhook_id = parameters['webhook_id']!.toLowerCase();
  const webhook = await found(store, 'webhook', tenant, { webhook_id }, `webhook ${webhook_id}`);
  await store.commit({ changes: [{ delete: 'webhook', where: { webhook_id } }] });
  return { data: viewOf(webhook, tenant), message: 'Webhook deleted.' };
};

export const testWebhook: ControlHandler<'testWebhook'> = async ({ tenant, parameters, body }, world) => {
  const { store, now, served } = world;
  const { tenant_id } = tenant;
  const webhook_id = parameters['webhook_id']!.toLowerCase();
  const webhook = await found(store, 'webhook', tenant, { webhook_id }, `webhook ${webhook_id}`);
  const subscribed = webhook.events.split(' ') as EventType[];
  const type = subscribed.find((each) => body.event_type === undefined || each === body.event_type);
  const data = type && (await served()).eventExamples[type];
  if (!type || !data) {
    throw new Refusal(
      'call_contradictory',
      `The webhook gets no test event ${body.event_type ?? ''}. It subscribes to ${subscribed.join(', ')}.`,
    );
  }
  const times = await store.ordinal(tenant_id, 'test', webhook_id);
  const event = emit({ store, now }, tenant, type, data, { cause: ['test', webhook_id, String(times)] });
  await store.commit({ changes: [], events: [event], onlyTo: webhook_id });
  const delivery = await found(store, 'delivery', tenant, { event_id: event.event_id }, 'delivery');
  return { data: await viewOfDelivery(store, delivery), message: `A test ${type} is on its way.` };
};

export const getUrlMap: ControlHandler<'getUrlMap'> = async ({ tenant }) => ({
  data: urlMapOf(tenant),
  message: 'Where deliveries really go.',
});

export const setUrlMap: ControlHandler<'setUrlMap'> = async (
  { tenant: { tenant_id }, body },
  { store, refusedEndpoint },
) => {
  const reason = Object.values(body)
    .map((target) => unusableTarget(target) ?? refusedEndpoint?.(target))
    .find(Boolean);
  if (reason !== undefined) throw new Refusal('call_contradictory', reason);
  await store.commit({
    changes: [{ update: 'tenant', where: { tenant_id }, set: { url_map: JSON.stringify(body) } }],
  });
  return { data: body, message: 'From the next attempt on, deliveries go there.' };
};
