import { StatementSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Challenge } from '../../../mock/domain/challenge.ts';
import type { Scanner } from '../../../mock/domain/scanner.ts';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import type { Store } from '../../../mock/store/store.ts';
import type { Webhook } from '../../../mock/domain/webhook.ts';

const TENANT = 'a1e2f3a4-b5c6-8890-abcd-ef1234567890';
const lobby = { tenant_id: TENANT, hardware_id: 'hardware_lobby' };

const scanner: Scanner = {
  ...lobby,
  device_id: null,
  connected: 1,
  auto_present: 1,
  latency: 0,
  next_captures: '[]',
  trait: null,
  action: null,
  created_at: 0,
};
const webhook: Webhook = {
  webhook_id: 'd1e2f3a4-b5c6-8890-abcd-ef1234567890',
  tenant_id: TENANT,
  name: 'Events',
  endpoint: 'https://partner.example/events',
  events: 'device.paired',
  api_key: null,
  created_at: 0,
};
const event = {
  event_id: 'evt_1',
  tenant_id: TENANT,
  event_type: 'device.paired',
  body: '{}',
  copies: 1,
  created_at: 0,
} as const;

const challenge: Challenge = {
  challenge_id: 'c',
  tenant_id: TENANT,
  type: 'verify',
  external_user_id: 'user-4421',
  hardware_id: 'hardware_lobby',
  status: 'pending',
  metadata: 'null',
  created_at: 1,
  expires_at: 2,
  decided_by: null,
  outcome: null,
};

/** How often the database is read meanwhile. */
async function readsOf(work: () => Promise<void>): Promise<number> {
  using reads = vi.spyOn(StatementSync.prototype, 'all');
  await work();
  return reads.mock.calls.length;
}

let store: Store;
beforeEach(async () => {
  store = openSqliteStore();
  await store.commit({ changes: [{ insert: 'scanner', row: scanner }] });
});
afterEach(() => store.close());

test('a row that did not change is read once', async () => {
  const first = await store.find('scanner', lobby);

  expect(first).toEqual(scanner);
  expect(await store.find('scanner', lobby)).toBe(first);
});

test('a row that is updated is read anew', async () => {
  await store.find('scanner', lobby);

  await store.commit({ changes: [{ update: 'scanner', where: lobby, set: { connected: 0 } }] });

  expect(await store.find('scanner', lobby)).toEqual({ ...scanner, connected: 0 });
});

test('a row that was not there is found once it is inserted, and not any more once it is deleted', async () => {
  const garage = { tenant_id: TENANT, hardware_id: 'hardware_garage' };
  expect(await store.find('scanner', garage)).toBeUndefined();

  await store.commit({ changes: [{ insert: 'scanner', row: { ...scanner, ...garage } }] });
  expect(await store.find('scanner', garage)).toEqual({ ...scanner, ...garage });
  expect(await store.list('scanner', { tenant_id: TENANT })).toHaveLength(2);

  await store.commit({ changes: [{ delete: 'scanner', where: garage }] });
  expect(await store.find('scanner', garage)).toBeUndefined();
  expect(await store.list('scanner', { tenant_id: TENANT })).toHaveLength(1);
});

test('a commit that is taken back leaves nothing behind that anybody could read', async () => {
  await store.commit({ changes: [{ insert: 'event', row: event }] });
  const impossible = store.commit({
    changes: [
      { insert: 'webhook', row: webhook },
      { update: 'scanner', where: lobby, set: { connected: 0 } },
    ],
    // This event exists already, and the transaction reads the webhooks before it finds out.
    events: [event],
  });

  await expect(impossible).rejects.toThrow('conflicts');
  expect(await store.find('webhook', { tenant_id: TENANT })).toBeUndefined();
  expect(await store.find('scanner', lobby)).toEqual(scanner);
  await store.commit({ changes: [], events: [{ ...event, event_id: 'evt_2' }] });
  expect(await store.list('delivery', {})).toEqual([]);
});

