/** Moves a tenant's clock forward, from one thing that falls due to the next, and lets each happen at its own time. */
import type { Instant } from '../domain/instant.ts';
import type { Job } from '../domain/job.ts';
import { moveTo, tenantTime, type Tenant } from '../domain/tenant.ts';
import { changeTenant, sameClock } from './change-tenant.ts';
import type { ControlWorld } from './handler.ts';

/** How long everything that fell due at one moment may take, in milliseconds of real time. */
const SETTLE_MS = 15_000;
/** A delivery that is retried for ever must not keep a clock from arriving. */
const MOST_STEPS = 10_000;

export type Advanced = {
  /** What fell due, in order. */
  readonly fired: readonly Job[];
  /** Whether all of it has ended. */
  readonly settled: boolean;
};

type Moving = Pick<ControlWorld, 'store' | 'jobs' | 'now'>;

export async function nextDue(
  { store }: Pick<Moving, 'store'>,
  { tenant_id }: Tenant,
): Promise<Job | undefined> {
  return (await store.list('job', { tenant_id }, { orderBy: 'due_at', limit: 1 }))[0];
}

export async function advanceTo(world: Moving, tenant: Tenant, target: Instant): Promise<Advanced> {
  const { store, jobs, now } = world;
  const { tenant_id } = tenant;
  const fired = new Map<string, Job>();
  const count = (job: Job): unknown => fired.set(job.job_id, job);
  let settled = await jobs.idle(tenant_id, SETTLE_MS);
  let shown = tenantTime(tenant, now());

  // What falls due leads to more that is due at once, such as the delivery of its event: that fired too.
  const stopListening = store.onCommitted(({ scheduled }) =>
    scheduled.filter((job) => job.tenant_id === tenant_id && job.due_at <= shown).forEach(count),
  );
  try {
    for (let step = 0; settled && step < MOST_STEPS; step += 1) {
      const next = await nextDue(world, tenant);
      if (!next || next.due_at > target) break;
      const due = await store.list(
        'job',
        { tenant_id, due_at: { atMost: next.due_at } },
        { orderBy: 'due_at' },
      );
      due.forEach(count);
      await show(next.due_at);
      settled = await jobs.idle(tenant_id, SETTLE_MS);
    }
    await show(target);
    return { fired: [...fired.values()], settled };
  } finally {
    stopListening();
  }

  /** The clock shows `instant`, unless it is past that already because it runs. */
  async function show(instant: Instant): Promise<void> {
    shown = Math.max(shown, instant);
    await changeTenant(store, tenant, (current) => {
      const real = now();
      if (tenantTime(current, real) >= instant) return undefined;
      return { where: sameClock(current), set: moveTo(current, instant, real) };
    });
    jobs.clockChanged(tenant_id);
  }
}
