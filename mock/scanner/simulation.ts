/**
 * What the simulated scanner has at hand. It knows the store and the clock, and nothing of HTTP or of receivers: its
 * results are events that it commits.
 */
import type { EventType, WebhookEvents } from '../../generated/wire.ts';
import { hasCertificate } from '../domain/device.ts';
import type { Instant } from '../domain/instant.ts';
import { eventIdOf, type Event } from '../domain/event.ts';
import { toTimestamp } from '../domain/instant.ts';
import type { Scanner } from '../domain/scanner.ts';
import { tenantTime, type Tenant } from '../domain/tenant.ts';
import type { Store } from '../store/store.ts';

export type Simulation = {
  readonly store: Store;
  /** The real time. */
  readonly now: () => Instant;
};

export type EmitOptions = {
  /** What happened, such as a challenge's id: the same cause gives the same `event_id`. */
  readonly cause: readonly string[];
  /** How often each subscription gets it. @default 1 */
  readonly copies?: number;
};

/** An event of the contract, emitted now; its body is serialised here and never again. */
export function emit<Type extends EventType>(
  { now }: Simulation,
  tenant: Tenant,
  eventType: Type,
  data: WebhookEvents[Type]['data'],
  { cause, copies = 1 }: EmitOptions,
): Event {
  const { tenant_id, seed } = tenant;
  const event_id = eventIdOf(seed, eventType, ...cause);
  const created_at = tenantTime(tenant, now());
  const body = { event_id, event_type: eventType, tenant_id, timestamp: toTimestamp(created_at), data };
  return { event_id, tenant_id, event_type: eventType, body: JSON.stringify(body), copies, created_at };
}

/** The tenant that a stored thing belongs to. */
export async function tenantOf({ store }: Simulation, { tenant_id }: { tenant_id: string }): Promise<Tenant> {
  const tenant = await store.find('tenant', { tenant_id });
  if (!tenant) throw new Error(`The tenant ${tenant_id} is referred to, but not in the store.`);
  return tenant;
}

/** The scanner that a challenge was made for; undefined when it was taken away since. */
export async function scannerOf(
  { store }: Simulation,
  { tenant_id, hardware_id }: { readonly tenant_id: string; readonly hardware_id: string },
): Promise<Scanner | undefined> {
  return store.find('scanner', { tenant_id, hardware_id });
}

/** Why a scanner cannot be reached at the moment `now`, with the verb that helps; undefined when it can. */
export async function unreachable(
  { store }: Pick<Simulation, 'store'>,
  { hardware_id, device_id, connected }: Scanner,
  now: Instant,
): Promise<string | undefined> {
  const device = device_id === null ? undefined : await store.find('device', { device_id });
  if (!device) return `${hardware_id} is not paired. Legal now: enter_pairing_code.`;
  if (!hasCertificate(device, now)) return `The certificate of ${hardware_id} expired. Legal now: unpair.`;
  return connected ? undefined : `${hardware_id} is not connected. Legal now: connect.`;
}
