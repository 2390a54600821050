/** Commits at once: they share a transaction, and none of them notices. */
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import { Conflict, type Store } from '../../../mock/store/store.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { eventRow, tenantRow } from './rows.ts';

function open(directory?: string): Store {
  const store = openSqliteStore(directory);
  onTestFinished(() => store.close());
  return store;
}

test('of commits at once, one that conflicts fails alone, and the others are written in order', async () => {
  const store = open();
  const told: string[] = [];
  store.onCommitted(({ events }) => told.push(...events.map(({ event_id }) => event_id)));
  const commits = ['evt_1', 'evt_2', 'evt_1', 'evt_3'].map((event_id) =>
    store.commit({
      changes: [{ insert: 'tenant', row: tenantRow(`of ${event_id}`) }],
      events: [eventRow('t', event_id)],
    }),
  );

  const ends = await Promise.allSettled(commits);

  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect((ends[2] as PromiseRejectedResult).reason).toBeInstanceOf(Conflict);
  expect(told).toEqual(['evt_1', 'evt_2', 'evt_3']);
  expect(await store.list('tenant', {})).toHaveLength(3);
});

test('a commit that was handed over before the store closes is written', async () => {
  const directory = await temporaryFolder();
  const first = openSqliteStore(directory);
  const written = first.commit({ changes: [{ insert: 'tenant', row: tenantRow('tenant-1') }] });
  await first.close();
  await written;

  expect(await open(directory).find('tenant', { tenant_id: 'tenant-1' })).toEqual(tenantRow('tenant-1'));
});

test('a row that should be absent is a conflict, also when it comes with the same transaction', async () => {
  const store = open();
  const only = (name: string) =>
    store.commit({
      changes: [
        { absent: 'tenant', where: { seed: tenantRow('a').seed } },
        { insert: 'tenant', row: tenantRow(name) },
      ],
    });

  const ends = await Promise.allSettled(['a', 'b', 'c'].map(only));

  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect((ends[1] as PromiseRejectedResult).reason).toMatchObject({ constraint: 'absent:tenant' });
  expect(await store.list('tenant', {})).toEqual([tenantRow('a')]);
  await expect(only('d')).rejects.toBeInstanceOf(Conflict);
});
