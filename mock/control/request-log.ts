/** The last requests to the API, for whoever debugs: in memory only, and bounded. */
import type { Schema } from '../../generated/control/wire.ts';
import { toTimestamp, type Instant } from '../domain/instant.ts';

export type RequestRecord = {
  /** Real time. */
  readonly at: Instant;
  readonly method: string;
  readonly path: string;
  /** Null when the connection was reset on purpose. */
  readonly status: number | null;
  readonly duration_ms: number;
  /** The message of the answer; it never holds a secret. */
  readonly message: string | null;
  /** Who made the answer. */
  readonly decided_by: 'contract' | 'handler' | 'preference' | 'fault';
};

export type RequestLog = {
  /** @param tenantId whose request it was */
  add(tenantId: string, record: RequestRecord): void;
  /** The newest ones of a tenant first. */
  newest(tenantId: string, limit: number): readonly RequestRecord[];
  /** The tenant is gone, and with it what it did. */
  forget(tenantId: string): void;
};

/** Of each tenant, so that a busy one does not push out what another one did. */
const KEPT = 1_000;

export function requestLog(): RequestLog {
  const byTenant = new Map<string, RequestRecord[]>();
  return {
    forget: (tenantId) => void byTenant.delete(tenantId),
    add(tenantId, record) {
      let records = byTenant.get(tenantId);
      if (!records) byTenant.set(tenantId, (records = []));
      records.push(record);
      // In one go now and then: shifting one at a time would move the whole array for each request.
      if (records.length >= 2 * KEPT) records.splice(0, records.length - KEPT);
    },
    newest: (tenantId, limit) => (byTenant.get(tenantId) ?? []).slice(-Math.min(limit, KEPT)).toReversed(),
  };
}

export function viewOfRequest({ at, ...record }: RequestRecord): Schema<'RequestRecord'> {
  return { at: toTimestamp(at), ...record };
}
