/**
 * What happens in the mock, as it happens, for whoever watches. In memory only and bounded: the newest entries are kept,
 * so that a reader whose connection broke can go on where it was.
 */

import type { Output } from '../prism/index.ts';

export type ActivityType = 'request' | 'event' | 'attempt';

export type Activity = {
  /** Different at each start of the mock, and growing from one entry to the next. */
  readonly id: string;
  readonly type: ActivityType;
  /** JSON text. */
  readonly data: string;
};

/** What is there after an id; `missed` when something in between is not there any more. */
export type Past = { readonly entries: readonly Activity[]; readonly missed: boolean };

export type ActivityLog = {
  /** @param view makes the data when somebody reads it: most of the time nobody does */
  add(tenantId: string, type: ActivityType, view: () => object): void;
  after(tenantId: string, id: string): Past;
  /** Calls `listener` for each new entry until the returned function is called. */
  onActivity(tenantId: string, listener: (activity: Activity) => void): () => void;
  /** How many listeners there are. */
  listening(): number;
};

type Kept = {
  readonly tenantId: string;
  readonly number: number;
  readonly type: ActivityType;
  readonly view: () => object;
};

const KEPT = 2_000;

/** @param run what tells this start of the mock from others, such as when it was */
export function activityLog(run: number): ActivityLog {
  const prefix = run.toString(36);
  const kept: Kept[] = [];
  const listeners = new Map<string, Set<(activity: Activity) => void>>();
  let count = 0;

  const asActivity = ({ number, type, view }: Kept): Activity => ({
    id: `${prefix}.${number}`,
    type,
    data: JSON.stringify(view()),
  });

  return {
    add(tenantId, type, view) {
      count += 1;
      const entry = { tenantId, number: count, type, view };
      kept.push(entry);
      // In one go now and then: shifting one at a time would move the whole array each time.
      if (kept.length >= 2 * KEPT) kept.splice(0, kept.length - KEPT);
      const interested = listeners.get(tenantId);
      if (!interested) return;
      const activity = asActivity(entry);
      for (const listener of interested) listener(activity);
    },

    after(tenantId, id) {
      const number = id.startsWith(`${prefix}.`) ? Number(id.slice(prefix.length + 1)) : NaN;
      const known = Number.isInteger(number) && number >= 0 && number <= count;
      const oldest = kept[0]?.number ?? count + 1;
      const later = kept.filter((entry) => entry.tenantId === tenantId && !(entry.number <= number));
      return { entries: later.map(asActivity), missed: !known || number < oldest - 1 };
    },

    onActivity(tenantId, listener) {
      const interested = listeners.get(tenantId) ?? new Set();
      listeners.set(tenantId, interested.add(listener));
      return () => {
        interested.delete(listener);
        if (interested.size === 0 && listeners.get(tenantId) === interested) listeners.delete(tenantId);
      };
    },

    listening: () => [...listeners.values()].reduce((sum, interested) => sum + interested.size, 0),
  };
}

/** A comment that often keeps proxies from taking the connection for a dead one, in milliseconds. */
const HEARTBEAT_MS = 15_000;
/** A reader that is so many bytes behind is disconnected, and can go on with Last-Event-ID. */
const MOST_BUFFERED = 1024 * 1024;

/** Writes the activity of a tenant as server-sent events (HTML standard, section 9.2), for as long as it is read. */
export function followActivity(
  output: Output,
  log: ActivityLog,
  tenantId: string,
  lastEventId: string | undefined,
): void {
  output.write(': Link Identity mock\n\n');
  if (lastEventId !== undefined) {
    const { entries, missed } = log.after(tenantId, lastEventId);
    if (missed) output.write(`event: missed\ndata: ${JSON.stringify({ after: lastEventId })}\n\n`);
    entries.forEach(show);
  }
  const stopListening = log.onActivity(tenantId, show);
  const heartbeat = setInterval(() => output.write(': still here\n\n'), HEARTBEAT_MS).unref();
  output.gone.addEventListener('abort', stop);
  if (output.gone.aborted) stop();

  function show({ id, type, data }: Activity): void {
    if (output.buffered() > MOST_BUFFERED) {
      stop();
      output.end();
    } else {
      output.write(`id: ${id}\nevent: ${type}\ndata: ${data}\n\n`);
    }
  }

  function stop(): void {
    stopListening();
    clearInterval(heartbeat);
  }
}
