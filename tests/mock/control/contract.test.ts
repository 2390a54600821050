/**
 * Every operation of the control plane is called, and answers what its contract says: with the documented status, and
 * with a body that the contract's own schema accepts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationTable } from '../../../generated/control/operations.ts';
import type { OperationId } from '../../../generated/control/wire.ts';
import { SINK_ORIGIN } from '../../../mock/domain/sink.ts';
import { validatorOf } from '../../support/control-contract.ts';
import type { ControlOptions } from '../../support/control.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
let tenant: TestTenant;
/** What the calls below are about, by the name of a path's parameter. */
let known: Record<string, string>;

beforeAll(async () => {
  api = await startTestMock();
  tenant = await newTenant(api, { settings: { auto_present: false } });
  const { control, hardwareId } = tenant;
  await tenant.succeed('createWebhook', {
    name: 'Sink',
    events: ['device.paired', 'enrollment.complete', 'verification.complete'],
    endpoint: `${SINK_ORIGIN}/all`,
  });
  await control.do('enrollUser', { path: { external_user_id: 'user-1' } });
  const [event] = await control.do('triggerEvent', {
    body: { event_type: 'device.paired', for: hardwareId },
  });
  await api.attempted((attempts) => attempts.some(({ tenant_id }) => tenant_id === tenant.id));
  const [delivery] = await control.do('listDeliveries');
  const [webhook] = await control.do('listWebhooks');
  const client = await control.do('createOAuthClient', { body: {} });
  const fault = await control.do('createFault', {
    body: { match: { event_type: 'device.paired' }, effect: { type: 'drop' }, probability: 0.000_001 },
  });
  await control.do('createSnapshot', { body: { name: 'start' } });
  known = {
    tenant_id: (await newTenant(api)).id,
    client_id: client.client_id,
    external_user_id: 'user-1',
    hardware_id: hardwareId,
    webhook_id: webhook!.webhook_id,
    event_id: event!.event_id,
    delivery_id: delivery!.delivery_id,
    fault_id: fault.fault_id,
  };
});
afterAll(() => api.close());

const verification = () =>
  tenant.succeed('createVerification', { external_user_id: 'user-1', hardware_id: known['hardware_id']! });

type Case = ControlOptions & { readonly before?: () => Promise<unknown> };

