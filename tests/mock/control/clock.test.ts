import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SINK_ORIGIN } from '../../../mock/domain/sink.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

/** A tenant whose clock stands still, and in which people take a second. */
async function frozen(
  settings = {},
): Promise<TestTenant & { advance(seconds: number): ReturnType<typeof advance> }> {
  const tenant = await newTenant(api, { settings: { scanner_delay_ms: 1_000, ...settings } });
  await tenant.control.do('setClock', { body: { mode: 'frozen' } });
  return { ...tenant, advance: (by_seconds) => advance(tenant, by_seconds) };
}

const advance = ({ control }: TestTenant, by_seconds: number) =>
  control.do('advanceClock', { body: { by_seconds } });

const device = { device_name: 'Scanner-04', location: 'Main Entrance' };

const MILLISECONDS = (timestamp: string): number => Date.parse(timestamp);

describe('the clock', () => {
  test('stands still when it is frozen and runs on from there', async () => {
    const { control } = await newTenant(api);

    const stopped = await control.do('setClock', { body: { mode: 'frozen' } });
    const later = await control.do('getClock');
    const running = await control.do('setClock', { body: { mode: 'running' } });

    expect(later).toMatchObject({ mode: 'frozen', now: stopped.now });
    expect(MILLISECONDS(running.now)).toBeGreaterThanOrEqual(MILLISECONDS(stopped.now));
    expect(running.mode).toBe('running');
  });

  test('moves by seconds, to a moment, and stays frozen', async () => {
    const tenant = await frozen();
    const { now } = await tenant.control.do('getClock');
    const to = new Date(MILLISECONDS(now) + 86_400_000).toISOString();

    const by = await tenant.advance(0.5);
    const moved = await tenant.control.do('advanceClock', { body: { to } });

    expect(MILLISECONDS(by.now) - MILLISECONDS(now)).toBe(500);
    expect(moved).toMatchObject({ mode: 'frozen', now: `${to.slice(0, -1)}000Z` });
  });

  test('never goes back', async () => {
    const { control } = await frozen();

    const answer = await control.call('advanceClock', { body: { to: '2020-01-01T00:00:00Z' } });

    expect(answer.status).toBe(409);
    expect(answer.body.message).toContain('never goes back. Restore a snapshot for that.');
  });

  test.for([
    {},
    { by_seconds: 1, to_next: true },
    { by_seconds: -1 },
    { to: 'tomorrow' },
    { to: '9999-01-01T00:00:00Z' },
  ])('does not move by %o', async (body) => {
    const { control } = await frozen();

    const answer = await control.call('advanceClock', { body });

    expect(answer).toMatchObject({ status: 400, body: { success: false } });
  });

  test('has no next moment when nothing is due', async () => {
    const { control } = await frozen();

    const answer = await control.call('advanceClock', { body: { to_next: true } });

    expect(answer.status).toBe(409);
  });

  test('of one tenant is nobody else’s', async () => {
    const [one, two] = [await frozen(), await newTenant(api)];

    await one.advance(1_000_000);

    expect((await two.control.do('getClock')).ahead_of_real_time_ms).toBe(0);
  });
});

describe('advancing', () => {
  test('lets everything happen in order, each at its own time', async () => {
    const tenant = await frozen();
    const { control, hardwareId } = tenant;
    await tenant.succeed('createWebhook', {
      name: 'Sink',
      events: ['device.paired', 'enrollment.complete', 'verification.complete'],
      endpoint: `${SINK_ORIGIN}/order`,
    });
    const started = MILLISECONDS((await control.do('getClock')).now);
    await tenant.succeed('createBothHandsEnrollment', {
      external_user_id: 'mock_delay-15s.anna',
      hardware_id: hardwareId,
    });
    await tenant.succeed('registerDevice', device);

    const { fired } = await tenant.advance(60);

    const seconds = fired.map(({ at, kind }) => [kind, Math.round((MILLISECONDS(at) - started) / 1_000)]);
    expect(seconds).toEqual([
      ['enter_pairing_code', 1],
      ['attempt_delivery', 1],
      ['present_palm', 16],
      ['attempt_delivery', 16],
      ['attempt_delivery', 16],
    ]);
    const events = await control.do('listEvents');
    expect(
      events.map(({ event_type, timestamp }) => [
        event_type,
        Math.round((MILLISECONDS(timestamp) - started) / 1_000),
      ]),
    ).toEqual([
      ['enrollment.complete', 16],
      ['enrollment.complete', 16],
      ['device.paired', 1],
    ]);
    expect((await control.do('getSink', { path: { name: 'order' } })).captured).toBe(3);
  });

  test('to the next thing goes one thing at a time', async () => {
    const tenant = await frozen({ auto_pair: true });
    await tenant.succeed('registerDevice', { ...device, device_name: 'mock_autopair-2s one' });
    await tenant.succeed('registerDevice', { ...device, device_name: 'mock_autopair-5s two' });
    const next = () => tenant.control.do('advanceClock', { body: { to_next: true } });

    const [first, second] = [await next(), await next()];

    expect([first.fired.length, second.fired.length]).toEqual([1, 1]);
    expect(MILLISECONDS(second.now) - MILLISECONDS(first.now)).toBeCloseTo(3_000, -2);
  });

  test('retries what was not acknowledged until it is given up, and comes to an end', async () => {
    const tenant = await frozen();
    const { control, hardwareId } = tenant;
    await tenant.succeed('createWebhook', {
      name: 'No',
      events: ['device.paired'],
      endpoint: `${SINK_ORIGIN}/no`,
    });
    await control.do('setSinkResponse', { path: { name: 'no' }, body: { status: 500 } });
    await control.do('triggerEvent', { body: { event_type: 'device.paired', for: hardwareId } });

    await tenant.advance(24 * 3_600);

    const [delivery] = await control.do('listDeliveries');
    expect(delivery).toMatchObject({ status: 'failed', attempts: 26, next_attempt_at: null });
    const gaps = (await control.do('listAttempts', { path: { delivery_id: delivery!.delivery_id } }))
      .map(({ started_at }) => MILLISECONDS(started_at))
      .map((at, index, all) => at - (all[index - 1] ?? at))
      .slice(1, 7);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  });
});

