import { expect, onTestFinished, test } from 'vitest';
import { MILLISECOND, type Instant } from '../../../mock/domain/instant.ts';
import type { Job } from '../../../mock/domain/job.ts';
import { jobRunner, type JobHandler, type JobRunner } from '../../../mock/jobs/runner.ts';
import { systemClock } from '../../../mock/runtime/clock.ts';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import type { Store } from '../../../mock/store/store.ts';
import { watch } from '../../support/watch.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** A run of jobs whose handler writes down what it was given. */
type Bench = {
  readonly store: Store;
  readonly now: () => Instant;
  readonly runner: JobRunner;
  readonly ran: { readonly ref: string; readonly at: Instant }[];
  readonly defects: string[];
  schedule(...jobs: (Partial<Job> & { ref: string; inMs: number })[]): Promise<void>;
  /** Starts with a handler that does `work` for each job. */
  start(work?: (job: Job, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Waits until the job about `ref` has run. */
  done(...refs: string[]): Promise<void>;
  /** Waits until a defect was reported. */
  reported(): Promise<void>;
};

const GRACE_MS = 5_000;

function bench(options: { store?: Store; concurrency?: number } = {}): Bench {
  const { store = openSqliteStore(), concurrency = 4 } = options;
  const now = systemClock();
  const defects: string[] = [];
  const ran: { ref: string; at: Instant }[] = [];
  const changes = watch();
  const runner = jobRunner({
    store,
    now,
    concurrency: () => concurrency,
    onDefect: (what, error) => {
      defects.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      changes.changed();
    },
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
    async schedule(...jobs) {
      const start = now();
      const rows = jobs.map(({ inMs, ...job }): Job => {
        return {
          job_id: job.ref,
          tenant_id: 't',
          lane: 'lane',
          kind: 'present_palm',
          due_at: start + inMs * MILLISECOND,
          ...job,
        };
      });
      await store.commit({ changes: rows.map((row) => ({ insert: 'job', row }) as const) });
    },
    async start(work = async () => undefined) {
      const handler: JobHandler = async (job, signal) => {
        await work(job, signal);
        ran.push({ ref: job.ref, at: now() });
        changes.changed();
        return { changes: [] };
      };
      await runner.start({ enter_pairing_code: handler, present_palm: handler, attempt_delivery: handler });
    },
    done: (...refs) =>
      changes.until(
        () => refs.every((ref) => ran.some((each) => each.ref === ref)),
        () => `Of ${refs.join(', ')} only these ran: ${ran.map(({ ref }) => ref).join(', ')}.`,
      ),
    reported: () =>
      changes.until(
        () => defects.length > 0,
        () => 'No defect was reported.',
      ),
  };
}

/** Waits for the stop, so that what the last jobs led to is committed. */
async function remaining({ runner, store }: Bench): Promise<string[]> {
  await runner.stop(GRACE_MS);
  return (await store.list('job', {}, { orderBy: 'due_at' })).map(({ job_id }) => job_id);
}

test('a lane that hangs delays nobody else', async () => {
  const jobs = bench({ concurrency: 2 });
  const hanging = Array.from({ length: 10 }, (_, index) => ({
    ref: `stuck-${index}`,
    lane: 'receiver that hangs',
    inMs: 0,
  }));
  const healthy = Array.from({ length: 30 }, (_, index) => ({
    ref: `healthy-${index}`,
    lane: 'healthy',
    inMs: index % 3,
  }));
  await jobs.schedule(...hanging, ...healthy);
  const started = jobs.now();

  await jobs.start(({ lane }, signal) => (lane === 'healthy' ? Promise.resolve() : aborted(signal)));
  await jobs.done(...healthy.map(({ ref }) => ref));

  expect(jobs.now() - started).toBeLessThan(5_000 * MILLISECOND);
  expect(jobs.ran.filter(({ ref }) => ref.startsWith('stuck'))).toEqual([]);
  await jobs.runner.stop(0);
  expect(await jobs.store.list('job', {})).toHaveLength(hanging.length);
  expect(jobs.defects).toEqual([]);
});

test('a lane runs as many jobs at once as it may, and the next one when one ends', async () => {
  const jobs = bench({ concurrency: 3 });
  let running = 0;
  let most = 0;
  // They end one by one, so that each end makes room for one job only.
  const durations = [40, 5, 10, 15, 20, 25, 5, 10, 15, 20, 25, 5];
  await jobs.schedule(...Array.from({ length: 12 }, (_, index) => ({ ref: `job-${index}`, inMs: 0 })));

  await jobs.start(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, durations.shift()));
    running -= 1;
  });
  await jobs.done(...Array.from({ length: 12 }, (_, index) => `job-${index}`));

  expect(most).toBe(3);
  expect(await remaining(jobs)).toEqual([]);
});

