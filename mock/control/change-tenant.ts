/** Changes a tenant's own row by what it is now: of many changes at once none is lost. */
import type { Tenant } from '../domain/tenant.ts';
import { Conflict, type Store, type Where } from '../store/store.ts';

type TenantChange = { readonly where: Where<'tenant'>; readonly set: Partial<Tenant> };

/**
 * @param change from the row as it is to what is written, on the condition that what it was made from still stands;
 *   undefined: nothing has to change
 */
export async function changeTenant(
  store: Store,
  { tenant_id }: Tenant,
  change: (current: Tenant) => TenantChange | undefined,
): Promise<void> {
  for (;;) {
    const current = await store.find('tenant', { tenant_id });
    const wanted = current && change(current);
    // Deleted meanwhile: there is nothing left to change.
    if (!wanted) return;
    try {
      await store.commit({ changes: [{ update: 'tenant', ...wanted }] });
      return;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

/** The condition that the tenant's clock is still the one that a change was made from. */
export function sameClock({ tenant_id, clock_offset, clock_frozen_at }: Tenant): Where<'tenant'> {
  return { tenant_id, clock_offset, clock_frozen_at };
}
