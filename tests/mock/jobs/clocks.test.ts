/** Jobs by the clocks of their tenants: ahead of the real time, standing still, moved while nobody looks. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { DAY, HOUR, SECOND, type Instant, type Micros } from '../../../mock/domain/instant.ts';
import type { Job } from '../../../mock/domain/job.ts';
import { freeze, moveTo, run, tenantTime, type TenantClock } from '../../../mock/domain/tenant.ts';
import { jobRunner, type JobHandler, type JobRunner } from '../../../mock/jobs/runner.ts';
import { systemClock } from '../../../mock/runtime/clock.ts';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import type { Commit, Store } from '../../../mock/store/store.ts';
import { watch } from '../../support/watch.ts';
import { tenantRow } from '../store/rows.ts';

const DEADLINE_MS = 10_000;

type Clocks = {
  readonly store: Store;
  readonly now: () => Instant;
  readonly runner: JobRunner;
  /** What ran, in order. */
  readonly ran: readonly string[];
  readonly defects: readonly string[];
  /** Makes it later, by the real time too. */
  skip(duration: Micros): void;
  /** Makes a tenant, whose clock shows the real time unless `clock` has it otherwise. */
  inhabit(tenantId: string, clock?: Partial<TenantClock>): Promise<void>;
  schedule(tenantId: string, ref: string, due_at: Instant): Promise<void>;
  /** Sets a tenant's clock to what `change` makes of it. */
  set(tenantId: string, change: (clock: TenantClock, now: Instant) => TenantClock): Promise<void>;
  start(work?: (job: Job) => Promise<Commit>): Promise<void>;
  done(...refs: string[]): Promise<void>;
};

function clocks(wrap: (store: Store) => Store = (store) => store): Clocks {
  const store = openSqliteStore();
  const clock = systemClock();
  let skipped: Micros = 0;
  const now = () => clock() + skipped;
  const ran: string[] = [];
  const defects: string[] = [];
  const changes = watch();
  const runner = jobRunner({
    store: wrap(store),
    now,
    concurrency: () => 4,
    onDefect: (what, error) => defects.push(`${what}: ${String(error)}`),
  });
  onTestFinished(async () => {
    await runner.stop(0);
    await store.close();
  });

  return {
    store,
    now,
    runner,
    ran,
    defects,
    skip(duration) {
      skipped += duration;
    },
    async inhabit(tenantId, given = {}) {
      await store.commit({ changes: [{ insert: 'tenant', row: { ...tenantRow(tenantId), ...given } }] });
    },
    async schedule(tenant_id, ref, due_at) {
      const row: Job = { job_id: ref, tenant_id, lane: tenant_id, kind: 'present_palm', ref, due_at };
      await store.commit({ changes: [{ insert: 'job', row }] });
    },
    async set(tenant_id, change) {
      const tenant = await store.find('tenant', { tenant_id });
      if (!tenant) throw new Error(`There is no tenant ${tenant_id}.`);
      const set = change(tenant, now());
      await store.commit({ changes: [{ update: 'tenant', where: { tenant_id }, set }] });
      runner.clockChanged(tenant_id);
    },
    async start(work = async () => ({ changes: [] })) {
      const handler: JobHandler = async (job) => {
        const commit = await work(job);
        ran.push(job.ref);
        changes.changed();
        return commit;
      };
      await runner.start({ enter_pairing_code: handler, present_palm: handler, attempt_delivery: handler });
    },
    done: (...refs) =>
      changes.until(
        () => refs.every((ref) => ran.includes(ref)),
        () => `Of ${refs.join(', ')} only these ran: ${ran.join(', ')}.`,
      ),
  };
}

const left = async ({ store }: Clocks): Promise<string[]> =>
  (await store.list('job', {}, { orderBy: 'due_at' })).map(({ ref }) => ref);

