import type { Schema } from '../../../generated/control/wire.ts';
import { CERTAIN, effectOf, type Fault, type Match } from '../../domain/fault.ts';
import { uuidOf } from '../../domain/seed.ts';
import { tenantTime } from '../../domain/tenant.ts';
import { requireSense } from '../fault-request.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlHandler } from '../handler.ts';

function viewOf(fault: Fault): Schema<'Fault'> {
  const { fault_id, match, times_left, probability, hits } = fault;
  return {
    fault_id,
    match: JSON.parse(match) as Match,
    effect: effectOf(fault),
    times_left,
    probability: probability / CERTAIN,
    hits,
  };
}

export const listFaults: ControlHandler<'listFaults'> = async ({ tenant: { tenant_id } }, { store }) => {
  const faults = await store.list('fault', { tenant_id }, { orderBy: 'created_at' });
  return { data: faults.map(viewOf), message: `${counted(faults.length, 'fault')}.` };
};

export const createFault: ControlHandler<'createFault'> = async ({ tenant, body }, { store, now }) => {
  const { match = {}, effect, times = 1, probability = 1 } = body;
  requireSense(body);
  const { tenant_id, seed } = tenant;
  const ordinal = await store.ordinal(tenant_id, 'fault', '');
  const fault: Fault = {
    fault_id: uuidOf(seed, tenant_id, 'fault', ordinal),
    tenant_id,
    match: JSON.stringify(match),
    effect: JSON.stringify(effect),
    times_left: times,
    probability: Math.round(probability * CERTAIN),
    matches: 0,
    hits: 0,
    created_at: tenantTime(tenant, now()),
  };
  await store.commit({
    changes: [
      { insert: 'fault', row: fault },
      { update: 'tenant', where: { tenant_id }, set: { has_faults: 1 } },
    ],
  });
  return {
    data: viewOf(fault),
    message: `Fault set, ${oftenOf(times)}.`,
  };
};

function oftenOf(times: number | null): string {
  if (times === null) return 'without end';
  return times === 1 ? 'once' : `for ${times} times`;
}

export const clearFaults: ControlHandler<'clearFaults'> = async ({ tenant: { tenant_id } }, { store }) => {
  const faults = await store.list('fault', { tenant_id }, { orderBy: 'created_at' });
  await store.commit({
    changes: [
      { delete: 'fault', where: { tenant_id } },
      { update: 'tenant', where: { tenant_id }, set: { has_faults: 0 } },
    ],
  });
  return { data: faults.map(viewOf), message: `${counted(faults.length, 'fault')} removed.` };
};

export const deleteFault: ControlHandler<'deleteFault'> = async ({ tenant, parameters }, { store }) => {
  const fault_id = parameters['fault_id']!.toLowerCase();
  const fault = await found(store, 'fault', tenant, { fault_id }, `fault ${fault_id}`);
  await store.commit({ changes: [{ delete: 'fault', where: { fault_id } }] });
  return { data: viewOf(fault), message: 'Fault removed.' };
};
