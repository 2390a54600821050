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

describe('events on demand', () => {
  test('a verification is a real challenge, answered by the right person', async () => {
    const { control } = await newTenant(api);
    await control.do('enrollUser', { path: { external_user_id: 'user-1' } });

    const [event] = await control.do('triggerEvent', {
      body: { event_type: 'verification.complete', for: 'user-1' },
    });

    const path = { challenge_id: String(event!.data['challenge_id']) };
    expect(await control.do('getChallenge', { path })).toMatchObject({
      type: 'verify',
      external_user_id: 'user-1',
      status: 'completed',
      decided_by: 'verb',
    });
    expect(event!.data['matched']).toBe(true);
  });

  test('an enrollment is made anew: its events tell of the palms that count from now on', async () => {
    const { control } = await newTenant(api);
    await control.do('enrollUser', { path: { external_user_id: 'user-1' } });
    const before = await control.do('exportState');

    const events = await control.do('triggerEvent', {
      body: { event_type: 'enrollment.complete', for: 'user-1' },
    });

    const after = await control.do('exportState');
    const features = (state: typeof after) =>
      (state.tables['feature'] ?? []).map(({ feature_id }) => feature_id);
    expect(events.map(({ data }) => data['palm_type'])).toEqual(['left', 'right']);
    expect(events.map(({ data }) => data['feature_id']).toSorted()).toEqual(features(after).toSorted());
    expect(features(after)).not.toEqual(expect.arrayContaining(features(before)));
    const [verification] = await control.do('triggerEvent', {
      body: { event_type: 'verification.complete', for: 'user-1' },
    });
    expect(verification!.data['matched']).toBe(true);
  });

  test('each time is another event', async () => {
    const tenant = await newTenant(api);

    const [[one], [two]] = [await pair(tenant), await pair(tenant)];

    expect(one!.event_id).not.toBe(two!.event_id);
    expect(one!.data).toEqual(two!.data);
  });

  test.for([
    { event_type: 'device.paired', for: 'hardware_none', status: 404 },
    { event_type: 'verification.complete', for: 'nobody', status: 409 },
    { event_type: 'enrollment.complete', for: 'nobody', status: 409 },
    { event_type: 'device.lost', for: 'hardware_local_002', status: 400 },
  ])('$event_type for $for is $status', async ({ status, ...body }) => {
    const { control } = await newTenant(api);

    expect((await control.call('triggerEvent', { body })).status).toBe(status);
  });
});

describe('a test event', () => {
  test('goes to the one webhook, with the data of the contract’s example', async () => {
    const tenant = await newTenant(api);
    const { control } = tenant;
    const names = ['one', 'two'];
    for (const name of names) {
      const endpoint = `${SINK_ORIGIN}/${name}`;
      await tenant.succeed('createWebhook', { name, events: ['verification.complete'], endpoint });
    }
    const [first] = await control.do('listWebhooks');

    const delivery = await control.do('testWebhook', { path: { webhook_id: first!.webhook_id } });
    await control.do('advanceClock', { body: { by_seconds: 0 } });

    expect(delivery).toMatchObject({ event_type: 'verification.complete', webhook_id: first!.webhook_id });
    const sinks = await Promise.all(names.map((name) => control.do('getSink', { path: { name } })));
    expect(sinks.map(({ captured }) => captured)).toEqual([1, 0]);
    expect(JSON.parse(sinks[0]!.deliveries[0]!.body)).toMatchObject({
      event_id: delivery.event_id,
      tenant_id: tenant.id,
      data: { match_policy: 'all_thresholds', latency_ms: 180 },
    });
  });

  test('of a type that the webhook does not subscribe to is refused', async () => {
    const tenant = await newTenant(api);
    await tenant.succeed('createWebhook', {
      name: 'One',
      events: ['device.paired'],
      endpoint: `${SINK_ORIGIN}/one`,
    });
    const [webhook] = await tenant.control.do('listWebhooks');

    const answer = await tenant.control.call('testWebhook', {
      path: { webhook_id: webhook!.webhook_id },
      body: { event_type: 'enrollment.complete' },
    });

    expect(answer).toMatchObject({ status: 400 });
    expect(answer.body.message).toContain('It subscribes to device.paired.');
  });
});
