import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import { Conflict, type Change, type Store } from '../../../mock/store/store.ts';
import { tables, type Table } from '../../../mock/store/tables.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { eventRow, tenantRow, webhookRow } from './rows.ts';

function open(directory?: string): Store {
  const store = openSqliteStore(directory);
  onTestFinished(() => store.close());
  return store;
}

/** Everything the store holds, table by table. */
async function contentOf(store: Store): Promise<Record<string, unknown[]>> {
  const names = Object.keys(tables) as Table[];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await store.list(name, {})])));
}

async function conflictOf(store: Store, changes: readonly Change[]): Promise<string> {
  try {
    await store.commit({ changes, events: [] });
  } catch (error) {
    if (error instanceof Conflict) return error.constraint;
    throw error;
  }
  throw new Error('There was no conflict.');
}

const hook = webhookRow('tenant-1', 'hook', 'device.paired enrollment.complete');

test('a commit writes everything it holds', async () => {
  const store = open();

  await store.commit({
    changes: [
      { insert: 'tenant', row: tenantRow('tenant-1') },
      { insert: 'webhook', row: hook },
      { update: 'tenant', where: { tenant_id: 'tenant-1' }, set: { clock_offset: 7 } },
      { delete: 'webhook', where: { webhook_id: hook.webhook_id } },
    ],
  });

  expect(await store.find('tenant', { tenant_id: 'tenant-1' })).toEqual(tenantRow('tenant-1', 7));
  expect(await store.list('webhook', {})).toEqual([]);
});

const failing: readonly (readonly [string, Change, string])[] = [
  [
    'an update that meets no row',
    { update: 'webhook', where: { webhook_id: 'none' }, set: { name: 'x' } },
    'update:webhook',
  ],
  [
    'a name that is taken',
    { insert: 'webhook', row: { ...hook, webhook_id: 'b', endpoint: 'https://b' } },
    'webhook_name',
  ],
  [
    'an endpoint that is taken',
    { insert: 'webhook', row: { ...hook, webhook_id: 'b', name: 'b' } },
    'webhook_endpoint',
  ],
  ['an id that is taken', { insert: 'tenant', row: tenantRow('tenant-1') }, 'tenant.tenant_id'],
];

test.for(failing)(
  '%s leaves nothing of its commit behind, and is named',
  async ([_name, change, constraint]) => {
    const store = open();
    await store.commit({
      changes: [
        { insert: 'tenant', row: tenantRow('tenant-1') },
        { insert: 'webhook', row: hook },
      ],
    });
    const before = await contentOf(store);

    const broken = await conflictOf(store, [
      { insert: 'tenant', row: tenantRow('tenant-2') },
      { update: 'webhook', where: { webhook_id: hook.webhook_id }, set: { api_key: 'changed' } },
      { delete: 'tenant', where: { tenant_id: 'tenant-2' } },
      change,
    ]);

    expect(broken).toBe(constraint);
    expect(await contentOf(store)).toEqual(before);
  },
);

test('an event that cannot be written takes the changes of its commit with it', async () => {
  const store = open();
  await store.commit({
    changes: [{ insert: 'tenant', row: tenantRow('tenant-1') }],
    events: [eventRow('tenant-1', 'evt_1')],
  });
  const before = await contentOf(store);

  const twice = store.commit({
    changes: [{ insert: 'webhook', row: hook }],
    events: [eventRow('tenant-1', 'evt_2'), eventRow('tenant-1', 'evt_1')],
  });

  await expect(twice).rejects.toThrow(Conflict);
  expect(await contentOf(store)).toEqual(before);
});

test('names and endpoints are unique in a tenant, not across tenants', async () => {
  const store = open();
  const elsewhere = { ...hook, webhook_id: 'other', tenant_id: 'tenant-2' };

  await store.commit({
    changes: [
      { insert: 'webhook', row: hook },
      { insert: 'webhook', row: elsewhere },
    ],
  });

  expect(await store.list('webhook', { name: hook.name })).toHaveLength(2);
});