test('a job is due when its tenant’s clock says so, not when the real one does', async () => {
  const jobs = clocks();
  await jobs.inhabit('ahead', { clock_offset: HOUR });
  await jobs.inhabit('real');
  const start = jobs.now();
  await jobs.schedule('ahead', 'due ahead', start + HOUR);
  await jobs.schedule('ahead', 'not due ahead', start + 2 * HOUR);
  await jobs.schedule('real', 'due', start);
  await jobs.schedule('real', 'not due', start + HOUR);

  await jobs.start();
  await jobs.done('due ahead', 'due');
  await jobs.runner.stop(DEADLINE_MS);

  expect(jobs.ran.toSorted()).toEqual(['due', 'due ahead']);
  expect(await left(jobs)).toEqual(['not due', 'not due ahead']);
});

test('on a clock that stands still, what is due by then runs and nothing else does', async () => {
  const jobs = clocks();
  const start = jobs.now();
  await jobs.inhabit('frozen', { clock_frozen_at: start - DAY });
  await jobs.schedule('frozen', 'due then', start - DAY);
  await jobs.schedule('frozen', 'an instant later', start - DAY + 1);
  await jobs.inhabit('real');
  await jobs.schedule('real', 'later', start + 50_000);

  await jobs.start();
  await jobs.done('due then', 'later');
  await jobs.runner.stop(DEADLINE_MS);

  expect(jobs.ran.toSorted()).toEqual(['due then', 'later']);
  expect(await left(jobs)).toEqual(['an instant later']);
});

test('a job that comes while the clock stands still waits for the clock, not for time', async () => {
  const jobs = clocks();
  const start = jobs.now();
  await jobs.inhabit('frozen', { clock_frozen_at: start });
  await jobs.inhabit('real');
  await jobs.start();
  await jobs.schedule('frozen', 'at once', start);
  await jobs.schedule('frozen', 'soon', start + 1_000);
  await jobs.schedule('real', 'later', start + 50_000);
  await jobs.done('at once', 'later');
  expect(jobs.ran.toSorted()).toEqual(['at once', 'later']);

  await jobs.set('frozen', (clock, now) => moveTo(clock, start + 1_000, now));
  await jobs.done('soon');

  expect(jobs.ran.at(-1)).toBe('soon');
  expect(jobs.ran).toHaveLength(3);
});

test.for([
  ['that runs', {}],
  ['that stands still', { clock_frozen_at: 1_000 }],
] as const)('what falls due when a clock %s is moved runs at once', async ([_how, clock]) => {
  const jobs = clocks();
  await jobs.inhabit('moved', clock);
  await jobs.inhabit('other');
  const start = tenantTime({ clock_offset: 0, clock_frozen_at: null, ...clock }, jobs.now());
  await jobs.schedule('moved', 'tomorrow', start + DAY);
  await jobs.schedule('moved', 'next week', start + 7 * DAY);
  await jobs.schedule('other', 'of the other', jobs.now() + DAY);
  await jobs.schedule('moved', 'today', start);
  await jobs.start();
  await jobs.done('today');
  // When this has run, the runner has looked at the clock that is moved, and waits for it.
  await jobs.schedule('other', 'later today', jobs.now() + 20_000);
  await jobs.done('later today');

  await jobs.set('moved', (each, now) => moveTo(each, start + 2 * DAY, now));
  await jobs.done('tomorrow');
  await jobs.runner.stop(DEADLINE_MS);

  expect(jobs.ran).toEqual(['today', 'later today', 'tomorrow']);
  expect(await left(jobs)).toHaveLength(2);
});

test('a clock that runs on lets its jobs fall due again', async () => {
  const jobs = clocks();
  const start = jobs.now();
  await jobs.inhabit('tenant', { clock_frozen_at: start - DAY });
  await jobs.schedule('tenant', 'soon', start - DAY + 20_000);
  await jobs.schedule('tenant', 'now', start - DAY);
  await jobs.start();
  await jobs.done('now');
  expect(await jobs.runner.idle('tenant', DEADLINE_MS)).toBe(true);
  expect(jobs.ran).toEqual(['now']);

  await jobs.set('tenant', run);
  await jobs.done('soon');

  expect(jobs.now() - start).toBeGreaterThanOrEqual(20_000);
});

