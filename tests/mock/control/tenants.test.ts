import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationTable } from '../../../generated/control/operations.ts';
import type { OperationId } from '../../../generated/control/wire.ts';
import { SINK_ORIGIN } from '../../../mock/domain/sink.ts';
import { controlOf } from '../../support/control.ts';
import { startReceiver } from '../../support/receiver.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

describe('tenants never see each other’s anything', () => {
  let mine: TestTenant;
  let theirs: TestTenant;
  let known: Record<string, string>;

  beforeAll(async () => {
    [mine, theirs] = [await newTenant(api), await newTenant(api)];
    const { control, hardwareId } = theirs;
    await theirs.succeed('createWebhook', {
      name: 'S',
      events: ['device.paired'],
      endpoint: `${SINK_ORIGIN}/theirs`,
    });
    await control.do('createScanner', { body: { hardware_id: 'theirs' } });
    await control.do('enrollUser', { path: { external_user_id: 'their-user' } });
    const { data } = await theirs.succeed('createVerification', {
      external_user_id: 'their-user',
      hardware_id: hardwareId,
    });
    const [event] = await control.do('triggerEvent', {
      body: { event_type: 'device.paired', for: hardwareId },
    });
    const client = await control.do('createOAuthClient', { body: {} });
    const fault = await control.do('createFault', {
      body: { effect: { type: 'drop' }, probability: 0.000_001 },
    });
    await control.do('createSnapshot', { body: { name: 'theirs' } });
    await control.do('advanceClock', { body: { by_seconds: 10 } });
    const [delivery] = await control.do('listDeliveries');
    known = {
      client_id: client.client_id,
      external_user_id: 'their-user',
      hardware_id: 'theirs',
      challenge_id: data.challenge_id,
      webhook_id: delivery!.webhook_id,
      event_id: event!.event_id,
      delivery_id: delivery!.delivery_id,
      fault_id: fault.fault_id,
      name: 'theirs',
    };
  });

  const bodies: { readonly [Op in OperationId]?: object } = {
    simulateChallenge: { outcome: 'match' },
    setNextCaptures: { captures: [] },
    updateScanner: { latency_ms: 1 },
  };
  // A sink's name is free in each tenant, and so is a user's.
  const owned = (Object.keys(operationTable) as OperationId[]).filter((operation) => {
    const { path } = operationTable[operation];
    return path.includes('{') && !/\{tenant_id\}|\/sinks\/|\/enroll$/.test(path);
  });

  test.for(owned)('%s does not find what is another tenant’s', async (operation) => {
    const body = bodies[operation];

    const answer = await mine.control.call(operation, { path: known, ...(body ? { body } : {}) });

    expect(answer.status).toBe(404);
  });

  const lists = (Object.keys(operationTable) as OperationId[]).filter(
    (operation) =>
      operation.startsWith('list') &&
      !operationTable[operation].path.includes('{') &&
      operation !== 'listTenants',
  );

  test.for(lists)('%s shows nothing of another tenant', async (operation) => {
    const their = JSON.stringify((await theirs.control.call(operation)).body.data);
    const own = JSON.stringify((await mine.control.call(operation)).body.data);

    expect(their).not.toBe('[]');
    for (const id of [...Object.values(known), theirs.clientId, theirs.id]) expect(own).not.toContain(id);
  });

  test('a token of one tenant meets the scanners of that tenant', async () => {
    const answer = await mine.call('createVerification', {
      external_user_id: 'their-user',
      hardware_id: mine.hardwareId,
    });

    expect(answer.status).toBe(404);
  });

  test('a sink of the same name is another one', async () => {
    const path = { name: 'theirs' };

    expect((await theirs.control.do('getSink', { path })).captured).toBeGreaterThan(0);
    expect((await mine.control.do('getSink', { path })).captured).toBe(0);
  });

  test('settings of one tenant are not those of another', async () => {
    await theirs.control.do('updateSettings', { body: { users: 'made_first' } });

    expect(await mine.control.do('getSettings')).toMatchObject({ users: 'made_by_enrollment' });
  });
});