test('an event leaves one delivery and one job for each webhook of its tenant that subscribes to it', async () => {
  const store = open();
  const wanted = webhookRow('tenant-1', 'wanted', 'device.paired');
  const alsoWanted = webhookRow('tenant-1', 'also-wanted', 'enrollment.complete device.paired');
  const webhooks = [
    wanted,
    alsoWanted,
    webhookRow('tenant-1', 'of-something-else', 'verification.complete'),
    webhookRow('tenant-2', 'of-somebody-else', 'device.paired'),
  ];
  await store.commit({
    changes: [
      { insert: 'tenant', row: tenantRow('tenant-1', 400) },
      { insert: 'tenant', row: tenantRow('tenant-2') },
      ...webhooks.map((row) => ({ insert: 'webhook', row }) as const),
    ],
  });

  await store.commit({ changes: [], events: [eventRow('tenant-1', 'evt_1')] });

  const deliveries = await store.list('delivery', {});
  expect(deliveries.map(({ webhook_id }) => webhook_id).toSorted()).toEqual(
    [wanted.webhook_id, alsoWanted.webhook_id].toSorted(),
  );
  for (const { delivery_id, webhook_id, ...delivery } of deliveries) {
    expect(delivery).toEqual({
      tenant_id: 'tenant-1',
      event_id: 'evt_1',
      status: 'pending',
      attempts: 0,
      created_at: 1_000,
    });
    expect(await store.list('job', { ref: delivery_id })).toEqual([
      {
        job_id: `${delivery_id}/1`,
        tenant_id: 'tenant-1',
        lane: `webhook:${webhook_id}`,
        kind: 'attempt_delivery',
        ref: delivery_id,
        // By the tenant's clock, which is ahead of the real one.
        due_at: 1_000,
      },
    ]);
  }
  expect(await store.list('job', {})).toHaveLength(2);
});

test('an event meets the world that the changes of its own commit leave behind', async () => {
  const store = open();
  const gone = webhookRow('tenant-1', 'gone', 'device.paired');

  await store.commit({
    changes: [
      { insert: 'webhook', row: gone },
      { insert: 'tenant', row: tenantRow('tenant-1') },
      { insert: 'webhook', row: hook },
      { delete: 'webhook', where: { webhook_id: gone.webhook_id } },
    ],
    events: [eventRow('tenant-1', 'evt_1')],
  });

  expect((await store.list('delivery', {})).map(({ webhook_id }) => webhook_id)).toEqual([hook.webhook_id]);
});

test('ordinals count up for each tenant, kind and key on their own', async () => {
  const store = open();
  const ask = (tenantId: string, kind: string, key: string) => store.ordinal(tenantId, kind, key);

  expect([
    await ask('t', 'device', 'a'),
    await ask('t', 'device', 'a'),
    await ask('t', 'device', 'a'),
  ]).toEqual([0, 1, 2]);
  expect([
    await ask('t', 'device', 'b'),
    await ask('t', 'webhook', 'a'),
    await ask('u', 'device', 'a'),
  ]).toEqual([0, 0, 0]);
  expect(await ask('t', 'device', 'a')).toBe(3);
});

test('ordinals asked for at once all differ', async () => {
  const store = open();

  const taken = await Promise.all(Array.from({ length: 50 }, () => store.ordinal('t', 'device', 'a')));

  expect(taken.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 50 }, (_, index) => index),
  );
});

test('ordinals that were taken are in the table, and go on from what somebody else writes there', async () => {
  const store = open();
  const key = { tenant_id: 't', kind: 'device', natural_key: 'a' };
  for (let count = 0; count < 3; count += 1) await store.ordinal('t', 'device', 'a');
  expect(await store.list('ordinal', { tenant_id: 't' })).toEqual([{ ...key, taken: 3 }]);

  await store.commit({
    changes: [
      { delete: 'ordinal', where: { tenant_id: 't' } },
      { insert: 'ordinal', row: { ...key, taken: 40 } },
    ],
  });

  expect(await store.ordinal('t', 'device', 'a')).toBe(40);
});

