/** What a mock that runs for weeks must not do: grow without end, or take more than it can hold. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Schema } from '../../../generated/control/wire.ts';
import { requestLog, type RequestRecord } from '../../../mock/control/request-log.ts';
import { newTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

const userRow = (index: number) => ({
  user_id: `75018577-90c9-8027-8a66-${String(index).padStart(12, '0')}`,
  tenant_id: 'any',
  external_user_id: `user-${index}`,
  created_at: index,
});

test('a state of several mebibytes goes back in, and lists of it stay short', async () => {
  const { control } = await newTenant(api);
  const state = await control.do('exportState');
  const users = Array.from({ length: 20_000 }, (_, index) => userRow(index));
  const body: Schema<'State'> = { ...state, tables: { ...state.tables, platform_user: users } };
  expect(JSON.stringify(body).length).toBeGreaterThan(2 * 1024 * 1024);

  expect(await control.do('importState', { body })).toMatchObject({ platform_user: 20_000 });

  const listed = await control.do('listUsers');
  expect(listed).toHaveLength(100);
  expect(listed[0]).toMatchObject({ external_user_id: 'user-19999' });
  expect(await control.do('listUsers', { query: { limit: '2' } })).toHaveLength(2);
});

test('a tenant keeps a hundred snapshots, and one more when one was thrown away or is replaced', async () => {
  const { control } = await newTenant(api);
  const take = (name: string) => control.call('createSnapshot', { body: { name } });
  for (let index = 0; index < 100; index += 1) await take(`s${index}`);

  const oneMore = await take('one-more');
  const replaced = await take('s0');
  await control.do('deleteSnapshot', { path: { name: 's1' } });
  const afterwards = await take('one-more');

  expect([oneMore.status, replaced.status, afterwards.status]).toEqual([409, 201, 201]);
  expect(oneMore.body.message).toBe(
    'The tenant has 100 snapshots, as many as it may. Legal now: delete one, or replace one.',
  );
  expect((await control.call('restoreSnapshot', { path: { name: 's1' } })).status).toBe(404);
  expect(await control.do('listSnapshots')).toHaveLength(100);
});

const record = (path: string): RequestRecord => ({
  at: 0,
  method: 'POST',
  path,
  status: 201,
  duration_ms: 1,
  message: null,
  decided_by: 'handler',
});

test('of requests the newest are kept, of each tenant, and none of a tenant that is gone', () => {
  const log = requestLog();
  for (let index = 0; index < 10_000; index += 1) log.add('busy', record(`/${index}`));
  log.add('quiet', record('/only'));

  expect(log.newest('busy', 5_000).length).toBeLessThanOrEqual(1_000);
  expect(log.newest('busy', 1)[0]?.path).toBe('/9999');
  expect(log.newest('quiet', 10)).toHaveLength(1);
  log.forget('quiet');
  expect(log.newest('quiet', 10)).toEqual([]);
});