describe('deadlines', () => {
  test('an access token lives until just before 3600 s', async () => {
    const tenant = await frozen();
    const authorization = `Bearer ${await tenant.token()}`;
    const use = async () => (await tenant.call('registerDevice', device, { authorization })).status;
    // The token counts whole seconds: its life begins with the second in which it was issued.
    const { now } = await tenant.control.do('getClock');
    const intoTheSecond = Number(/\.(\d{6})Z$/.exec(now)![1]) / 1_000_000;

    await tenant.advance(3_600 - intoTheSecond - 0.001);
    const before = await use();
    await tenant.advance(0.001);
    const after = await use();

    expect([before, after]).toEqual([201, 401]);
  });

  test.for([
    { seconds: 1_799.999, status: 200 },
    { seconds: 1_800, status: 409 },
  ])('a pairing code $seconds s old gets $status', async ({ seconds, status }) => {
    const tenant = await frozen({ auto_pair: false });
    const { control } = tenant;
    await control.do('createScanner', { body: { hardware_id: 'hardware_lab_7' } });
    await tenant.succeed('registerDevice', device);

    await tenant.advance(seconds);
    const answer = await control.call('enterPairingCode', { path: { hardware_id: 'hardware_lab_7' } });

    expect(answer.status).toBe(status);
  });

  test.for([
    { seconds: 3_599.999, status: 200, ends: 'completed' },
    { seconds: 3_600, status: 409, ends: 'expired' },
  ])('a challenge $seconds s old is $ends', async ({ seconds, status, ends }) => {
    const tenant = await frozen({ auto_present: false });
    const { control, hardwareId } = tenant;
    await control.do('enrollUser', { path: { external_user_id: 'user-1' } });
    const body = { external_user_id: 'user-1', hardware_id: hardwareId };
    const { challenge_id } = (await tenant.succeed('createVerification', body)).data;

    await tenant.advance(seconds);
    const answer = await control.call('presentPalm', { path: { hardware_id: hardwareId } });

    expect(answer.status).toBe(status);
    expect((await control.do('getChallenge', { path: { challenge_id } })).status).toBe(ends);
    expect(await control.do('listEvents')).toHaveLength(ends === 'completed' ? 1 : 0);
  });

  test('a result that comes after the deadline is no result: there is no event', async () => {
    const tenant = await frozen({ challenge_lifetime_s: 10 });
    const { control, hardwareId } = tenant;
    await control.do('enrollUser', { path: { external_user_id: 'mock_delay-15s.late' } });
    const body = { external_user_id: 'mock_delay-15s.late', hardware_id: hardwareId };
    const { challenge_id } = (await tenant.succeed('createVerification', body)).data;

    const { fired } = await tenant.advance(60);

    expect(fired.map(({ kind }) => kind)).toEqual(['present_palm']);
    expect(await control.do('listEvents')).toEqual([]);
    const challenge = await control.do('getChallenge', { path: { challenge_id } });
    expect(challenge).toMatchObject({ status: 'expired', decided_by: null, allowed_outcomes: [] });
  });

  test('after ninety days a certificate is worth nothing: the scanner cannot be reached', async () => {
    const tenant = await frozen();
    const { control, hardwareId } = tenant;
    const path = { hardware_id: hardwareId };
    await control.do('enrollUser', { path: { external_user_id: 'user-1' } });
    const { cert_valid_until } = await control.do('getScanner', { path });
    await control.do('advanceClock', { body: { to: cert_valid_until! } });
    const late = await newTokenIn(tenant);

    await tenant.call('createVerification', { external_user_id: 'user-1', ...path }, { authorization: late });
    await tenant.advance(5);

    expect(await control.do('listEvents')).toEqual([]);
    const palm = await control.call('presentPalm', { path });
    expect(palm).toMatchObject({ status: 409 });
    expect(palm.body.message).toContain(`The certificate of ${hardwareId} expired. Legal now: unpair.`);
  });
});

async function newTokenIn(tenant: TestTenant): Promise<string> {
  const { access_token } = await tenant.succeed('createAccessToken', {
    grant_type: 'client_credentials',
    client_id: tenant.clientId,
    client_secret: tenant.clientSecret,
  });
  return `Bearer ${access_token}`;
}
