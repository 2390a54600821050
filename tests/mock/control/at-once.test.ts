/** Calls at once: what one of them read, another one may have changed before it writes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SINK_ORIGIN } from '../../../mock/domain/sink.ts';
import { newTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

test('of settings that are changed at once none is lost', async () => {
  const { control } = await newTenant(api);
  const changes = [
    { auto_pair: false },
    { auto_present: false },
    { challenge_lifetime_s: 120 },
    { enrollment_events: 'one' as const },
    { users: 'made_first' as const },
  ];

  await Promise.all(changes.map((body) => control.do('updateSettings', { body })));

  expect(await control.do('getSettings')).toMatchObject(Object.assign({}, ...changes));
});

test('an event that is resent by several at once is delivered that often more', async () => {
  const tenant = await newTenant(api);
  const { control, hardwareId } = tenant;
  await tenant.succeed('createWebhook', {
    name: 'All',
    events: ['device.paired'],
    endpoint: `${SINK_ORIGIN}/all`,
  });
  const [event] = await control.do('triggerEvent', {
    body: { event_type: 'device.paired', for: hardwareId },
  });

  const path = { event_id: event!.event_id };
  const resent = await Promise.all(Array.from({ length: 5 }, () => control.do('resendEvent', { path })));
  await control.do('advanceClock', { body: { by_seconds: 0 } });

  expect(new Set(resent.flat().map(({ delivery_id }) => delivery_id)).size).toBe(5);
  expect((await control.do('getSink', { path: { name: 'all' } })).captured).toBe(6);
});

test('a clock that is frozen while it is moved stands still in the end', async () => {
  const { control } = await newTenant(api);
  const before = Date.parse((await control.do('getClock')).now);

  await Promise.all([
    ...Array.from({ length: 5 }, () => control.do('advanceClock', { body: { by_seconds: 3_600 } })),
    control.do('setClock', { body: { mode: 'frozen' } }),
  ]);

  const { mode, now } = await control.do('getClock');
  expect(mode).toBe('frozen');
  expect(Date.parse(now) - before).toBeGreaterThanOrEqual(3_600_000);
});

test('somebody is enrolled once by many who enroll them at once, on the API and by the console', async () => {
  const tenant = await newTenant(api, { settings: { auto_present: false } });
  const { control, hardwareId } = tenant;
  const person = { external_user_id: 'user-1', hardware_id: hardwareId };
  const answers = await Promise.all([
    ...Array.from({ length: 8 }, () => tenant.call('createBothHandsEnrollment', person)),
    ...Array.from({ length: 8 }, () =>
      control.call('enrollUser', { path: { external_user_id: 'user-1' }, body: {} }),
    ),
  ]);

  const statuses = answers.map(({ status }) => status);
  expect(statuses.slice(8).filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.slice(8).filter((status) => status === 409)).toHaveLength(7);
  expect(statuses.slice(0, 8).filter((status) => status === 201).length).toBeLessThanOrEqual(1);
  expect(statuses.slice(0, 8).every((status) => status === 201 || status === 409)).toBe(true);
  const { tables } = await control.do('exportState');
  expect(tables['feature']).toHaveLength(2);
});