test('ordinals without end do not fill the memory, and go on after each other', async () => {
  const store = open();
  for (let index = 0; index < 12_000; index += 1) await store.ordinal('t', 'device', `${index}`);
  await store.commit({ changes: [] });

  expect(await store.ordinal('t', 'device', '7')).toBe(1);
});

test('rows are found by equality, by null, by an upper bound, and in the order asked for', async () => {
  const store = open();
  const rows = [30, 10, 20].map((created_at) => ({
    ...webhookRow('t', `h${created_at}`, 'device.paired'),
    created_at,
  }));
  const keyed = { ...webhookRow('t', 'keyed', 'device.paired'), created_at: 40, api_key: 'k' };
  await store.commit({ changes: [...rows, keyed].map((row) => ({ insert: 'webhook', row }) as const) });
  const names = async (...query: Parameters<typeof store.list<'webhook'>>) =>
    (await store.list(...query)).map(({ name }) => name);

  expect(await names('webhook', { tenant_id: 't' }, { orderBy: 'created_at' })).toEqual([
    'h10',
    'h20',
    'h30',
    'keyed',
  ]);
  expect(await names('webhook', {}, { orderBy: 'created_at', limit: 2 })).toEqual(['h10', 'h20']);
  expect(await names('webhook', {}, { newest: 'created_at', limit: 2 })).toEqual(['keyed', 'h30']);
  expect(await names('webhook', { created_at: { atMost: 20 } }, { orderBy: 'created_at' })).toEqual([
    'h10',
    'h20',
  ]);
  expect(await names('webhook', { api_key: null }, { orderBy: 'created_at' })).toEqual(['h10', 'h20', 'h30']);
  expect(await names('webhook', { api_key: 'k', tenant_id: 'u' })).toEqual([]);
  expect(await store.find('webhook', { name: 'nobody' })).toBeUndefined();
});

test('an event that repeats itself leaves as many deliveries for each webhook, each with its job', async () => {
  const store = open();
  await store.commit({
    changes: [
      { insert: 'tenant', row: tenantRow('tenant-1') },
      { insert: 'webhook', row: hook },
      { insert: 'webhook', row: webhookRow('tenant-1', 'other', 'device.paired') },
    ],
  });

  await store.commit({ changes: [], events: [eventRow('tenant-1', 'evt_1', 3)] });

  const deliveries = await store.list('delivery', {});
  expect(deliveries.map(({ webhook_id }) => webhook_id).toSorted()).toEqual([
    ...Array.from({ length: 3 }, () => 'tenant-1/hook'),
    ...Array.from({ length: 3 }, () => 'tenant-1/other'),
  ]);
  const ids = deliveries.map(({ delivery_id }) => delivery_id);
  expect(new Set(ids).size).toBe(6);
  expect((await store.list('job', {})).map(({ ref }) => ref).toSorted()).toEqual(ids.toSorted());
});

test('text comes back as it was, whatever it holds but U+0000', async () => {
  const store = open();
  const names = ['🖐 bücher', "'; drop table webhook; --", '"quoted"', '\u2028', '%_?'];

  await store.commit({
    changes: names.map(
      (name) =>
        ({
          insert: 'webhook',
          row: { ...webhookRow('t', 'x', ''), webhook_id: name, name, endpoint: name },
        }) as const,
    ),
  });

  for (const name of names) expect((await store.find('webhook', { name }))?.endpoint).toBe(name);
});

test('a directory that is opened again holds everything', async () => {
  const directory = await temporaryFolder();
  const first = openSqliteStore(`${directory}/made/when/missing`);
  await first.commit({
    changes: [
      { insert: 'tenant', row: tenantRow('tenant-1', 5) },
      { insert: 'webhook', row: hook },
    ],
    events: [eventRow('tenant-1', 'evt_1')],
  });
  await first.ordinal('tenant-1', 'device', 'a');
  const before = await contentOf(first);
  await first.close();

  const second = open(`${directory}/made/when/missing`);

  expect(await contentOf(second)).toEqual(before);
  expect(before['delivery']).toHaveLength(1);
  expect(await second.ordinal('tenant-1', 'device', 'a')).toBe(1);
});