test('jobs run in the order in which they are due, none before its time', async () => {
  const jobs = bench({ concurrency: 1 });
  const delays = [40, 5, 25, 0, 60, 15, 50, 10, 30, 20];
  await jobs.schedule(...delays.map((inMs) => ({ ref: `after ${inMs}`, inMs })));
  const due = new Map((await jobs.store.list('job', {})).map(({ ref, due_at }) => [ref, due_at]));

  await jobs.start();
  await jobs.done(...delays.map((inMs) => `after ${inMs}`));

  expect(jobs.ran.map(({ ref }) => ref)).toEqual(
    delays.toSorted((one, other) => one - other).map((inMs) => `after ${inMs}`),
  );
  expect(jobs.ran.filter(({ ref, at }) => at < (due.get(ref) ?? Infinity))).toEqual([]);
});

test('an earlier job that comes later still runs first, across lanes', async () => {
  const jobs = bench();
  await jobs.start();

  await jobs.schedule({ ref: 'late', lane: 'a', inMs: 900 });
  await jobs.schedule({ ref: 'soon', lane: 'b', inMs: 300 });
  await jobs.schedule({ ref: 'at once', lane: 'a', inMs: -1 });
  await jobs.done('late', 'soon', 'at once');

  expect(jobs.ran.map(({ ref }) => ref)).toEqual(['at once', 'soon', 'late']);
});

test('a job may lead to the next one, in its own lane', async () => {
  const jobs = bench({ concurrency: 1 });
  const next = (count: number): Job => ({
    job_id: `step-${count}`,
    tenant_id: 't',
    lane: 'lane',
    kind: 'present_palm',
    ref: `step-${count}`,
    due_at: jobs.now(),
  });
  const steps: string[] = [];
  const finished = Promise.withResolvers<void>();
  const step: JobHandler = async ({ ref }) => {
    steps.push(ref);
    if (steps.length === 20) finished.resolve();
    return { changes: steps.length < 20 ? [{ insert: 'job', row: next(steps.length) }] : [] };
  };
  await jobs.runner.start({ enter_pairing_code: step, present_palm: step, attempt_delivery: step });

  await jobs.store.commit({ changes: [{ insert: 'job', row: next(0) }] });
  await finished.promise;

  expect(steps).toEqual(Array.from({ length: 20 }, (_, index) => `step-${index}`));
  expect(await remaining(jobs)).toEqual([]);
});

test('a job that meets a defect is reported, rests for a second and is tried again', async () => {
  const jobs = bench();
  const tries: Instant[] = [];
  await jobs.schedule({ ref: 'broken', inMs: 0 }, { ref: 'sound', inMs: 1 });

  await jobs.start(async ({ ref }) => {
    if (ref !== 'broken') return;
    tries.push(jobs.now());
    if (tries.length === 1) throw new Error('it broke');
  });
  await jobs.done('broken', 'sound');

  expect(jobs.defects).toEqual(['job broken (present_palm): it broke']);
  expect(jobs.ran.map(({ ref }) => ref)).toEqual(['sound', 'broken']);
  expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThanOrEqual(1_000 * MILLISECOND);
  expect(await remaining(jobs)).toEqual([]);
});

test('a job that nothing can be stored of, as on a full disk, is tried again', async () => {
  const store = openSqliteStore();
  let failures = 0;
  const commit: Store['commit'] = async (given) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('database or disk is full');
    }
    await store.commit(given);
  };
  const jobs = bench({ store: { ...store, commit } });
  await jobs.schedule({ ref: 'one', inMs: 0 });
  // The end of the job, and that it is put off.
  failures = 2;
  const triedAgain = Promise.withResolvers<void>();
  let tries = 0;

  await jobs.start(async () => {
    tries += 1;
    if (tries === 2) triedAgain.resolve();
  });
  await triedAgain.promise;

  expect(jobs.defects).toEqual([
    'job one (present_palm): database or disk is full',
    'postponing job one: database or disk is full',
  ]);
  expect(await remaining(jobs)).toEqual([]);
});

