/** A tenant has each endpoint once and each name once. */
import type { Caller } from '../http/operation.ts';
import type { Tenant, Webhook } from '../state.ts';
import type { World } from '../world.ts';

/** The webhook that already has the endpoint or the name of `candidate`. */
export function findConflict(world: World, caller: Caller, candidate: Webhook): Webhook | undefined {
  return world.tenants
    .flatMap((tenant) => tenant.webhooks.map((webhook) => ({ tenant, webhook })))
    .find(({ tenant, webhook }) => conflicts(world, caller, tenant, webhook, candidate))?.webhook;
}

function conflicts(
  { defects }: World,
  caller: Caller,
  tenant: Tenant,
  webhook: Webhook,
  candidate: Webhook,
): boolean {
  if (defects.has('client-webhook-private') && webhook.createdBy !== caller.client) return false;
  const isOwn = tenant === caller.tenant;
  const sameEndpoint = defects.has('webhook-conflict-by-host')
    ? hostOf(webhook.endpoint) === hostOf(candidate.endpoint)
    : webhook.endpoint === candidate.endpoint;

  const byEndpoint =
    sameEndpoint &&
    (isOwn || defects.has('tenant-endpoint-conflict')) &&
    !defects.has('webhook-endpoint-conflict-missing');
  const byName =
    webhook.name === candidate.name &&
    (isOwn || defects.has('tenant-name-conflict')) &&
    !defects.has('webhook-name-conflict-missing');
  return defects.when('webhook-conflict-needs-both', byEndpoint && byName, byEndpoint || byName);
}

function hostOf(endpoint: string): string {
  return URL.parse(endpoint)?.host ?? endpoint;
}
