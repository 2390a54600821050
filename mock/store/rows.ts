/** A whole tenant as changes of the store. */
import type { NewTenant } from '../domain/new-tenant.ts';
import type { Change, Store } from './store.ts';
import { tables, type Rows, type Table } from './tables.ts';

/** Tables whose rows belong to a tenant; the tenant itself is not one of its own rows. */
export type OwnedTable = Exclude<Table, 'tenant' | 'signing_key'>;

export const ownedTables = (Object.keys(tables) as Table[]).filter(
  (table): table is OwnedTable => table !== 'tenant' && table !== 'signing_key',
);

export function rowsOf({ tenant, client, devices, scanners }: NewTenant): Change[] {
  return [
    { insert: 'tenant', row: tenant },
    { insert: 'oauth_client', row: client },
    ...devices.map((row) => ({ insert: 'device', row }) as const),
    ...scanners.map((row) => ({ insert: 'scanner', row }) as const),
  ];
}

/** Takes away everything that a tenant holds, but for the tables named; the tenant itself stays. */
export function withoutRowsOf(tenant_id: string, except: readonly OwnedTable[] = []): Change[] {
  return ownedTables
    .filter((table) => !except.includes(table))
    .map((table) => ({ delete: table, where: { tenant_id } }) as Change);
}

/** What a tenant holds in these tables, up to `limit` rows of each. */
export async function contentOf(
  store: Store,
  tenant_id: string,
  among: readonly OwnedTable[],
  limit: number,
): Promise<{ readonly [T in OwnedTable]?: Rows[T][] }> {
  const entries = await Promise.all(
    among.map(async (table) => [table, await store.list(table, { tenant_id }, { limit })] as const),
  );
  return Object.fromEntries(entries) as { [T in OwnedTable]?: Rows[T][] };
}