describe('a tenant', () => {
  test('that is deleted is gone with its tokens, while its deliveries are under way', async () => {
    const tenant = await newTenant(api);
    const authorization = `Bearer ${await tenant.token()}`;
    await tenant.succeed('createWebhook', {
      name: 'S',
      events: ['device.paired'],
      endpoint: `${SINK_ORIGIN}/x`,
    });
    await tenant.control.do('triggerEvent', {
      body: { event_type: 'device.paired', for: tenant.hardwareId },
    });

    await tenant.control.do('deleteTenant', { path: { tenant_id: tenant.id.toUpperCase() } });

    const token = await tenant.call('registerDevice', { device_name: 'A', location: 'B' }, { authorization });
    expect(token.status).toBe(401);
    expect((await tenant.control.call('listUsers')).status).toBe(404);
  });

  test('that was there first stays', async () => {
    const control = controlOf(api.mock);
    const { tenant_id } = await control.do('getConfig');

    const answer = await control.call('deleteTenant', { path: { tenant_id } });

    expect(answer).toMatchObject({ status: 409 });
    expect(answer.body.message).toContain('POST /__mock/v1/state/reset');
  });
});

describe('OAuth clients', () => {
  const ask = async (tenant: TestTenant, client_id: string, client_secret: string) =>
    tenant.call('createAccessToken', { grant_type: 'client_credentials', client_id, client_secret });
  const register = async (tenant: TestTenant, token: string) =>
    (
      await tenant.call(
        'registerDevice',
        { device_name: 'A', location: 'B' },
        { authorization: `Bearer ${token}` },
      )
    ).status;

  test('rotating ends the old secret at once and no token', async () => {
    const tenant = await newTenant(api);
    const token = await tenant.token();
    const path = { client_id: tenant.clientId };

    const { client_secret } = await tenant.control.do('rotateOAuthClient', { path });

    expect((await ask(tenant, tenant.clientId, tenant.clientSecret)).status).toBe(401);
    expect((await ask(tenant, tenant.clientId, client_secret)).status).toBe(200);
    expect(await register(tenant, token)).toBe(201);
  });

  test('deleting ends every token at once', async () => {
    const tenant = await newTenant(api);
    const { client_id, client_secret } = await tenant.control.do('createOAuthClient', { body: {} });
    const answer = await ask(tenant, client_id, client_secret);
    const token = answer.status === 200 ? answer.body.access_token : '';
    const before = await register(tenant, token);

    await tenant.control.do('deleteOAuthClient', { path: { client_id } });

    expect([before, await register(tenant, token)]).toEqual([201, 401]);
    expect((await ask(tenant, client_id, client_secret)).status).toBe(401);
  });

  test('without a permission an operation that needs it is 403', async () => {
    const tenant = await newTenant(api);
    const body = { permissions: ['enrollment:create' as const] };
    const { client_id, client_secret } = await tenant.control.do('createOAuthClient', { body });
    const answer = await ask(tenant, client_id, client_secret);
    const token = answer.status === 200 ? answer.body.access_token : '';

    const webhook = await tenant.call(
      'createWebhook',
      { name: 'S', events: ['device.paired'], endpoint: `${SINK_ORIGIN}/x` },
      { authorization: `Bearer ${token}` },
    );

    expect(webhook.status).toBe(403);
  });
});

