/**
 * Runs the jobs that the store holds, each when its tenant's clock says that it is due, by one timer for all.
 *
 * A lane has its own limit of concurrency and is asked for its jobs on its own, so that a receiver that hangs fills its
 * own lane and nobody else's. What is in memory is a little for each lane; the jobs stay in the store, and a process
 * that was killed finds them there again.
 */
import { MILLISECOND, SECOND, type Instant } from '../domain/instant.ts';
import type { Job, JobKind } from '../domain/job.ts';
import { NEVER, realTime, tenantTime, type TenantClock } from '../domain/tenant.ts';
import { Conflict, type Commit, type Condition, type Scheduled, type Store } from '../store/store.ts';

/**
 * Does the slow part of a job and returns what it leads to. That is committed together with the job's end: after a
 * crash in between, or when `signal` says that the process stops, the job runs again.
 */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<Commit>;

export type JobHandlers = Readonly<Record<JobKind, JobHandler>>;

export type JobRunner = {
  start(handlers: JobHandlers): Promise<void>;
  /** The clock of a tenant was moved: what is due by it may be something else now. */
  clockChanged(tenantId: string): void;
  /** Resolves when nothing of a tenant is due or running; false when `deadlineMs` of real time passed before that. */
  idle(tenantId: string, deadlineMs: number): Promise<boolean>;
  /** Starts no more jobs, gives the running ones `graceMs` to end, and leaves the rest in the store. */
  stop(graceMs: number): Promise<void>;
};

export type JobRunnerOptions = {
  readonly store: Store;
  /** The real time. */
  readonly now: () => Instant;
  /** How many jobs of a lane run at once. */
  readonly concurrency: (lane: string) => number;
  /** Something failed that never should: a defect of ours. A job that met one is tried again after `RETRY`. */
  readonly onDefect: (what: string, error: unknown) => void;
};

type Lane = {
  readonly name: string;
  readonly tenantId: string;
  /** The tenant's clock as last seen; undefined: look before trusting `due`. */
  clock: TenantClock | undefined;
  /** How often the clock was moved: what was read before a move is worth nothing after it. */
  moves: number;
  /** When the lane has something to start, by the tenant's clock; `NEVER` when it has nothing, or no room. */
  due: Instant;
  /** Whether more may be due than there was room for: it is looked at again when one of its jobs ends. */
  full: boolean;
  readonly running: Set<string>;
};

/** How long a job that met a defect rests, by its tenant's clock. */
const RETRY = SECOND;

/** A job that conflicts more often in a row has met a defect. */
const MOST_CONFLICTS = 10;

/** What falls due within so many milliseconds is run together, which costs less than one after the other. */
const TOGETHER_MS = 5;

/** Node's timers cannot wait longer than this many milliseconds. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The clock of whoever has none of their own. */
const REAL_TIME: TenantClock = { clock_offset: 0, clock_frozen_at: null };

