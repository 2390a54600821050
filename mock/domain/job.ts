/** Work that is due later: what the simulated scanner does after a moment, and the attempts of deliveries. */
import type { Challenge } from './challenge.ts';
import type { Delivery } from './event.ts';
import type { Instant } from './instant.ts';

export const jobKinds = ['enter_pairing_code', 'present_palm', 'attempt_delivery'] as const;
export type JobKind = (typeof jobKinds)[number];

export type Job = {
  readonly job_id: string;
  readonly tenant_id: string;
  /** Jobs of one lane share a limit of concurrency, so that a slow receiver delays nobody else. */
  readonly lane: string;
  readonly kind: JobKind;
  /** The id of what the job is about. */
  readonly ref: string;
  /** When it is due, by the tenant's clock. */
  readonly due_at: Instant;
};

type Due = { readonly tenant_id: string; readonly due_at: Instant };

export function pairingJob(deviceId: string, { tenant_id, due_at }: Due): Job {
  return {
    job_id: `${deviceId}/enter_pairing_code`,
    tenant_id,
    lane: scannerLane(tenant_id),
    kind: 'enter_pairing_code',
    ref: deviceId,
    due_at,
  };
}

/**
 * Its id begins with a time, so that jobs which are due one after the other lie beside each other in the database: with
 * many challenges waiting, ids without order cost several per cent of what a verification takes.
 */
export function presentationJob(
  { challenge_id, created_at }: Pick<Challenge, 'challenge_id' | 'created_at'>,
  { tenant_id, due_at }: Due,
): Job {
  return {
    job_id: `${created_at}/${challenge_id}/present_palm`,
    tenant_id,
    lane: scannerLane(tenant_id),
    kind: 'present_palm',
    ref: challenge_id,
    due_at,
  };
}

/** Why an attempt waits longer than planned: a fault delays it, or holds it until another delivery has overtaken it. */
export type Postponement = 'delayed' | 'held';

/**
 * @param attempt 1 for the first POST
 * @param postponed why it waits, if a fault made it wait; it is part of the id, so that it is not made to wait again
 */
export function attemptJob(
  delivery: Delivery,
  attempt: number,
  due_at: Instant,
  postponed?: Postponement,
): Job {
  const { delivery_id, tenant_id, webhook_id } = delivery;
  return {
    job_id: `${delivery_id}/${attempt}${postponed ? `/${postponed}` : ''}`,
    tenant_id,
    lane: webhookLane(webhook_id),
    kind: 'attempt_delivery',
    ref: delivery_id,
    due_at,
  };
}

export function postponementOf({ job_id }: Job): Postponement | undefined {
  if (job_id.endsWith('/held')) return 'held';
  return job_id.endsWith('/delayed') ? 'delayed' : undefined;
}

/** The webhook whose attempts a lane holds; undefined for any other lane. */
export function attemptLaneOf(lane: unknown): string | undefined {
  return typeof lane === 'string' ? /^webhook:(.+)$/.exec(lane)?.[1] : undefined;
}

export const webhookLane = (webhookId: string): string => `webhook:${webhookId}`;
export const scannerLane = (tenantId: string): string => `scanner:${tenantId}`;
