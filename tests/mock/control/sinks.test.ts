import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SINK_ORIGIN } from '../../../mock/domain/sink.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

const pair = ({ control, hardwareId }: TestTenant) =>
  control.do('triggerEvent', { body: { event_type: 'device.paired', for: hardwareId } });

describe('sinks', () => {
  const endpoint = `${SINK_ORIGIN}/demo`;
  const sink = ({ control }: TestTenant) => control.do('getSink', { path: { name: 'demo' } });
  const subscribe = (tenant: TestTenant, api_key?: string) =>
    tenant.succeed('createWebhook', {
      name: 'Demo',
      events: ['device.paired'],
      endpoint,
      ...(api_key ? { api_key } : {}),
    });

  test('capture deliveries byte for byte, with their headers', async () => {
    const tenant = await newTenant(api);
    await tenant.control.do('setClock', { body: { mode: 'frozen' } });
    await subscribe(tenant, 'whsec_demo');
    const [event] = await pair(tenant);
    await tenant.control.do('advanceClock', { body: { by_seconds: 0 } });

    const { captured, deliveries, endpoint: shown } = await sink(tenant);

    expect({ captured, shown }).toEqual({ captured: 1, shown: endpoint });
    const [delivery] = await tenant.control.do('listDeliveries');
    expect(deliveries).toEqual([
      {
        number: 1,
        received_at: event!.timestamp,
        headers: {
          'Content-Type': 'application/json',
          'X-Link-Event': 'device.paired',
          'X-Link-Delivery': delivery!.delivery_id,
          'User-Agent': 'LinkIdentity-Webhook/1.0',
          'X-API-Key': 'whsec_demo',
        },
        body: JSON.stringify(event),
        status: 204,
      },
    ]);
  });

  test('answer by script, and retries come until one is acknowledged', async () => {
    const tenant = await newTenant(api);
    await tenant.control.do('setClock', { body: { mode: 'frozen' } });
    await subscribe(tenant);
    await tenant.control.do('setSinkResponse', { path: { name: 'demo' }, body: { status: 503, times: 2 } });
    await pair(tenant);
    await tenant.control.do('advanceClock', { body: { by_seconds: 30 } });

    const { deliveries, response } = await sink(tenant);

    expect(deliveries.map(({ status }) => status)).toEqual([204, 503, 503]);
    expect(response).toEqual({ status: 204, times: null });
  });

  test('that give no answer end an attempt without one', async () => {
    const tenant = await newTenant(api);
    await tenant.control.do('setClock', { body: { mode: 'frozen' } });
    await subscribe(tenant);
    await tenant.control.do('setSinkResponse', { path: { name: 'demo' }, body: { status: null, times: 1 } });
    await pair(tenant);
    await tenant.control.do('advanceClock', { body: { by_seconds: 30 } });

    const [delivery] = await tenant.control.do('listDeliveries');
    const attempts = await tenant.control.do('listAttempts', {
      path: { delivery_id: delivery!.delivery_id },
    });
    expect(attempts).toMatchObject([
      { status_code: null, error: 'The sink gave no answer.' },
      { status_code: 204, error: null },
    ]);
  });

  test('are led to by the URL map too', async () => {
    const tenant = await newTenant(api);
    const registered = 'https://yourapp.example.com/webhooks/identity';
    await tenant.control.do('setUrlMap', { body: { [registered]: endpoint } });
    await tenant.succeed('createWebhook', {
      name: 'Production',
      events: ['device.paired'],
      endpoint: registered,
    });
    await pair(tenant);
    await tenant.control.do('advanceClock', { body: { by_seconds: 0 } });

    expect((await sink(tenant)).captured).toBe(1);
  });

  test.for(['/', '/a/b', '/a?b', '/a b', `/${'x'.repeat(65)}`])(
    'need a name: %s is refused',
    async (path) => {
      const tenant = await newTenant(api);

      const answer = await tenant.call('createWebhook', {
        name: 'Demo',
        events: ['device.paired'],
        endpoint: `${SINK_ORIGIN}${path}`,
      });

      expect(answer.status).toBe(400);
    },
  );
});