// In this order: what takes something away comes last.
const calls: readonly (readonly [OperationId, Case?])[] = [
  ['getHealth'],
  ['getConfig'],
  ['getCatalog'],
  ['getJwks'],
  ['getOpenApi'],
  ['listTenants'],
  ['createTenant', { body: { seed: 'another', settings: { users: 'made_first' } } }],
  ['getSettings'],
  ['updateSettings', { body: { challenge_lifetime_s: 120 } }],
  ['listOAuthClients'],
  ['createOAuthClient', { body: { permissions: ['webhooks:manage'] } }],
  ['rotateOAuthClient'],
  ['deleteOAuthClient'],
  ['listUsers'],
  ['createUser', { body: { external_user_id: 'user-2' } }],
  ['enrollUser', { path: { external_user_id: 'user-2' } }],
  ['deleteUser', { path: { external_user_id: 'user-2' } }],
  ['listScanners'],
  ['createScanner', { body: { hardware_id: 'hardware_9' } }],
  ['getScanner'],
  ['updateScanner', { body: { latency_ms: 5 } }],
  [
    'enterPairingCode',
    {
      path: { hardware_id: 'hardware_9' },
      before: async () => {
        await tenant.control.do('updateSettings', { body: { auto_pair: false } });
        await tenant.succeed('registerDevice', { device_name: 'Scanner-04', location: 'Main Entrance' });
      },
    },
  ],
  ['presentPalm', { before: verification, body: { acquired: ['partial', 'good'] } }],
  ['failCapture', { before: verification, body: { failure_code: 'sensor_dirty' } }],
  ['timeoutCapture', { before: verification }],
  [
    'setNextCaptures',
    { body: { captures: [{ type: 'failure', failure_code: 'lockout' }, { type: 'palm' }] } },
  ],
  ['getScanner'],
  ['listChallenges'],
  ['getChallenge', { before: verification }],
  ['simulateChallenge', { before: verification, body: { outcome: 'one_below' } }],
  ['disconnectScanner'],
  ['connectScanner'],
  ['expireCertificate', { path: { hardware_id: 'hardware_9' } }],
  ['unpairScanner', { path: { hardware_id: 'hardware_9' } }],
  ['deleteScanner', { path: { hardware_id: 'hardware_9' } }],
  ['listWebhooks'],
  ['testWebhook', { body: { event_type: 'verification.complete' } }],
  ['getSink', { path: { name: 'all' } }],
  ['setSinkResponse', { path: { name: 'all' }, body: { status: 503, times: 1 } }],
  ['getUrlMap'],
  ['setUrlMap', { body: { 'https://app.example.com': 'http://localhost:3000' } }],
  ['listEvents', { query: { event_type: 'device.paired', limit: '1' } }],
  ['resendEvent'],
  ['triggerEvent', { body: { event_type: 'verification.complete', for: 'user-1' } }],
  ['listDeliveries'],
  ['listAttempts'],
  ['retryDelivery', { before: failedDelivery }],
  ['cancelDelivery', { before: pendingDelivery }],
  ['waitForEvent', { body: { event_type: 'verification.complete', timeout_ms: 0 } }],
  ['getClock'],
  ['setClock', { body: { mode: 'frozen' } }],
  ['advanceClock', { body: { by_seconds: 1.5 } }],
  ['listFaults'],
  ['createFault', { body: { effect: { type: 'latency', latency_ms: 1 }, times: null, probability: 0.5 } }],
  ['deleteFault'],
  ['clearFaults'],
  ['exportState'],
  ['importState', { body: { format: 1, tables: {} } }],
  ['listSnapshots'],
  ['createSnapshot', { body: { name: 'later' } }],
  ['restoreSnapshot', { path: { name: 'start' } }],
  ['deleteSnapshot', { path: { name: 'later' } }],
  ['resetState'],
  ['listRequests'],
  ['deleteWebhook', { before: oneMoreWebhook }],
  ['deleteTenant'],
];

test.for(calls)('%s answers what its contract says', async ([operation, { before, ...options } = {}]) => {
  const made = (await before?.()) as { data?: { challenge_id?: string } } | undefined;
  const path = { ...known, challenge_id: made?.data?.challenge_id ?? '', ...options.path };

  const { status, headers, body } = await tenant.control.call(operation, { ...options, path });

  expect(body).not.toMatchObject({ success: false });
  const success = operationTable[operation].statuses.find((each) => typeof each === 'number' && each < 300);
  expect(status).toBe(success);
  expect(headers.get('content-type')).toBe('application/json');
  const valid = validatorOf(operation, status);
  expect(valid(body) ? [] : valid.errors).toEqual([]);
});

test('no operation is left out but the stream, which has no end', () => {
  const called = new Set<string>(calls.map(([operation]) => operation));

  expect(Object.keys(operationTable).filter((operation) => !called.has(operation))).toEqual([
    'streamActivity',
  ]);
});

/** A delivery whose receiver said no, as `delivery_id`. */
async function pendingDelivery(): Promise<void> {
  await tenant.control.do('setSinkResponse', { path: { name: 'all' }, body: { status: 503 } });
  const before = new Set((await tenant.control.do('listDeliveries')).map(({ delivery_id }) => delivery_id));
  await tenant.control.do('triggerEvent', { body: { event_type: 'device.paired', for: tenant.hardwareId } });
  const after = await tenant.control.do('listDeliveries');
  known['delivery_id'] = after.find(({ delivery_id }) => !before.has(delivery_id))!.delivery_id;
}

async function failedDelivery(): Promise<void> {
  await pendingDelivery();
  await tenant.control.do('cancelDelivery', { path: { delivery_id: known['delivery_id']! } });
}

async function oneMoreWebhook(): Promise<void> {
  const { data } = await tenant.succeed('createWebhook', {
    name: 'One more',
    events: ['device.paired'],
    endpoint: `${SINK_ORIGIN}/more`,
  });
  known['webhook_id'] = (data as { webhook_id: string }).webhook_id;
}
