/** Rows as the store's tests write them. */
import type { Event } from '../../../mock/domain/event.ts';
import type { Webhook } from '../../../mock/domain/webhook.ts';
import type { Tenant } from '../../../mock/domain/tenant.ts';

export function tenantRow(tenant_id: string, clock_offset = 0): Tenant {
  return {
    tenant_id,
    seed: 'lobby',
    clock_offset,
    clock_frozen_at: null,
    settings: '{}',
    url_map: '{}',
    has_faults: 0,
    created_at: 1,
  };
}

export function webhookRow(tenant_id: string, name: string, events: string): Webhook {
  return {
    webhook_id: `${tenant_id}/${name}`,
    tenant_id,
    name,
    endpoint: `https://example.com/${name}`,
    events,
    api_key: null,
    created_at: 2,
  };
}

export function eventRow(tenant_id: string, event_id: string, copies = 1): Event {
  const body = `{"event_id":"${event_id}"}`;
  return { event_id, tenant_id, event_type: 'device.paired', body, copies, created_at: 1_000 };
}
