/** Hands events to a local application the way the API's deliveries do, until it acknowledges them. */
import { randomUUID } from 'node:crypto';
import type { operations } from '../generated/types.ts';
import type { Schema } from '../generated/control/wire.ts';
import { backoffMs } from './backoff.ts';
import { pause } from './interruption.ts';

type Event = Schema<'Event'>;
type DeliveryHeaders = operations['onVerificationComplete']['parameters']['header'];

/** How long the application has to acknowledge, in milliseconds (contract, delivery of webhooks: 10 seconds). */
const ACKNOWLEDGE_WITHIN_MS = 10_000;

export type Forwarding = {
  readonly to: string;
  readonly apiKey: string | undefined;
  /** Attempts before an event is given up; without a number it is tried until it is acknowledged. */
  readonly attempts: number | undefined;
  readonly signal: AbortSignal;
};

export type ForwardAttempt = {
  readonly delivery_id: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Null when no response came. */
  readonly status_code: number | null;
  /** Why none came; null when one did. */
  readonly error: string | null;
  readonly duration_ms: number;
  readonly acknowledged: boolean;
  /** Until the next attempt, in milliseconds; null when there is none. */
  readonly retry_in_ms: number | null;
};

/** Yields each attempt after it ended; the last one is acknowledged, unless the event was given up. */
export async function* forwardEvent(
  event: Event,
  { to, apiKey, attempts = Infinity, signal }: Forwarding,
): AsyncGenerator<ForwardAttempt, void, undefined> {
  const delivery_id = `del_${randomUUID()}`;
  const headers = deliveryHeaders(event, delivery_id, apiKey);
  // The same bytes in every attempt, as the API sends them.
  const body = JSON.stringify(event);

  for (let attempt = 1; attempt <= attempts && !signal.aborted; attempt += 1) {
    const started = performance.now();
    const outcome = await post(to, headers, body, signal);
    if (signal.aborted) return;
    const duration_ms = Math.round(performance.now() - started);
    const { status_code } = outcome;
    const acknowledged = status_code !== null && status_code >= 200 && status_code < 300;
    const retry_in_ms = acknowledged || attempt === attempts ? null : backoffMs(attempt);
    yield { delivery_id, attempt, ...outcome, duration_ms, acknowledged, retry_in_ms };
    if (retry_in_ms === null) return;
    await pause(retry_in_ms, signal);
  }
}

function deliveryHeaders({ event_type }: Event, delivery_id: string, apiKey: string | undefined) {
  return {
    'Content-Type': 'application/json',
    'X-Link-Event': event_type as DeliveryHeaders['X-Link-Event'],
    'X-Link-Delivery': delivery_id,
    'User-Agent': 'LinkIdentity-Webhook/1.0',
    ...(apiKey === undefined ? {} : { 'X-API-Key': apiKey }),
  } satisfies DeliveryHeaders & { 'Content-Type': string };
}

async function post(
  to: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  stopped: AbortSignal,
): Promise<Pick<ForwardAttempt, 'status_code' | 'error'>> {
  const deadline = AbortSignal.timeout(ACKNOWLEDGE_WITHIN_MS);
  const signal = AbortSignal.any([stopped, deadline]);
  try {
    // By undici itself, because fetch would add headers of a browser. Loaded here, because most commands do without.
    const { request } = await import('undici');
    const answer = await request(to, { method: 'POST', headers, body, signal });
    // Only the status counts; an answer that never ends must not hold up the next event.
    await answer.body.dump({ limit: 64 * 1024, signal }).catch(() => undefined);
    return { status_code: answer.statusCode, error: null };
  } catch (error) {
    if (deadline.aborted) return { status_code: null, error: `no answer within ${ACKNOWLEDGE_WITHIN_MS} ms` };
    return { status_code: null, error: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
