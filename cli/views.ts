/** What the control plane's answers look like to a person. */
import type { Schema } from '../generated/control/wire.ts';
import { durationText } from './duration.ts';
import { fields, paint, paintStatus, table, visible } from './output.ts';

/** From a minute on, fractions of a second say nothing. */
const COARSE_FROM_MS = 60_000;

/** How a tenant's clock differs from the real time. */
export function aheadText(aheadMs: number): string {
  if (aheadMs === 0) return 'the real time';
  const apart = Math.abs(aheadMs);
  const shown = apart < COARSE_FROM_MS ? apart : Math.round(apart / 1_000) * 1_000;
  return `${durationText(shown)} ${aheadMs > 0 ? 'ahead of' : 'behind'} the real time`;
}

export function clockText({ mode, now, ahead_of_real_time_ms: ahead }: Schema<'Clock'>): string {
  return fields({ clock: mode, now, that_is: aheadText(ahead) });
}

export function firedText(fired: Schema<'ClockAdvanced'>['fired']): string {
  if (fired.length === 0) return 'Nothing fell due.';
  return table(
    ['FELL DUE', 'WHAT', 'OF'],
    fired.map(({ at, kind, ref }) => [at, kind, ref]),
  );
}

export function scannersText(scanners: readonly Schema<'Scanner'>[]): string {
  return table(
    ['HARDWARE_ID', 'STATUS', 'CONNECTED', 'ANSWERS', 'LAST ACTION'],
    scanners.map(({ hardware_id, status, connected, auto_present, latency_ms, action }) => [
      hardware_id,
      status,
      connected ? 'yes' : 'no',
      auto_present ? `by itself after ${durationText(latency_ms)}` : 'when told to',
      action
        ? `${action.type} ${action.status}${action.failure_code ? `: ${action.failure_code}` : ''}`
        : '-',
    ]),
  );
}

export function clientsText(clients: readonly Schema<'OAuthClient'>[]): string {
  return table(
    ['CLIENT_ID', 'PERMISSIONS', 'CREATED'],
    clients.map(({ client_id, permissions, created_at }) => [
      client_id,
      permissions.join(' ') || '-',
      created_at,
    ]),
  );
}

export function credentialsText({
  client_id,
  client_secret,
  permissions,
}: Schema<'OAuthClientWithSecret'>): string {
  return fields({ client_id, client_secret, permissions: permissions.join(' ') || '-' });
}

export function usersText(users: readonly Schema<'User'>[]): string {
  if (users.length === 0) return 'Nobody is known yet. Enroll somebody: link-identity users enroll user-4421';
  return table(
    ['EXTERNAL_USER_ID', 'USER_ID', 'ENROLLED ON'],
    users.map(({ external_user_id, user_id, enrolled_on }) => [
      external_user_id,
      user_id,
      enrolled_on.join(' ') || '-',
    ]),
  );
}

export function tenantsText(tenants: readonly Schema<'Tenant'>[]): string {
  return table(
    ['TENANT_ID', 'SEED', 'CREATED'],
    tenants.map(({ tenant_id, seed, created_at }) => [tenant_id, seed, created_at]),
  );
}

export function eventText({ event_type, event_id, timestamp, data }: Schema<'Event'>): string {
  return `${timestamp}  ${paint('cyan', event_type)}  ${event_id}  ${highlights(data)}`.trimEnd();
}

/** What a person looks for in an event. */
export function highlights(data: Readonly<Record<string, unknown>>): string {
  const names = ['hardware_id', 'palm_type', 'matched', 'challenge_id'];
  return names.flatMap((name) => (name in data ? [`${name}=${visible(String(data[name]))}`] : [])).join('  ');
}

export function requestText({
  at,
  method,
  path,
  status,
  duration_ms,
  message,
}: Schema<'RequestRecord'>): string {
  const reason = (status ?? 0) >= 400 && message !== null ? `  ${message}` : '';
  return `${at}  ${method} ${path}  ${paintStatus(status, String(status ?? 'reset'))}  ${duration_ms.toFixed(1)} ms${reason}`;
}

export function webhooksText(webhooks: readonly Schema<'Webhook'>[]): string {
  if (webhooks.length === 0) return 'There is no webhook. Create one with POST /v1/webhooks.';
  return table(
    ['WEBHOOK_ID', 'NAME', 'EVENTS', 'DELIVERS TO'],
    webhooks.map(({ webhook_id, name, events, delivers_to }) => [
      webhook_id,
      name,
      events.join(' '),
      delivers_to,
    ]),
  );
}

export function settingsText(settings: Schema<'Settings'>): string {
  return fields(Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)])));
}

export function deliveriesText(deliveries: readonly Schema<'Delivery'>[]): string {
  if (deliveries.length === 0)
    return 'Nothing was delivered yet: no event happened that a webhook subscribes to.';
  return table(
    ['DELIVERY_ID', 'EVENT', 'STATUS', 'ATTEMPTS', 'NEXT ATTEMPT'],
    deliveries.map(({ delivery_id, event_type, status, attempts, next_attempt_at }) => [
      delivery_id,
      event_type,
      status,
      String(attempts),
      next_attempt_at ?? '-',
    ]),
  );
}

export function attemptsText(attempts: readonly Schema<'Attempt'>[]): string {
  if (attempts.length === 0) return 'There was no attempt yet.';
  return table(
    ['ATTEMPT', 'STARTED', 'TOOK', 'RESULT'],
    attempts.map(({ number, started_at, duration_ms, status_code, error }) => [
      String(number),
      started_at,
      `${duration_ms} ms`,
      status_code === null ? (error ?? '-') : String(status_code),
    ]),
  );
}

export function faultsText(faults: readonly Schema<'Fault'>[]): string {
  if (faults.length === 0) return 'Nothing goes wrong on purpose.';
  return table(
    ['FAULT_ID', 'EFFECT', 'ON', 'LEFT', 'HITS'],
    faults.map(({ fault_id, effect, match, times_left, hits }) => [
      fault_id,
      wordsOf(effect),
      wordsOf(match) || 'everything',
      times_left === null ? 'forever' : String(times_left),
      String(hits),
    ]),
  );
}

export function summaryText(summary: Schema<'StateSummary'>): string {
  const rows = Object.entries(summary).map(([name, count]) => [name, String(count)]);
  return rows.length === 0 ? 'Nothing.' : table(['TABLE', 'ROWS'], rows);
}

export function snapshotsText(snapshots: readonly Schema<'Snapshot'>[]): string {
  if (snapshots.length === 0) return 'There is no snapshot. Take one: link-identity state snapshot start';
  return table(
    ['NAME', 'TAKEN'],
    snapshots.map(({ name, taken_at }) => [name, taken_at]),
  );
}

/** `status=503`, and a `type` by its value alone. */
function wordsOf(value: Readonly<Record<string, unknown>>): string {
  return Object.entries(value)
    .map(([name, entry]) => (name === 'type' ? String(entry) : `${name}=${String(entry)}`))
    .join(' ');
}
