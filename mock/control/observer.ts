/** Keeps what the mock's parts say of themselves, for whoever asks or watches. */
import type { Attempt, Event } from '../domain/event.ts';
import { toTimestamp, type Instant } from '../domain/instant.ts';
import { activityLog, type ActivityLog } from './activity.ts';
import { requestLog, viewOfRequest, type RequestLog, type RequestRecord } from './request-log.ts';

export type Observer = {
  readonly requests: RequestLog;
  readonly activity: ActivityLog;
  /** @param tenantId undefined for a request that showed nobody's credentials: it counts as the first tenant's */
  request(tenantId: string | undefined, record: RequestRecord): void;
  event(event: Event): void;
  attempt(attempt: Attempt, event: Event, endpoint: string): void;
};

export function observer(firstTenantId: string, startedAt: Instant): Observer {
  const requests = requestLog();
  const activity = activityLog(startedAt);
  return {
    requests,
    activity,
    request(tenantId = firstTenantId, record) {
      requests.add(tenantId, record);
      activity.add(tenantId, 'request', () => viewOfRequest(record));
    },
    event({ tenant_id, body }) {
      activity.add(tenant_id, 'event', () => JSON.parse(body) as object);
    },
    attempt({ tenant_id, started_at, ...attempt }, { event_id, event_type }, endpoint) {
      activity.add(tenant_id, 'attempt', () => ({
        event_id,
        event_type,
        endpoint,
        started_at: toTimestamp(started_at),
        ...attempt,
      }));
    },
  };
}
