import { afterEach, beforeEach, expect, test } from 'vitest';
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
  const list = await store.list('scanner', { tenant_id: TENANT });

  expect(() => Object.assign(list[0]!, { connected: 0 })).toThrow(TypeError);
  list.pop();
  expect(await store.list('scanner', { tenant_id: TENANT })).toEqual([scanner]);
});

test('questions without end do not fill the memory, and are answered right', async () => {
  for (let index = 0; index < 2_500; index += 1) {
    expect(await store.find('scanner', { tenant_id: TENANT, hardware_id: `h${index}` })).toBeUndefined();
  }
  expect(await store.find('scanner', lobby)).toEqual(scanner);
});
