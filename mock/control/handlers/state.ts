import { toTimestamp } from '../../domain/instant.ts';
import { tenantTime } from '../../domain/tenant.ts';
import { found } from '../found.ts';
import type { ControlHandler } from '../handler.ts';
import { putBack, reset, takeOut, type State } from '../tenant-state.ts';

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
    data: snapshots.map(({ name, taken_at }) => ({ name, taken_at: toTimestamp(taken_at) })),
    message: `${snapshots.length} snapshots.`,
  };
};

export const createSnapshot: ControlHandler<'createSnapshot'> = async ({ tenant, body: { name } }, world) => {
  const { tenant_id } = tenant;
  const taken_at = tenantTime(tenant, world.now());
  const state = JSON.stringify(await takeOut(world, tenant));
  await world.store.commit({
    changes: [
      { delete: 'snapshot', where: { tenant_id, name } },
      { insert: 'snapshot', row: { tenant_id, name, state, taken_at } },
    ],
  });
  return { data: { name, taken_at: toTimestamp(taken_at) }, message: 'Snapshot taken.' };
};

export const restoreSnapshot: ControlHandler<'restoreSnapshot'> = async ({ tenant, parameters }, world) => {
  const name = parameters['name']!;
  const snapshot = await found(world.store, 'snapshot', tenant, { name }, `snapshot ${name}`);
  const data = await putBack(world, tenant, JSON.parse(snapshot.state) as State);
  return { data, message: `The tenant is as it was when ${name} was taken.` };
};