test('a job that was overdue for long rests as long', async () => {
  const jobs = bench();
  const tries: Instant[] = [];
  await jobs.schedule({ ref: 'broken', inMs: -3_600_000 });

  await jobs.start(async () => {
    tries.push(jobs.now());
    if (tries.length === 1) throw new Error('it broke');
  });
  await jobs.done('broken');

  expect(tries).toHaveLength(2);
  expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThanOrEqual(1_000 * MILLISECOND);
});

test('what a job leads to is committed with its end, or not at all', async () => {
  const jobs = bench();
  const device = { update: 'device', where: { device_id: 'nobody' }, set: { location: 'x' } } as const;
  await jobs.schedule({ ref: 'conflicting', inMs: 0 });

  await jobs.runner.start({
    enter_pairing_code: async () => ({ changes: [] }),
    present_palm: async () => ({
      changes: [{ insert: 'signing_key', row: { kid: 'k', public_jwk: '{}', created_at: 1 } }, device],
    }),
    attempt_delivery: async () => ({ changes: [] }),
  });
  await jobs.reported();

  expect(jobs.defects).toEqual(['job conflicting (present_palm): The commit conflicts with update:device.']);
  expect(await jobs.store.list('signing_key', {})).toEqual([]);
  expect(await remaining(jobs)).toEqual(['conflicting']);
});

test('a stop gives running jobs their grace, then tells them, and keeps what did not end', async () => {
  const jobs = bench({ concurrency: 2 });
  await jobs.schedule({ ref: 'quick', inMs: 0 }, { ref: 'endless', inMs: 0 }, { ref: 'waiting', inMs: 0 });
  const both = Promise.withResolvers<void>();
  let started = 0;
  await jobs.start(async ({ ref }, signal) => {
    started += 1;
    if (started === 2) both.resolve();
    if (ref === 'quick') await new Promise((resolve) => setTimeout(resolve, 20));
    else await aborted(signal);
  });
  await both.promise;

  await jobs.runner.stop(100);

  expect(jobs.ran.map(({ ref }) => ref)).toEqual(['quick']);
  expect(started).toBe(2);
  expect(jobs.defects).toEqual([]);
  const left = await jobs.store.list('job', {});
  expect(left.map(({ ref }) => ref).toSorted()).toEqual(['endless', 'waiting']);
});

test('a stop while the store is being asked starts nothing any more', async () => {
  const store = openSqliteStore();
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const jobs = bench({
    store: {
      ...store,
      async list(...query) {
        asked.resolve();
        await answer.promise;
        return store.list(...query);
      },
    },
  });
  await jobs.schedule({ ref: 'late', inMs: 0 });
  await jobs.start();
  await asked.promise;

  const stopped = jobs.runner.stop(0);
  answer.resolve();
  await stopped;

  expect(jobs.ran).toEqual([]);
  expect(await store.list('job', {})).toHaveLength(1);
});

test('jobs of a directory that is opened again are run, overdue ones at once', async () => {
  const directory = await temporaryFolder();
  const before = openSqliteStore(directory);
  const row = { tenant_id: 't', lane: 'lane', kind: 'present_palm', due_at: 1 } as const;
  await before.commit({
    changes: [{ insert: 'job', row: { ...row, job_id: 'left over', ref: 'left over' } }],
  });
  await before.close();

  const jobs = bench({ store: openSqliteStore(directory) });
  await jobs.start();
  await jobs.done('left over');

  expect(await remaining(jobs)).toEqual([]);
});

test('a job that is due later than a timer can wait does not run at once', async () => {
  const jobs = bench();
  await jobs.schedule({ ref: 'in sixty days', inMs: 60 * 86_400_000 }, { ref: 'now', inMs: 0 });

  await jobs.start();
  await jobs.done('now');

  expect(await remaining(jobs)).toEqual(['in sixty days']);
});

/** Settles only when the runner gives up waiting. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
