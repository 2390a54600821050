/** What whoever runs jobs, and whoever watches, gets to know of a commit. */
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import type { Committed, Scheduled, Store } from '../../../mock/store/store.ts';
import { eventRow, tenantRow, webhookRow } from './rows.ts';

const hook = webhookRow('tenant-1', 'hook', 'device.paired enrollment.complete');

function open(): Store {
  const store = openSqliteStore();
  onTestFinished(() => store.close());
  return store;
}

type Told = Pick<Committed, 'events'> & { readonly scheduled: readonly Scheduled[] };

/** What is told of, without what a job is besides. */
function told(store: Store): Told[] {
  const all: Told[] = [];
  store.onCommitted(({ scheduled, events }) =>
    all.push({
      scheduled: scheduled.map(({ tenant_id, lane, due_at }) => ({ tenant_id, lane, due_at })),
      events,
    }),
  );
  return all;
}

test('whoever runs jobs, or watches, is told of exactly what was committed', async () => {
  const store = open();
  const committed = told(store);
  await store.commit({
    changes: [
      { insert: 'tenant', row: tenantRow('tenant-1') },
      { insert: 'webhook', row: hook },
    ],
  });
  expect(committed).toEqual([]);

  const event = eventRow('tenant-1', 'evt_1');
  await store.commit({ changes: [], events: [event] });
  await store.commit({ changes: [], events: [event] }).catch(() => undefined);

  const scheduled = [{ tenant_id: 'tenant-1', lane: `webhook:${hook.webhook_id}`, due_at: 1_000 }];
  expect(committed).toEqual([{ scheduled, events: [event] }]);
  expect(await store.lanes()).toEqual(scheduled);
});

test('an event that nobody subscribes to is told of all the same', async () => {
  const store = open();
  const committed = told(store);
  const event = eventRow('tenant-1', 'evt_1');

  await store.commit({ changes: [{ insert: 'tenant', row: tenantRow('tenant-1') }], events: [event] });

  expect(committed).toEqual([{ scheduled: [], events: [event] }]);
  expect(await store.lanes()).toEqual([]);
});

test('whoever stopped listening is told of nothing more, and the others are', async () => {
  const store = open();
  const calls: string[] = [];
  const stop = store.onCommitted(() => calls.push('one'));
  store.onCommitted(() => calls.push('other'));
  await store.commit({ changes: [], events: [eventRow('tenant-1', 'evt_1')] });

  stop();
  await store.commit({ changes: [], events: [eventRow('tenant-1', 'evt_2')] });

  expect(calls).toEqual(['one', 'other', 'other']);
});

test('a lane is due when its first job is', async () => {
  const store = open();
  const job = { tenant_id: 't', kind: 'present_palm', ref: 'r' } as const;
  const rows = [
    { ...job, job_id: '1', lane: 'a', due_at: 30 },
    { ...job, job_id: '2', lane: 'a', due_at: 10 },
    { ...job, job_id: '3', lane: 'b', due_at: 20 },
  ];

  await store.commit({ changes: rows.map((row) => ({ insert: 'job', row }) as const) });

  expect((await store.lanes()).toSorted((one, other) => one.due_at - other.due_at)).toEqual([
    { tenant_id: 't', lane: 'a', due_at: 10 },
    { tenant_id: 't', lane: 'b', due_at: 20 },
  ]);
});
