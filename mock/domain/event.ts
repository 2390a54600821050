/**
 * event → subscription → delivery → attempt: an event happened once; each webhook subscribed to it gets one delivery;
 * each delivery is POSTed until it is acknowledged, and each POST is an attempt.
 *
 * Contract: the three webhooks and their delivery headers.
 */
import type { Instant } from './instant.ts';
import { hexOf, uuidOf } from './seed.ts';

export type Event = {
  readonly event_id: string;
  readonly tenant_id: string;
  readonly event_type: string;
  /** The bytes that every delivery of this event sends, serialised once. */
  readonly body: string;
  /** How many deliveries each subscription gets; more than one simulates a sender that repeats itself. */
  readonly copies: number;
  readonly created_at: Instant;
};

export type Delivery = {
  readonly delivery_id: string;
  readonly tenant_id: string;
  readonly event_id: string;
  readonly webhook_id: string;
  readonly status: 'pending' | 'delivered' | 'failed';
  /** How many attempts were made. */
  readonly attempts: number;
  readonly created_at: Instant;
};

export type Attempt = {
  readonly delivery_id: string;
  readonly tenant_id: string;
  /** 1 for the first POST. */
  readonly number: number;
  readonly started_at: Instant;
  /** Real time that the POST took, in whole milliseconds. */
  readonly duration_ms: number;
  /** Null when no response came. */
  readonly status_code: number | null;
  /** Why there is no response; null when there is one. */
  readonly error: string | null;
};

/** `cause` is what happened, such as the challenge and the palm: the same cause gives the same id. */
export function eventIdOf(seed: string, ...cause: readonly string[]): string {
  return `evt_${hexOf(32, seed, 'event', ...cause)}`;
}

/** @param copy 0 for the first delivery of the event to that webhook */
export function deliveryIdOf(eventId: string, webhookId: string, copy: number): string {
  return `del_${uuidOf('delivery', eventId, webhookId, copy)}`;
}
