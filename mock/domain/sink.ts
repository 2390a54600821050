/**
 * Sinks: endpoints that capture deliveries inside the mock, for partners that have no server yet. A webhook with the
 * endpoint `https://sink.mock.invalid/<name>` delivers there; no name under `.invalid` ever leads anywhere (RFC 6761),
 * so nothing can leave by mistake.
 */
import type { Instant } from './instant.ts';

export const SINK_ORIGIN = 'https://sink.mock.invalid';

/** Captured deliveries that a sink keeps; the oldest go first. */
export const KEPT_IN_SINK = 1_000;

const NAME = /^[A-Za-z0-9._-]{1,64}$/;

/** What a sink answers; `answers_left` times, for good when that is null, and 204 after that. */
export type Sink = {
  readonly tenant_id: string;
  readonly name: string;
  /** Null: no answer comes. */
  readonly status: number | null;
  readonly answers_left: number | null;
  /** How many deliveries it captured in all. */
  readonly captured: number;
};

/** A delivery as it arrived in a sink. */
export type Captured = {
  readonly tenant_id: string;
  readonly name: string;
  /** 1 for the first one. */
  readonly number: number;
  readonly received_at: Instant;
  /** As JSON text. */
  readonly headers: string;
  readonly body: string;
  /** What the sink answered; null: nothing. */
  readonly status: number | null;
};

export const ACKNOWLEDGED = 204;

/** The sink that an endpoint leads to; undefined when it is none, or has no name that a sink can have. */
export function sinkNameOf(endpoint: string): string | undefined {
  if (!endpoint.startsWith(`${SINK_ORIGIN}/`)) return undefined;
  const name = endpoint.slice(SINK_ORIGIN.length + 1);
  return NAME.test(name) ? name : undefined;
}

export function newSink(tenant_id: string, name: string): Sink {
  return { tenant_id, name, status: ACKNOWLEDGED, answers_left: null, captured: 0 };
}

/** What the sink answers now, and how it is after that. */
export function receive(sink: Sink): { readonly status: number | null; readonly next: Sink } {
  const { answers_left, captured } = sink;
  const next = { ...sink, captured: captured + 1 };
  if (answers_left === null) return { status: sink.status, next };
  const left = answers_left - 1;
  return left > 0
    ? { status: sink.status, next: { ...next, answers_left: left } }
    : { status: sink.status, next: { ...next, status: ACKNOWLEDGED, answers_left: null } };
}
