/** A delivery into a sink: no network, but the same outcomes. */
import type { Instant } from '../domain/instant.ts';
import { KEPT_IN_SINK, newSink, receive } from '../domain/sink.ts';
import type { Tenant } from '../domain/tenant.ts';
import { Conflict, type Change, type Store } from '../store/store.ts';
import type { Outcome } from './transport.ts';

export async function captureInSink(
  store: Store,
  { tenant_id }: Tenant,
  name: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  received_at: Instant,
): Promise<Outcome> {
  for (;;) {
    const known = await store.find('sink', { tenant_id, name });
    const { status, next } = receive(known ?? newSink(tenant_id, name));
    const number = next.captured;
    const row = { tenant_id, name, number, received_at, headers: JSON.stringify(headers), body, status };
    const counted: Change = known
      ? // On the condition that nothing else arrived, or was scripted, meanwhile.
        { update: 'sink', where: { ...known }, set: next }
      : { insert: 'sink', row: next };
    try {
      await store.commit({
        changes: [
          counted,
          { insert: 'captured', row },
          { delete: 'captured', where: { tenant_id, name, number: { atMost: number - KEPT_IN_SINK } } },
        ],
      });
      return status === null
        ? { status_code: null, error: 'The sink gave no answer.' }
        : { status_code: status, error: null };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
