/** One POST of a delivery, and the attempt that it is. */
import type { Attempt, Delivery, Event } from '../domain/event.ts';
import { MILLISECOND, type Instant } from '../domain/instant.ts';
import { sinkNameOf } from '../domain/sink.ts';
import { tenantTime, type Tenant } from '../domain/tenant.ts';
import { deliversTo, urlMapOf } from '../domain/url-map.ts';
import type { Webhook } from '../domain/webhook.ts';
import type { Store } from '../store/store.ts';
import { captureInSink } from './capture-in-sink.ts';
import type { Outcome, Transport } from './transport.ts';

const USER_AGENT = 'LinkIdentity-Webhook/1.0';

/** What it takes to make attempts. */
export type Courier = {
  readonly store: Store;
  readonly now: () => Instant;
  readonly transport: Transport;
  /** Told of each attempt after it ended. */
  readonly onAttempt: (attempt: Attempt, event: Event, endpoint: string) => void;
};

/** What is to be brought where, for whom. */
export type Errand = {
  readonly tenant: Tenant;
  readonly webhook: Webhook;
  readonly event: Event;
  readonly delivery: Delivery;
};

/** What goes over the wire; `dropped` when nothing does. */
export type Sending =
  | { readonly headers: Readonly<Record<string, string>>; readonly body: string }
  | 'dropped';

const DROPPED: Outcome = { status_code: null, error: 'A fault dropped it: nothing was sent.' };

/** @param number 1 for the first attempt of the delivery */
export async function postOnce(
  courier: Courier,
  { tenant, webhook, event, delivery }: Errand,
  sending: Sending,
  number: number,
  signal: AbortSignal,
): Promise<Attempt> {
  const { now, onAttempt } = courier;
  const endpoint = deliversTo(webhook.endpoint, urlMapOf(tenant));
  const started = now();
  const outcome = sending === 'dropped' ? DROPPED : await bring(courier, tenant, endpoint, sending, signal);
  const attempt: Attempt = {
    delivery_id: delivery.delivery_id,
    tenant_id: delivery.tenant_id,
    number,
    started_at: tenantTime(tenant, started),
    duration_ms: Math.round((now() - started) / MILLISECOND),
    ...outcome,
  };
  onAttempt(attempt, event, endpoint);
  return attempt;
}

function bring(
  { store, now, transport }: Courier,
  tenant: Tenant,
  endpoint: string,
  sending: Exclude<Sending, 'dropped'>,
  signal: AbortSignal,
): Promise<Outcome> {
  const sink = sinkNameOf(endpoint);
  return sink === undefined
    ? transport.post({ endpoint, ...sending }, signal)
    : captureInSink(store, tenant, sink, sending, tenantTime(tenant, now()));
}

/** What the contract says is sent. */
export function plainSending({ delivery, event, webhook }: Errand): Exclude<Sending, 'dropped'> {
  return { headers: deliveryHeaders(delivery, event, webhook), body: event.body };
}

/** The documented headers and no others; the transport adds what HTTP itself needs. */
function deliveryHeaders(
  { delivery_id }: Delivery,
  { event_type }: Event,
  { api_key }: Webhook,
): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'application/json',
    'X-Link-Event': event_type,
    'X-Link-Delivery': delivery_id,
    'User-Agent': USER_AGENT,
    ...(api_key === null ? {} : { 'X-API-Key': api_key }),
  };
}
