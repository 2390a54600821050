import { toTimestamp } from '../domain/instant.ts';
import { Refusal } from '../domain/refusal.ts';
import { requireStorable } from '../domain/storable.ts';
import { tenantTime } from '../domain/tenant.ts';
import { subscribe } from '../domain/webhook.ts';
import { Conflict } from '../store/store.ts';
import type { Handler } from './handler.ts';

export const createWebhook: Handler<'createWebhook'> = async (
  { body, caller: { tenant } },
  { store, now, refusedEndpoint },
) => {
  requireStorable(body, ['name', 'endpoint']);
  const refused = refusedEndpoint?.(body.endpoint);
  if (refused !== undefined) throw new Refusal('webhook_endpoint_forbidden', refused);
  const ordinal = await store.ordinal(tenant.tenant_id, 'webhook', body.endpoint);
  const webhook = subscribe(tenant, body, ordinal, tenantTime(tenant, now()));
  try {
    await store.commit({ changes: [{ insert: 'webhook', row: webhook }] });
  } catch (error) {
    throw asRefusal(error, body);
  }

  return {
    status: 201,
    body: {
      success: true,
      // The api_key stays here: it was the caller's to begin with, and answers end up in logs.
      data: {
        webhook_id: webhook.webhook_id,
        name: webhook.name,
        events: body.events,
        endpoint: webhook.endpoint,
        status: 'active',
        created_at: toTimestamp(webhook.created_at),
      },
      message: 'Webhook created and activated.',
    },
  };
};

// The store's unique constraints decide, so that of two requests at once exactly one succeeds.
function asRefusal(error: unknown, { name, endpoint }: { name: string; endpoint: string }): unknown {
  if (!(error instanceof Conflict)) return error;
  switch (error.constraint) {
    case 'webhook_endpoint':
      return new Refusal(
        'webhook_endpoint_taken',
        `A webhook for ${endpoint} exists already. Use another endpoint.`,
      );
    case 'webhook_name':
      return new Refusal(
        'webhook_name_taken',
        `A webhook named ${JSON.stringify(name)} exists already. Use another name.`,
      );
    default:
      return error;
  }
}