test('a clock that is frozen keeps what was about to fall due', async () => {
  const jobs = clocks();
  await jobs.inhabit('tenant');
  await jobs.inhabit('real');
  const start = jobs.now();
  await jobs.schedule('tenant', 'kept', start + HOUR);
  await jobs.schedule('tenant', 'now', start);
  await jobs.start();
  await jobs.done('now');
  expect(await jobs.runner.idle('tenant', DEADLINE_MS)).toBe(true);

  await jobs.set('tenant', freeze);
  jobs.skip(2 * HOUR);
  await jobs.schedule('real', 'later', start + 2 * HOUR);
  await jobs.done('later');
  await jobs.runner.stop(DEADLINE_MS);

  expect(jobs.ran).toEqual(['now', 'later']);
  expect(await left(jobs)).toEqual(['kept']);
});

test('nothing is idle before what is due has ended, and what that led to', async () => {
  const jobs = clocks();
  const start = jobs.now();
  await jobs.inhabit('tenant', { clock_frozen_at: start });
  await jobs.schedule('tenant', 'first', start);
  await jobs.start(async (job) => {
    await pause(5);
    const row = { ...job, job_id: 'second', ref: 'second' };
    return { changes: job.ref === 'first' ? [{ insert: 'job', row }] : [] };
  });

  expect(await jobs.runner.idle('tenant', DEADLINE_MS)).toBe(true);

  expect(jobs.ran).toEqual(['first', 'second']);
  expect(await left(jobs)).toEqual([]);
});

test('a tenant with nothing due is idle at once, whatever others do', async () => {
  const jobs = clocks();
  const blocked = Promise.withResolvers<Commit>();
  const started = Promise.withResolvers<void>();
  await jobs.inhabit('busy');
  await jobs.inhabit('idle');
  await jobs.schedule('busy', 'under way', jobs.now());
  await jobs.schedule('idle', 'tomorrow', jobs.now() + DAY);
  await jobs.start(() => {
    started.resolve();
    return blocked.promise;
  });
  await started.promise;

  expect(await jobs.runner.idle('idle', DEADLINE_MS)).toBe(true);
  expect(await jobs.runner.idle('nobody', DEADLINE_MS)).toBe(true);
  expect(await jobs.runner.idle('busy', 20)).toBe(false);
  const idle = jobs.runner.idle('busy', DEADLINE_MS);
  blocked.resolve({ changes: [] });

  expect(await idle).toBe(true);
  expect(jobs.ran).toEqual(['under way']);
});

test('a job that met a defect rests by its tenant’s clock', async () => {
  const jobs = clocks();
  const start = jobs.now();
  await jobs.inhabit('tenant', { clock_frozen_at: start });
  await jobs.schedule('tenant', 'broken', start - DAY);
  let tries = 0;
  await jobs.start(async () => {
    tries += 1;
    if (tries === 1) throw new Error('it broke');
    return { changes: [] };
  });

  expect(await jobs.runner.idle('tenant', DEADLINE_MS)).toBe(true);
  expect(tries).toBe(1);
  expect((await jobs.store.find('job', {}))?.due_at).toBe(start + SECOND);

  await jobs.set('tenant', (clock, now) => moveTo(clock, start + SECOND, now));
  await jobs.done('broken');

  expect(jobs.defects).toEqual(['job broken (present_palm): Error: it broke']);
});

test.for(['find', 'list'] as const)(
  'a clock that is moved while the store is asked (%s) is not overlooked',
  async (verb) => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    // The store has answered, and the answer is still on its way.
    const jobs = clocks((store) => ({
      ...store,
      async [verb](...query: Parameters<typeof store.list>) {
        const found = await (store[verb] as (...all: typeof query) => Promise<never>)(...query);
        asked.resolve();
        await answer.promise;
        return found;
      },
    }));
    const start = jobs.now();
    await jobs.inhabit('tenant', { clock_frozen_at: start });
    await jobs.schedule('tenant', 'tomorrow', start + DAY);
    await jobs.start();
    await asked.promise;

    await jobs.set('tenant', (clock, now) => moveTo(clock, start + DAY, now));
    answer.resolve();
    await jobs.done('tomorrow');

    expect(jobs.defects).toEqual([]);
  },
);
