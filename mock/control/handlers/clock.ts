import type { Schema } from '../../../generated/control/wire.ts';
import { fromTimestamp, MILLISECOND, SECOND, toTimestamp, type Instant } from '../../domain/instant.ts';
import { Refusal } from '../../domain/refusal.ts';
import { freeze, run, tenantTime, type Tenant, type TenantClock } from '../../domain/tenant.ts';
import { advanceTo, nextDue } from '../advance-clock.ts';
import { changeTenant, sameClock } from '../change-tenant.ts';
import type { ControlHandler, ControlWorld } from '../handler.ts';

function viewOf(clock: TenantClock, now: Instant): Schema<'Clock'> {
  const time = tenantTime(clock, now);
  return {
    mode: clock.clock_frozen_at === null ? 'running' : 'frozen',
    now: toTimestamp(time),
    ahead_of_real_time_ms: Math.round((time - now) / MILLISECOND),
  };
}

export const getClock: ControlHandler<'getClock'> = async ({ tenant }, { now }) => ({
  data: viewOf(tenant, now()),
  message: 'The clock of the tenant.',
});

export const setClock: ControlHandler<'setClock'> = async ({ tenant, body }, { store, jobs, now }) => {
  let time = now();
  let clock: TenantClock = tenant;
  await changeTenant(store, tenant, (current) => {
    time = now();
    clock = body.mode === 'frozen' ? freeze(current, time) : run(current, time);
    return { where: sameClock(current), set: clock };
  });
  jobs.clockChanged(tenant.tenant_id);
  return { data: viewOf(clock, time), message: `The clock is ${body.mode}.` };
};

export const advanceClock: ControlHandler<'advanceClock'> = async ({ tenant, body }, world) => {
  const target = await targetOf(tenant, body, world);
  const { fired, settled } = await advanceTo(world, tenant, target);
  const moved = (await world.store.find('tenant', { tenant_id: tenant.tenant_id }))!;
  return {
    data: {
      ...viewOf(moved, world.now()),
      fired: fired.map(({ due_at, kind, ref }) => ({ at: toTimestamp(due_at), kind, ref })),
    },
    message: settled
      ? `Fell due: ${fired.length}.`
      : 'The clock was moved; some deliveries are still under way.',
  };
};

async function targetOf(tenant: Tenant, body: Schema<'ClockAdvance'>, world: ControlWorld): Promise<Instant> {
  const { by_seconds, to, to_next } = body;
  if ([by_seconds, to, to_next].filter((way) => way !== undefined).length !== 1) {
    throw new Refusal('call_contradictory', 'Say exactly one of by_seconds, to and to_next.');
  }
  const time = tenantTime(tenant, world.now());
  if (by_seconds !== undefined) return reachable(time + Math.round(by_seconds * SECOND));
  if (to !== undefined) {
    const target = fromTimestamp(to);
    if (target >= time) return reachable(target);
    throw new Refusal(
      'not_legal',
      `The clock shows ${toTimestamp(time)} and never goes back. Restore a snapshot for that.`,
    );
  }
  const next = await nextDue(world, tenant);
  if (!next)
    throw new Refusal('not_legal', 'Nothing is due in this tenant: there is no next moment to go to.');
  return Math.max(time, next.due_at);
}

/** From then on microseconds are no longer exact. */
const LATEST = fromTimestamp('2255-01-01T00:00:00Z');

function reachable(target: Instant): Instant {
  if (target <= LATEST) return target;
  throw new Refusal('call_contradictory', `The clock goes no further than ${toTimestamp(LATEST)}.`);
}