export function jobRunner({ store, now, concurrency, onDefect }: JobRunnerOptions): JobRunner {
  const lanes = new Map<string, Lane>();
  const running = new Set<Promise<void>>();
  const idleChecks = new Set<() => void>();
  const stopping = new AbortController();
  let handlers: JobHandlers | undefined;
  let timer: NodeJS.Timeout | undefined;
  let timerAt: Instant = NEVER;
  let pumped = Promise.resolve();
  let stopped = false;

  function expect({ tenant_id, lane: name, due_at }: Scheduled): void {
    let lane = lanes.get(name);
    if (!lane) {
      lane = {
        name,
        tenantId: tenant_id,
        clock: undefined,
        moves: 0,
        due: NEVER,
        full: false,
        running: new Set(),
      };
      lanes.set(name, lane);
    }
    expectIn(lane, due_at);
  }

  function expectIn(lane: Lane, due: Instant): void {
    lane.due = Math.min(lane.due, due);
    wakeFor(lane);
  }

  function wakeFor(lane: Lane): void {
    wakeAt(lane.clock && lane.due !== NEVER ? realTime(lane.clock, lane.due) : lane.clock ? NEVER : 0);
  }

  function wakeAt(instant: Instant): void {
    if (stopped || !handlers || instant >= timerAt) return;
    clearTimeout(timer);
    timerAt = instant;
    const waitMs = Math.max(0, (instant - now()) / MILLISECOND);
    const delayMs = Math.min(Math.ceil(waitMs / TOGETHER_MS) * TOGETHER_MS, LONGEST_TIMEOUT_MS);
    timer = setTimeout(() => {
      timerAt = NEVER;
      // One after the other: two pumps at once would start the same job twice.
      pumped = pumped.then(pump).catch((error: unknown) => onDefect('looking for due jobs', error));
    }, delayMs);
  }

  async function pump(): Promise<void> {
    for (const lane of lanes.values()) {
      if (!lane.clock || realTime(lane.clock, lane.due) <= now()) await fill(lane);
    }
    for (const lane of lanes.values()) {
      if (lane.due === NEVER && lane.running.size === 0) lanes.delete(lane.name);
      else wakeFor(lane);
    }
    for (const check of idleChecks) check();
  }

  /** Starts what is due in a lane, as far as its limit allows. */
  async function fill(lane: Lane): Promise<void> {
    const { moves } = lane;
    const clock = await clockOf(lane.tenantId);
    if (lane.moves === moves) lane.clock = clock;
    const free = concurrency(lane.name) - lane.running.size;
    lane.due = NEVER;
    lane.full = free <= 0;
    if (lane.full) return;
    const time = tenantTime(clock, now());
    // The running ones are still in the store, due before all others.
    const limit = free + lane.running.size;
    const due = await jobsOf(lane, { atMost: time }, limit);
    const next = due.length < limit ? (await jobsOf(lane, { above: time }, 1))[0] : undefined;
    if (stopped) return;
    for (const job of due) if (!lane.running.has(job.job_id)) run(lane, job);
    lane.full = due.length === limit;
    if (next) lane.due = Math.min(lane.due, next.due_at);
  }

  function jobsOf({ name: lane }: Lane, due_at: Condition<Instant>, limit: number): Promise<Job[]> {
    return store.list('job', { lane, due_at }, { orderBy: 'due_at', limit });
  }

  function run(lane: Lane, job: Job): void {
    lane.running.add(job.job_id);
    const done = attempt(job).finally(() => {
      lane.running.delete(job.job_id);
      running.delete(done);
      if (lane.full) expectIn(lane, 0);
      for (const check of idleChecks) check();
    });
    running.add(done);
  }

  async function attempt(job: Job, conflicts = 0): Promise<void> {
    const { job_id } = job;
    try {
      const { changes, events = [] } = await handlers![job.kind](job, stopping.signal);
      await store.commit({ changes: [...changes, { delete: 'job', where: { job_id } }], events });
    } catch (error) {
      if (stopping.signal.aborted) return;
      // Somebody else was faster: what is there now decides what the job still has to do.
      if (error instanceof Conflict && conflicts < MOST_CONFLICTS) return attempt(job, conflicts + 1);
      onDefect(`job ${job_id} (${job.kind})`, error);
      await postpone(job).catch((again: unknown) => onDefect(`postponing job ${job_id}`, again));
    }
  }

  async function postpone({ job_id, tenant_id, lane }: Job): Promise<void> {
    const due_at = tenantTime(await clockOf(tenant_id), now()) + RETRY;
    try {
      await store.commit({ changes: [{ update: 'job', where: { job_id }, set: { due_at } }] });
    } finally {
      // Also when nothing can be stored for now, as on a full disk: then it is due as before, and looked for later.
      expect({ tenant_id, lane, due_at });
    }
  }

  async function clockOf(tenant_id: string): Promise<TenantClock> {
    return (await store.find('tenant', { tenant_id })) ?? REAL_TIME;
  }

  async function isIdle(tenantId: string): Promise<boolean> {
    for (const lane of lanes.values()) if (lane.tenantId === tenantId && lane.running.size > 0) return false;
    const atMost = tenantTime(await clockOf(tenantId), now());
    return (await store.find('job', { tenant_id: tenantId, due_at: { atMost } })) === undefined;
  }

  return {
    async start(given) {
      handlers = given;
      store.onCommitted(({ scheduled }) => scheduled.forEach(expect));
      for (const lane of await store.lanes()) expect(lane);
    },

    clockChanged(tenantId) {
      for (const lane of lanes.values()) {
        if (lane.tenantId !== tenantId) continue;
        lane.clock = undefined;
        lane.moves += 1;
      }
      wakeAt(0);
    },

    idle(tenantId, deadlineMs) {
      return new Promise((resolve) => {
        const deadline = setTimeout(() => finish(false), deadlineMs);
        const check = () => void isIdle(tenantId).then((idle) => idle && finish(true));
        idleChecks.add(check);
        check();

        function finish(idle: boolean): void {
          clearTimeout(deadline);
          idleChecks.delete(check);
          resolve(idle);
        }
      });
    },

    async stop(graceMs) {
      stopped = true;
      clearTimeout(timer);
      const grace = setTimeout(() => stopping.abort(), graceMs);
      await pumped;
      await Promise.all(running);
      clearTimeout(grace);
    },
  };
}
