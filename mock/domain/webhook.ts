/**
 * Webhooks: who wants to hear of what. A webhook is one subscription; its endpoint and its name are unique in a tenant.
 *
 * Contract: operation createWebhook.
 */
import type { Instant } from './instant.ts';
import { Refusal } from './refusal.ts';
import { uuidOf } from './seed.ts';
import { SINK_ORIGIN, sinkNameOf } from './sink.ts';
import type { Tenant } from './tenant.ts';

export type Webhook = {
  readonly webhook_id: string;
  readonly tenant_id: string;
  readonly name: string;
  readonly endpoint: string;
  /** Event keys, separated by spaces. */
  readonly events: string;
  /** Sent as `X-API-Key`. It has to be kept as it is, since it goes out on every delivery; it is never shown. */
  readonly api_key: string | null;
  readonly created_at: Instant;
};

export type WebhookRequest = {
  readonly name: string;
  readonly events: readonly string[];
  readonly endpoint: string;
  readonly api_key?: string | null | undefined;
};

export function subscribesTo(webhook: Webhook, eventType: string): boolean {
  return webhook.events.split(' ').includes(eventType);
}

/**
 * A new webhook.
 *
 * @throws {Refusal} `webhook_endpoint_forbidden` for an endpoint that carries credentials or a fragment;
 *   `webhook_api_key_unusable` for a key that no HTTP header can carry (RFC 9110 §5.5).
 */
export function subscribe(tenant: Tenant, request: WebhookRequest, ordinal: number, now: Instant): Webhook {
  const { name, events, endpoint, api_key = null } = request;
  const url = URL.parse(endpoint);
  if (!url)
    throw new Refusal('webhook_endpoint_forbidden', `endpoint is not a URL that can be called: ${endpoint}`);
  if (url.username || url.password) {
    throw new Refusal(
      'webhook_endpoint_forbidden',
      'endpoint must not carry a user name or password; use api_key instead.',
    );
  }
  if (url.hash) {
    throw new Refusal(
      'webhook_endpoint_forbidden',
      'endpoint must not have a fragment: it would never reach your server.',
    );
  }
  if (url.origin === SINK_ORIGIN && sinkNameOf(endpoint) === undefined) {
    throw new Refusal(
      'webhook_endpoint_forbidden',
      `endpoint is not a sink: write ${SINK_ORIGIN}/<name>, the name in letters, digits, dots, hyphens and underscores.`,
    );
  }
  if (api_key !== null && !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(api_key)) {
    throw new Refusal(
      'webhook_api_key_unusable',
      'api_key cannot be sent as the X-API-Key header: use visible ASCII characters, with no spaces at either end, or leave it out.',
    );
  }
  return {
    webhook_id: uuidOf(tenant.seed, tenant.tenant_id, 'webhook', endpoint, ordinal),
    tenant_id: tenant.tenant_id,
    name,
    endpoint,
    events: events.join(' '),
    api_key,
    created_at: now,
  };
}
