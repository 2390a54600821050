/** What a call of the control plane is about, or the refusal that says that it is not there. */
import { Refusal } from '../domain/refusal.ts';
import type { Tenant } from '../domain/tenant.ts';
import type { Store, Where } from '../store/store.ts';
import type { Rows, Table } from '../store/tables.ts';

/** Tables whose rows belong to a tenant. */
type Owned = { [T in Table]: Rows[T] extends { readonly tenant_id: string } ? T : never }[Table];

/**
 * The tenant's row that meets the conditions.
 *
 * @param what how to call it in the message, such as `scanner lobby`
 * @throws {Refusal} `not_found`.
 */
export async function found<T extends Owned>(
  store: Store,
  table: T,
  { tenant_id }: Tenant,
  where: Where<T>,
  what: string,
): Promise<Rows[T]> {
  const row = await store.find(table, { ...where, tenant_id } as Where<T>);
  if (!row) throw new Refusal('not_found', `There is no ${what} in this tenant.`);
  return row;
}
