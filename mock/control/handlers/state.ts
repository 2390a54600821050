import type { Schema } from '../../../generated/control/wire.ts';
import { toTimestamp } from '../../domain/instant.ts';
import { Refusal } from '../../domain/refusal.ts';
import { tenantTime } from '../../domain/tenant.ts';
import type { Snapshot } from '../../store/tables.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlHandler } from '../handler.ts';
import { putBack, reset, takeOut, type State } from '../tenant-state.ts';

function viewOf({ name, taken_at }: Pick<Snapshot, 'name' | 'taken_at'>): Schema<'Snapshot'> {
  return { name, taken_at: toTimestamp(taken_at) };
}

export const exportState: ControlHandler<'exportState'> = async ({ tenant }, world) => ({
  data: await takeOut(world, tenant),
  message: 'Everything that the tenant holds. PUT it back to return to it.',
});

export const importState: ControlHandler<'importState'> = async ({ tenant, body }, world) => ({
  data: await putBack(world, tenant, body),
  message: 'The tenant holds exactly this now.',
});

export const resetState: ControlHandler<'resetState'> = async ({ tenant }, world) => ({
  data: await reset(world, tenant),
  message: 'The tenant is as it began.',
});

export const listSnapshots: ControlHandler<'listSnapshots'> = async (
  { tenant: { tenant_id } },
  { store },
) => {
  const snapshots = await store.list('snapshot', { tenant_id }, { orderBy: 'taken_at' });
  return {
    data: snapshots.map(viewOf),
    message: `${counted(snapshots.length, 'snapshot')}.`,
  };
};

/** Snapshots of a tenant at most: each is as large as all that the tenant holds. */
const MOST_SNAPSHOTS = 100;

export const createSnapshot: ControlHandler<'createSnapshot'> = async ({ tenant, body: { name } }, world) => {
  const { tenant_id } = tenant;
  const { store, now } = world;
  const others = (await store.list('snapshot', { tenant_id })).filter((other) => other.name !== name);
  if (others.length >= MOST_SNAPSHOTS) {
    throw new Refusal(
      'not_legal',
      `The tenant has ${MOST_SNAPSHOTS} snapshots, as many as it may. Legal now: delete one, or replace one.`,
    );
  }
  const taken_at = tenantTime(tenant, now());
  const state = JSON.stringify(await takeOut(world, tenant));
  await store.commit({
    changes: [
      { delete: 'snapshot', where: { tenant_id, name } },
      { delete: 'kept_state', where: { tenant_id, name } },
      { insert: 'snapshot', row: { tenant_id, name, taken_at } },
      { insert: 'kept_state', row: { tenant_id, name, state } },
    ],
  });
  return { data: viewOf({ name, taken_at }), message: 'Snapshot taken.' };
};

export const restoreSnapshot: ControlHandler<'restoreSnapshot'> = async ({ tenant, parameters }, world) => {
  const name = parameters['name']!;
  const { state } = await found(world.store, 'kept_state', tenant, { name }, `snapshot ${name}`);
  const data = await putBack(world, tenant, JSON.parse(state) as State);
  return { data, message: `The tenant is as it was when ${name} was taken.` };
};

export const deleteSnapshot: ControlHandler<'deleteSnapshot'> = async ({ tenant, parameters }, { store }) => {
  const name = parameters['name']!;
  const { tenant_id } = tenant;
  const snapshot = await found(store, 'snapshot', tenant, { name }, `snapshot ${name}`);
  await store.commit({
    changes: [
      { delete: 'snapshot', where: { tenant_id, name } },
      { delete: 'kept_state', where: { tenant_id, name } },
    ],
  });
  return { data: viewOf(snapshot), message: 'Snapshot thrown away.' };
};