test('a webhook that is created gets the events of the commits after it', async () => {
  await store.commit({ changes: [], events: [event] });
  await store.commit({ changes: [{ insert: 'webhook', row: webhook }] });
  await store.commit({ changes: [], events: [{ ...event, event_id: 'evt_2' }] });

  const deliveries = await store.list('delivery', {});
  expect(deliveries.map(({ event_id }) => event_id)).toEqual(['evt_2']);
});

test('nobody can change a remembered row, and a list of them is the own of whoever asked', async () => {
  await store.commit({ changes: [{ insert: 'webhook', row: webhook }] });
  const found = await store.find('scanner', lobby);
  const list = await store.list('webhook', { tenant_id: TENANT });

  expect(() => Object.assign(found!, { connected: 0 })).toThrow(TypeError);
  expect(() => Object.assign(list[0]!, { name: 'x' })).toThrow(TypeError);
  list.pop();
  expect(await store.list('webhook', { tenant_id: TENANT })).toEqual([webhook]);
});

test('a row that was just written is found without asking the database, as the database has it', async () => {
  const reads = await readsOf(async () => {
    await store.commit({ changes: [{ insert: 'challenge', row: challenge }] });
    expect(await store.find('challenge', { challenge_id: 'c' })).toEqual(challenge);
    await store.commit({
      changes: [{ update: 'challenge', where: { challenge_id: 'c' }, set: { expires_at: 3 } }],
    });
    expect(await store.find('challenge', { challenge_id: 'c' })).toEqual({ ...challenge, expires_at: 3 });
  });

  expect(reads).toBe(0);
  expect(await store.list('challenge', {})).toEqual([await store.find('challenge', { challenge_id: 'c' })]);
});

test('a challenge that was answered makes room for those that wait, and is found', async () => {
  await store.commit({ changes: [{ insert: 'challenge', row: challenge }] });
  const answered = { status: 'completed', outcome: '{}' } as const;
  await store.commit({ changes: [{ update: 'challenge', where: { challenge_id: 'c' }, set: answered }] });

  const find = async () =>
    expect(await store.find('challenge', { challenge_id: 'c' })).toEqual({ ...challenge, ...answered });
  expect(await readsOf(find)).toBe(1);
  expect(await readsOf(find)).toBe(1);
});

test('an update or a deletion of rows by another condition than their key is seen', async () => {
  await store.commit({ changes: [{ insert: 'challenge', row: challenge }] });
  await store.commit({
    changes: [{ update: 'challenge', where: { tenant_id: TENANT }, set: { status: 'failed' } }],
  });
  expect(await store.find('challenge', { challenge_id: 'c' })).toEqual({ ...challenge, status: 'failed' });

  await store.commit({ changes: [{ delete: 'challenge', where: { tenant_id: TENANT } }] });
  expect(await store.find('challenge', { challenge_id: 'c' })).toBeUndefined();
});

test('of rows without end the newest are remembered, long ones never, and all are found', async () => {
  const rows = Array.from({ length: 24_000 }, (_, index) => ({ ...challenge, challenge_id: `c${index}` }));
  const long = { ...challenge, challenge_id: 'long', metadata: JSON.stringify({ note: 'x'.repeat(10_000) }) };
  await store.commit({ changes: [...rows, long].map((row) => ({ insert: 'challenge', row }) as const) });

  const find = (challenge_id: string) => store.find('challenge', { challenge_id });
  expect(await readsOf(async () => expect(await find('c23999')).toEqual(rows[23_999]))).toBe(0);
  expect(await readsOf(async () => expect(await find('c0')).toEqual(rows[0]))).toBe(1);
  expect(await readsOf(async () => expect(await find('long')).toEqual(long))).toBe(1);
  expect(await readsOf(async () => expect(await find('long')).toEqual(long))).toBe(1);
});

test('questions without end do not fill the memory, and are answered right', async () => {
  for (let index = 0; index < 2_500; index += 1) {
    expect(await store.find('scanner', { tenant_id: TENANT, hardware_id: `h${index}` })).toBeUndefined();
  }
  expect(await store.find('scanner', lobby)).toEqual(scanner);
});
