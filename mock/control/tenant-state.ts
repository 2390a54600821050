/** Everything that a tenant holds, as one value: taken out, put back, kept under a name. */
import type { Schema } from '../../generated/control/wire.ts';
import { attemptLaneOf } from '../domain/job.ts';
import { newTenant } from '../domain/new-tenant.ts';
import { Refusal } from '../domain/refusal.ts';
import { settingsOf } from '../domain/settings.ts';
import { moveTo, run, tenantTime, type Tenant } from '../domain/tenant.ts';
import { contentOf, ownedTables, withoutRowsOf, type OwnedTable } from '../store/rows.ts';
import { Conflict, type Change } from '../store/store.ts';
import { tables } from '../store/tables.ts';
import type { ControlWorld } from './handler.ts';
import { insertionOf, requireColumns, wrong } from './state-rows.ts';

export type State = Schema<'State'>;

/** What a state is not about: snapshots are no part of one, and faults are set for what is to come. */
const APART = ['snapshot', 'kept_state', 'fault'] as const satisfies readonly OwnedTable[];
const stateTables = ownedTables.filter((table) => !APART.some((apart) => apart === table));

/** A state with more rows of a kind than this would take more memory than a mock should. */
const MOST_ROWS = 100_000;

/** How long a change of state waits for what is under way, in milliseconds. */
const SETTLE_MS = 2_000;

/** @throws {Refusal} `not_legal` when the tenant holds too much to be taken out. */
export async function takeOut({ store, now }: ControlWorld, tenant: Tenant): Promise<State> {
  const content = await contentOf(store, tenant.tenant_id, stateTables, MOST_ROWS + 1);
  const full = stateTables.find((table) => content[table]!.length > MOST_ROWS);
  if (full) {
    throw new Refusal(
      'not_legal',
      `The tenant holds more than ${MOST_ROWS} rows of ${full}, too many to take out. Legal now: state/reset.`,
    );
  }
  const shown = { ...tenant, clock_offset: 0, clock_frozen_at: tenantTime(tenant, now()) };
  const running = tenant.clock_frozen_at === null ? 1 : 0;
  return {
    format: 1,
    tables: {
      // The clock is kept as what it showed: the offset means nothing at another real time.
      tenant: [{ ...shown, clock_running: running }],
      ...Object.fromEntries(stateTables.map((table) => [table, content[table]!.map((row) => ({ ...row }))])),
    },
  };
}

/** @throws {Refusal} `call_contradictory` for a state that cannot have been taken out; nothing is changed then. */
export async function putBack(
  world: ControlWorld,
  tenant: Tenant,
  state: State,
): Promise<Schema<'StateSummary'>> {
  const { tenant_id } = tenant;
  requireKnownTables(state);
  const clock = tenantOf(tenant, state, world.now());
  const rows = stateTables.flatMap((table) =>
    (state.tables[table] ?? []).map((row) => insertionOf(table, row, tenant_id)),
  );
  requireOwnLanes(state);
  await replace(world, tenant, [...withoutRowsOf(tenant_id, APART), ...rows], clock);
  return summaryOf(state);
}

/** Back to how the tenant began, at the real time. Its clients and settings stay. */
export async function reset(world: ControlWorld, tenant: Tenant): Promise<Schema<'StateSummary'>> {
  const { tenant_id, seed } = tenant;
  const real = world.now();
  const request = { tenantId: tenant_id, seed, clientSecret: '', settings: settingsOf(tenant) };
  const { devices, scanners } = newTenant(request, real);
  await replace(
    world,
    tenant,
    [
      ...withoutRowsOf(tenant_id, [...APART, 'oauth_client']),
      ...devices.map((row) => ({ insert: 'device', row }) as const),
      ...scanners.map((row) => ({ insert: 'scanner', row }) as const),
    ],
    { clock_offset: 0, clock_frozen_at: null },
  );
  return { device: devices.length, scanner: scanners.length };
}

async function replace(
  { store, jobs }: ControlWorld,
  { tenant_id }: Tenant,
  changes: readonly Change[],
  tenant: Partial<Tenant>,
): Promise<void> {
  // What is under way would otherwise end in a world that it did not begin in.
  await jobs.idle(tenant_id, SETTLE_MS);
  try {
    const own: Change[] =
      Object.keys(tenant).length === 0 ? [] : [{ update: 'tenant', where: { tenant_id }, set: tenant }];
    await store.commit({ changes: [...changes, ...own] });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Refusal(
      'not_legal',
      `The state conflicts with what another tenant holds (${error.constraint}). Delete that tenant first.`,
    );
  }
  jobs.clockChanged(tenant_id);
}

/** Columns of the tenant's own row in a state. */
const tenantColumns = { ...tables.tenant.columns, clock_running: 'bigint' };

/** The tenant's own row as it was, with a clock that shows what it showed; as it is when the state has none. */
function tenantOf(tenant: Tenant, state: State, real: number): Partial<Tenant> {
  const [kept, ...others] = state.tables['tenant'] ?? [];
  if (kept === undefined) return {};
  if (others.length > 0) throw wrong('tables.tenant: a state is of one tenant; several rows were sent.');
  requireColumns('tenant', kept, tenantColumns);
  const {
    seed,
    settings,
    url_map,
    clock_frozen_at: shown,
    clock_running,
  } = kept as Tenant & {
    readonly clock_running: number;
  };
  if (shown === null)
    throw wrong('tables.tenant: clock_frozen_at must be what the clock showed; null was sent.');
  const clock =
    clock_running === 1
      ? moveTo(run(tenant, real), shown, real)
      : { clock_offset: 0, clock_frozen_at: shown };
  return { seed, settings, url_map, ...clock };
}

/** Each attempt to come is in the lane of a webhook that comes with it. */
function requireOwnLanes({ tables: { job = [], webhook = [] } }: State): void {
  const own = new Set(webhook.map(({ webhook_id }) => webhook_id));
  for (const { lane } of job) {
    const webhookId = attemptLaneOf(lane);
    if (webhookId !== undefined && !own.has(webhookId)) {
      throw wrong(
        `tables.job: the state has no webhook ${webhookId}, which the lane ${String(lane)} is for.`,
      );
    }
  }
}

function requireKnownTables({ tables: given }: State): void {
  const known: readonly string[] = ['tenant', ...stateTables];
  const unknown = Object.keys(given).find((table) => !known.includes(table));
  if (unknown) {
    throw wrong(`There is no table ${unknown} in a state. There is ${known.join(', ')}.`);
  }
}

function summaryOf({ tables: given }: State): Schema<'StateSummary'> {
  return Object.fromEntries(Object.entries(given).map(([table, rows]) => [table, rows.length]));
}