describe('settings', () => {
  const events = ({ control }: TestTenant) =>
    control.do('listEvents', { query: { event_type: 'enrollment.complete' } });
  const enroll = async (tenant: TestTenant) => {
    const { data } = await tenant.succeed('createBothHandsEnrollment', {
      external_user_id: 'user-1',
      hardware_id: tenant.hardwareId,
    });
    await tenant.control.do('waitForEvent', { body: { where: { challenge_id: data.challenge_id } } });
  };

  test.for([
    { enrollment_events: 'per_palm', palms: ['left', 'right'] },
    { enrollment_events: 'one', palms: ['both'] },
  ] as const)(
    'enrollment_events $enrollment_events tells of $palms',
    async ({ enrollment_events, palms }) => {
      const tenant = await newTenant(api, { settings: { enrollment_events } });

      await enroll(tenant);

      expect((await events(tenant)).map(({ data }) => data['palm_type']).toSorted()).toEqual(palms);
    },
  );

  test('users made_first: enrollment knows only those who were made', async () => {
    const tenant = await newTenant(api, { settings: { users: 'made_first' } });
    const body = { external_user_id: 'user-1', hardware_id: tenant.hardwareId };

    const unknown = await tenant.call('createBothHandsEnrollment', body);
    await tenant.control.do('createUser', { body: { external_user_id: 'user-1' } });
    const known = await tenant.call('createBothHandsEnrollment', body);

    expect([unknown.status, known.status]).toEqual([404, 201]);
  });

  test.for([
    { enrolled_per: 'scanner', statuses: [201, 201] },
    { enrolled_per: 'tenant', statuses: [409, 409] },
  ] as const)(
    'enrolled_per $enrolled_per: on another scanner, while being enrolled and after that, it is $statuses',
    async ({ enrolled_per, statuses }) => {
      const tenant = await newTenant(api, { settings: { enrolled_per } });
      const elsewhere = (hardware_id: string) =>
        tenant.call('createBothHandsEnrollment', { external_user_id: 'user-1', hardware_id });
      await tenant.succeed('createBothHandsEnrollment', {
        external_user_id: 'user-1',
        hardware_id: 'hardware_offline_001',
      });

      const meanwhile = await elsewhere(tenant.hardwareId);
      await tenant.control.do('connectScanner', { path: { hardware_id: 'hardware_offline_001' } });
      await tenant.control.do('waitForEvent', { body: { where: { hardware_id: 'hardware_offline_001' } } });
      const after = await elsewhere('hardware_slow_001');

      expect([meanwhile.status, after.status]).toEqual(statuses);
      const refusals = [meanwhile, after].filter(({ body }) => !body.success);
      expect(refusals.every(({ body }) => body.message?.includes('on hardware_offline_001 already'))).toBe(
        true,
      );
    },
  );

  test.for([
    { unknown_in_verification: 'not_found', status: 404 },
    { unknown_in_verification: 'unprocessable', status: 422 },
  ] as const)(
    'unknown_in_verification $unknown_in_verification: it is $status, with the same words',
    async ({ unknown_in_verification, status }) => {
      const { call, hardwareId } = await newTenant(api, { settings: { unknown_in_verification } });

      const user = await call('createVerification', { external_user_id: 'u', hardware_id: hardwareId });
      const scanner = await call('createVerification', { external_user_id: 'u', hardware_id: 'none' });
      const enrolling = await call('createBothHandsEnrollment', {
        external_user_id: 'u',
        hardware_id: 'none',
      });

      expect([user.status, scanner.status, enrolling.status]).toEqual([status, status, 404]);
      expect(user.body).toMatchObject({ message: expect.stringMatching(/^The user "u" is not enrolled\./) });
    },
  );

  test.for([
    { equal_score: 'matches', matched: true },
    { equal_score: 'fails', matched: false },
  ] as const)(
    'equal_score $equal_score: scores that equal their thresholds make matched $matched',
    async ({ equal_score, matched }) => {
      const tenant = await newTenant(api, { settings: { equal_score } });
      const person = { external_user_id: 'mock_at_threshold.anna', hardware_id: tenant.hardwareId };
      const { data } = await tenant.succeed('createBothHandsEnrollment', person);
      const { challenge_id } = data;
      await tenant.control.do('waitForEvent', { body: { where: { challenge_id, palm_type: 'right' } } });

      await tenant.succeed('createVerification', person);
      const event = await tenant.control.do('waitForEvent', {
        body: { event_type: 'verification.complete' },
      });

      expect(event.data).toMatchObject({ matched, scores: event.data['thresholds'] });
    },
  );

  test('a user is made known once', async () => {
    const { control } = await newTenant(api);
    const body = { external_user_id: 'user-1' };
    await control.do('createUser', { body });

    expect(await control.call('createUser', { body })).toMatchObject({
      status: 409,
      body: { message: 'The user user-1 is known already.' },
    });
  });

  test('a user who is forgotten can be enrolled again', async () => {
    const tenant = await newTenant(api);
    await enroll(tenant);
    await tenant.control.do('deleteUser', { path: { external_user_id: 'user-1' } });
    const verification = { external_user_id: 'user-1', hardware_id: tenant.hardwareId };
    const forgotten = await tenant.call('createVerification', verification);

    await enroll(tenant);

    expect(forgotten.status).toBe(404);
    expect(await events(tenant)).toHaveLength(4);
  });
});

test('what is taken away while a delivery of it is under way is no defect', async () => {
  await using receiver = await startReceiver({ answer: () => 'silence' });
  await using other = await startTestMock({ acknowledgeWithinMs: 300 });
  const tenant = await newTenant(other);
  await tenant.succeed('createWebhook', { name: 'S', events: ['device.paired'], endpoint: receiver.url });
  const trigger = { event_type: 'device.paired', for: tenant.hardwareId } as const;
  await tenant.control.do('triggerEvent', { body: trigger });
  await receiver.waitFor((received) => received.length === 1);

  await controlOf(other.mock).do('deleteTenant', { path: { tenant_id: tenant.id } });

  await other.attempted((attempts) => attempts.length === 1);
  expect(other.logged('defect')).toEqual([]);
});
