import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Schema } from '../../../generated/control/wire.ts';
import { SINK_ORIGIN } from '../../../mock/domain/sink.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

type State = Schema<'State'>;

/** A tenant with something in nearly every table, its clock standing still. */
async function furnished(): Promise<TestTenant> {
  const tenant = await newTenant(api);
  const { control, hardwareId } = tenant;
  await control.do('setClock', { body: { mode: 'frozen' } });
  await tenant.succeed('createWebhook', {
    name: 'Sink',
    events: ['device.paired', 'enrollment.complete'],
    endpoint: `${SINK_ORIGIN}/state`,
  });
  await tenant.succeed('registerDevice', { device_name: 'Scanner-04', location: 'Main Entrance' });
  await tenant.succeed('createBothHandsEnrollment', { external_user_id: 'user-1', hardware_id: hardwareId });
  await control.do('advanceClock', { body: { by_seconds: 1 } });
  await control.do('setSinkResponse', { path: { name: 'state' }, body: { status: 503 } });
  await control.do('triggerEvent', { body: { event_type: 'device.paired', for: hardwareId } });
  await control.do('advanceClock', { body: { by_seconds: 0 } });
  return tenant;
}

const stateOf = ({ control }: TestTenant): Promise<State> => control.do('exportState');

describe('a snapshot', () => {
  test('brings back everything, the clock too', async () => {
    const tenant = await furnished();
    const { control } = tenant;
    const before = await stateOf(tenant);
    await control.do('createSnapshot', { body: { name: 'before' } });

    await control.do('advanceClock', { body: { by_seconds: 100_000 } });
    await control.do('deleteUser', { path: { external_user_id: 'user-1' } });
    await control.do('resetState');
    await control.do('restoreSnapshot', { path: { name: 'before' } });

    expect(await stateOf(tenant)).toEqual(before);
  });

  test('keeps credentials and tokens working', async () => {
    const tenant = await furnished();
    const authorization = `Bearer ${await tenant.token()}`;
    await tenant.control.do('createSnapshot', { body: { name: 'before' } });
    await tenant.control.do('restoreSnapshot', { path: { name: 'before' } });

    const answer = await tenant.call(
      'registerDevice',
      { device_name: 'B', location: 'C' },
      { authorization },
    );

    expect(answer.status).toBe(201);
  });

  test('brings back what was still to be delivered, and it is', async () => {
    const tenant = await furnished();
    const { control } = tenant;
    await control.do('createSnapshot', { body: { name: 'pending' } });
    await control.do('resetState');
    await control.do('restoreSnapshot', { path: { name: 'pending' } });
    await control.do('setSinkResponse', { path: { name: 'state' }, body: { status: 204 } });

    await control.do('advanceClock', { body: { by_seconds: 10 } });

    const deliveries = await control.do('listDeliveries');
    expect(deliveries.map(({ status }) => status)).toEqual(deliveries.map(() => 'delivered'));
  });

  test('can be restored twice, and replaced under its name', async () => {
    const { control } = await furnished();
    await control.do('createSnapshot', { body: { name: 'again' } });
    await control.do('restoreSnapshot', { path: { name: 'again' } });
    await control.do('restoreSnapshot', { path: { name: 'again' } });
    await control.do('createSnapshot', { body: { name: 'again' } });

    expect((await control.do('listSnapshots')).map(({ name }) => name)).toEqual(['again']);
  });

  test('that does not exist is 404', async () => {
    const { control } = await newTenant(api);

    expect(await control.call('restoreSnapshot', { path: { name: 'none' } })).toMatchObject({
      status: 404,
      body: { message: 'There is no snapshot none in this tenant.' },
    });
  });
});

describe('a reset', () => {
  test('leaves what a new tenant has, its clients and its settings', async () => {
    const tenant = await furnished();
    const { control } = tenant;
    await control.do('updateSettings', { body: { users: 'made_first' } });

    const summary = await control.do('resetState');

    expect(summary).toEqual({ device: 4, scanner: 4 });
    expect(await control.do('listUsers')).toEqual([]);
    expect(await control.do('listWebhooks')).toEqual([]);
    expect((await control.do('getSink', { path: { name: 'state' } })).captured).toBe(0);
    expect(await control.do('getSettings')).toMatchObject({ users: 'made_first' });
    expect(await control.do('listOAuthClients')).toHaveLength(1);
    expect(await control.do('getClock')).toMatchObject({ mode: 'running', ahead_of_real_time_ms: 0 });
  });

  test('makes the same calls give the same ids again', async () => {
    const tenant = await newTenant(api, { settings: { auto_pair: false } });
    const register = async () =>
      (await tenant.succeed('registerDevice', { device_name: 'A', location: 'B' })).data.device_id;

    const first = await register();
    await tenant.control.do('resetState');

    expect(await register()).toBe(first);
  });
});

describe('an export', () => {
  test('can be put back into the same tenant of another mock with the same seed', async () => {
    await using one = await startTestMock({ seed: 'moved' });
    await using two = await startTestMock({ seed: 'moved' });
    const settings = { auto_pair: false };
    const [from, to] = [await newTenant(one, { settings }), await newTenant(two, { settings })];
    await from.succeed('registerDevice', { device_name: 'Moved', location: 'Lobby' });
    const state = await from.control.do('exportState');

    const summary = await to.control.do('importState', { body: state });

    expect(to.id).toBe(from.id);
    expect(summary['device']).toBe(state.tables['device']?.length);
    const moved = await to.control.do('exportState');
    expect(moved.tables['device']).toEqual(state.tables['device']);
  });

  test('holds no secret in plain text but the keys that deliveries carry', async () => {
    const tenant = await furnished();

    const text = JSON.stringify(await stateOf(tenant));

    expect(text).not.toContain(tenant.clientSecret);
    expect(text).not.toContain(await tenant.token());
  });

  test('into another tenant of the same mock conflicts, and changes nothing', async () => {
    const [one, two] = [await furnished(), await furnished()];
    const before = await stateOf(two);

    const answer = await two.control.call('importState', { body: await stateOf(one) });

    expect(answer).toMatchObject({ status: 409 });
    expect(answer.body.message).toContain('conflicts with what another tenant holds');
    expect(await stateOf(two)).toEqual(before);
  });
});

