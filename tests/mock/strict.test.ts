import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookupWithin, ForbiddenAddress, requireAllowedAddress } from '../../mock/webhooks/address-guard.ts';
import { SINK_ORIGIN } from '../../mock/domain/sink.ts';
import { controlOf } from '../support/control.ts';
import { startReceiver } from '../support/receiver.ts';
import { newTenant } from '../support/tenant.ts';
import { startTestMock, type TestMock } from '../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock({ strict: true });
});
afterAll(() => api.close());

const refused = [
  'http://127.0.0.1:3000/hook',
  'http://example.com/hook',
  'https://127.0.0.1/hook',
  'https://2130706433/hook',
  'https://localhost/hook',
  'https://app.localhost:8443/hook',
  'https://printer.local/hook',
  'https://intranet/hook',
  'https://10.1.2.3/hook',
  'https://172.31.255.255/hook',
  'https://192.168.0.10/hook',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/hook',
  'https://[::1]/hook',
  'https://[fd12:3456::1]/hook',
  'https://[fe80::1]/hook',
  'https://[::ffff:10.0.0.1]/hook',
];

test.for(refused)('a strict mock refuses the endpoint %s, as production would', async (endpoint) => {
  const answer = await api.call('createWebhook', { name: 'Local', events: ['device.paired'], endpoint });

  expect(answer).toMatchObject({ status: 400, body: { success: false } });
});

test.for([
  'https://yourapp.example.com/webhooks/identity',
  'https://93.184.216.34/hook',
  `${SINK_ORIGIN}/strict`,
])('a strict mock takes the endpoint %s', async (endpoint) => {
  const answer = await api.call('createWebhook', { name: endpoint, events: ['device.paired'], endpoint });

  expect(answer.status).toBe(201);
});

test('a strict mock leads no delivery to this machine by the URL map', async () => {
  await using receiver = await startReceiver();

  const answer = await controlOf(api.mock).call('setUrlMap', {
    body: { 'https://app.example.com': receiver.url },
  });

  expect(answer.status).toBe(400);
  expect(answer.body.message).toContain('is not https, and the mock is strict');
});

test.for(['127.0.0.1', '10.0.0.1', '::1', 'fd00::1'])(
  'a name that leads to %s is refused when it is resolved',
  async (address) => {
    // An address resolves to itself: no name server is needed.
    await expect(promisify(lookupWithin('public'))(address, {})).rejects.toThrow(ForbiddenAddress);
  },
);

test.for(['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1'])(
  '%s is on the public internet',
  (address) => {
    expect(() => requireAllowedAddress(address, 'public')).not.toThrow();
  },
);

test('what is not strict lets this machine through', async () => {
  await expect(promisify(lookupWithin('anywhere'))('127.0.0.1', {})).resolves.toBe('127.0.0.1');
});

test('people still behave as their name says: that is the mock, not the API', async () => {
  const { call, hardwareId } = await newTenant(api);

  const answer = await call('createVerification', {
    external_user_id: 'mock_error-500.anna',
    hardware_id: hardwareId,
  });

  expect(answer.status).toBe(500);
});

test('a strict mock says that it is', async () => {
  const control = controlOf(api.mock);

  expect(await control.do('getHealth')).toMatchObject({ strict: true });
  expect(await control.do('getConfig')).toMatchObject({ strict: true });
});