type Break = {
  readonly name: string;
  readonly edit: (state: { format: number; tables: Record<string, Record<string, unknown>[]> }) => void;
  readonly says: string;
};

const broken: readonly Break[] = [
  { name: 'of another format', edit: (s) => (s.format = 2), says: 'format must be 1' },
  {
    name: 'with a table that there is not',
    edit: (s) => (s.tables['palm'] = []),
    says: 'There is no table palm in a state. There is tenant, oauth_client,',
  },
  { name: 'with faults', edit: (s) => (s.tables['fault'] = []), says: 'There is no table fault' },
  {
    name: 'of two tenants',
    edit: (s) => s.tables['tenant']!.push(s.tables['tenant']![0]!),
    says: 'tables.tenant: a state is of one tenant',
  },
  {
    name: 'without a column',
    edit: (s) => delete s.tables['device']![0]!['location'],
    says: 'tables.device: a row has no location of type text.',
  },
  {
    name: 'with a column too many',
    edit: (s) => (s.tables['device']![0]!['image'] = 'x'),
    says: 'tables.device: there is no column image.',
  },
  {
    name: 'with text where a number belongs',
    edit: (s) => (s.tables['event']![0]!['created_at'] = 'now'),
    says: 'tables.event: a row has no created_at of type bigint.',
  },
  {
    name: 'with a fraction of a microsecond',
    edit: (s) => (s.tables['event']![0]!['created_at'] = 0.5),
    says: 'tables.event: a row has no created_at of type bigint.',
  },
  {
    name: 'with null where something belongs',
    edit: (s) => (s.tables['device']![0]!['device_name'] = null),
    says: 'tables.device: a row has no device_name of type text.',
  },
  {
    name: 'with settings that are no JSON',
    edit: (s) => (s.tables['tenant']![0]!['settings'] = '{'),
    says: 'tables.tenant: settings must be settings, as JSON text; "{" was sent.',
  },
  {
    name: 'with a setting that there is not',
    edit: (s) => (s.tables['tenant']![0]!['settings'] = '{"speed":1}'),
    says: 'tables.tenant: settings must be settings',
  },
  {
    name: 'with a setting of another kind',
    edit: (s) => (s.tables['tenant']![0]!['settings'] = '{"users":"none"}'),
    says: 'tables.tenant: settings must be settings',
  },
  {
    name: 'with a clock that shows nothing',
    edit: (s) => (s.tables['tenant']![0]!['clock_frozen_at'] = null),
    says: 'tables.tenant: clock_frozen_at must be what the clock showed',
  },
  {
    name: 'with a job that nobody does',
    edit: (s) => (s.tables['job']![0]!['kind'] = 'mine'),
    says: 'tables.job: kind must be one of "enter_pairing_code", "present_palm", "attempt_delivery"; "mine" was sent.',
  },
  {
    name: 'with a job in the lane of a webhook that is not there',
    edit: (s) => (s.tables['job']![0]!['lane'] = 'webhook:7b9957e2'),
    says: 'tables.job: the state has no webhook 7b9957e2',
  },
  {
    name: 'with a delivery in no state',
    edit: (s) => (s.tables['delivery']![0]!['status'] = 'lost'),
    says: 'tables.delivery: status must be one of "pending", "delivered", "failed"',
  },
  {
    name: 'with an event that is no JSON',
    edit: (s) => (s.tables['event']![0]!['body'] = 'paired'),
    says: 'tables.event: body must be an event, as JSON text',
  },
  {
    name: 'with captures that there are not',
    edit: (s) => (s.tables['scanner']![0]!['next_captures'] = '[{}]'),
    says: 'tables.scanner: next_captures must be a list of captures',
  },
  {
    name: 'with the same row twice',
    edit: (s) => s.tables['device']!.push(s.tables['device']![0]!),
    says: 'conflicts',
  },
];

test.for(broken)('a state $name is refused, and nothing is changed', async ({ edit, says }) => {
  const tenant = await furnished();
  const before = await stateOf(tenant);
  const body = structuredClone(before);
  edit(body as unknown as Parameters<typeof edit>[0]);

  const answer = await tenant.control.call('importState', { body });

  expect(answer.body.message).toContain(says);
  expect(answer.status).toBe(says === 'conflicts' ? 409 : 400);
  expect(await stateOf(tenant)).toEqual(before);
});

test('what a state says of lanes and tenants counts for its own tenant only', async () => {
  const [one, two] = [await furnished(), await newTenant(api)];
  const state = structuredClone(await stateOf(two)) as unknown as {
    format: 1;
    tables: Record<string, Record<string, unknown>[]>;
  };
  const job = { job_id: 'x/present_palm', kind: 'present_palm', ref: 'x', due_at: 0 };
  state.tables['job'] = [{ ...job, tenant_id: one.id, lane: `scanner:${one.id}` }];

  await two.control.do('importState', { body: state });

  const { fired } = await two.control.do('advanceClock', { body: { by_seconds: 1 } });
  const left = (await stateOf(two)).tables['job'];
  expect({ fired: fired.length, left }).toEqual({ fired: 0, left: [] });
});
