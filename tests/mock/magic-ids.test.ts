/** Everything that behaves as its name says, over real sockets: each entry of the catalog, by its effect. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { behaviours, deviceBehaviours } from '../../mock/domain/behaviour.ts';
import { presetScanners } from '../../mock/domain/scanner.ts';
import { SINK_ORIGIN } from '../../mock/domain/sink.ts';
import { newTenant, type TestTenant } from '../support/tenant.ts';
import { startTestMock, type TestMock } from '../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

type Seen = {
  readonly enrollment: number;
  readonly verification: number;
  readonly matched: unknown;
  readonly scores: readonly number[];
  readonly thresholds: readonly number[];
  /** event_type and palm of each delivery, in the order of their arrival. */
  readonly delivered: readonly string[];
  /** Seconds from the challenge to its event. */
  readonly after: number;
};

/** Enrolls and verifies somebody in a tenant of their own, on a clock that stands still but for this. */
async function live(external_user_id: string, hardware_id?: string): Promise<Seen> {
  const tenant = await newTenant(api, { settings: { scanner_delay_ms: 1_000 } });
  const { control } = tenant;
  await control.do('setClock', { body: { mode: 'frozen' } });
  await tenant.succeed('createWebhook', {
    name: 'Sink',
    events: ['enrollment.complete', 'verification.complete'],
    endpoint: `${SINK_ORIGIN}/all`,
  });
  const body = { external_user_id, hardware_id: hardware_id ?? tenant.hardwareId };
  const enrollment = await tenant.call('createBothHandsEnrollment', body);
  await control.do('advanceClock', { body: { by_seconds: 30 } });
  const asked = Date.parse((await control.do('getClock')).now);
  const verification = await tenant.call('createVerification', body);
  await control.do('advanceClock', { body: { by_seconds: 30 } });
  const { deliveries } = await control.do('getSink', { path: { name: 'all' } });
  const events = deliveries.map(
    ({ body: text }) =>
      JSON.parse(text) as { event_type: string; timestamp: string; data: Record<string, unknown> },
  );
  const verified = events.find(({ event_type }) => event_type === 'verification.complete');
  return {
    enrollment: enrollment.status,
    verification: verification.status,
    matched: verified?.data['matched'],
    scores: (verified?.data['scores'] ?? []) as number[],
    thresholds: (verified?.data['thresholds'] ?? []) as number[],
    delivered: events.map(({ event_type, data }) => String(data['palm_type'] ?? event_type)).toReversed(),
    after: verified ? (Date.parse(verified.timestamp) - asked) / 1_000 : NaN,
  };
}

const USUAL = ['left', 'right', 'verification.complete'];
const below = ({ scores, thresholds }: Seen): number =>
  scores.filter((score, index) => score < thresholds[index]!).length;

const people: Readonly<Record<keyof typeof behaviours, (seen: Seen) => void>> = {
  no_match(seen) {
    expect(seen).toMatchObject({ matched: false, delivered: USUAL });
    expect(below(seen)).toBe(10);
  },
  one_below(seen) {
    expect(seen.matched).toBe(false);
    expect(below(seen)).toBe(1);
    expect(
      Math.max(...seen.thresholds.map((threshold, index) => threshold - seen.scores[index]!)),
    ).toBeCloseTo(0.0001, 6);
  },
  at_threshold(seen) {
    expect(seen.matched).toBe(true);
    expect(seen.scores).toEqual(seen.thresholds);
  },
  delay(seen) {
    expect(seen).toMatchObject({ matched: true, delivered: USUAL });
    expect(seen.after).toBeCloseTo(16, 1);
  },
  never: (seen) => expect(seen).toMatchObject({ enrollment: 201, verification: 404, delivered: [] }),
  not_found: (seen) => expect(seen).toMatchObject({ enrollment: 404, verification: 404, delivered: [] }),
  enrolled: (seen) =>
    expect(seen).toMatchObject({
      enrollment: 409,
      verification: 201,
      matched: true,
      delivered: ['verification.complete'],
    }),
  forbidden: (seen) => expect(seen).toMatchObject({ enrollment: 403, delivered: [] }),
  error: (seen) => expect(seen).toMatchObject({ enrollment: 500, verification: 500, delivered: [] }),
  duplicate: (seen) => expect(seen.delivered.toSorted()).toEqual([...USUAL, ...USUAL, ...USUAL].toSorted()),
  reorder: (seen) =>
    expect(seen).toMatchObject({ matched: true, delivered: ['right', 'left', 'verification.complete'] }),
};

test.for(Object.keys(people) as (keyof typeof people)[])(
  'mock_%s: it happens as the catalog says',
  async (name) => {
    const { parameter } = behaviours[name];

    expect.hasAssertions();
    people[name](await live(`mock_${name}${parameter ? `-${parameter}` : ''}.anna`));
  },
);

test('anybody else enrolls and matches, after a second', async () => {
  const seen = await live('anna');

  expect(seen).toMatchObject({ enrollment: 201, verification: 201, matched: true, delivered: USUAL });
  expect(below(seen)).toBe(0);
  expect(seen.after).toBeCloseTo(1, 1);
});

const scanners: Readonly<Record<(typeof presetScanners)[number]['hardware_id'], (seen: Seen) => void>> = {
  hardware_local_002: (seen) => expect(seen).toMatchObject({ matched: true, delivered: USUAL }),
  hardware_offline_001: (seen) => expect(seen).toMatchObject({ enrollment: 201, delivered: [] }),
  hardware_busy_001: (seen) => expect(seen).toMatchObject({ enrollment: 201, delivered: [] }),
  hardware_slow_001(seen) {
    expect(seen.matched).toBe(true);
    expect(seen.after).toBeCloseTo(15, 1);
  },
};

test.for(presetScanners.map(({ hardware_id }) => hardware_id))(
  '%s: it happens as the catalog says',
  async (hardware_id) => {
    expect.hasAssertions();
    scanners[hardware_id](await live('anna', hardware_id));
  },
);

test('a busy scanner says why its captures fail', async () => {
  const tenant = await newTenant(api);
  const path = { hardware_id: 'hardware_busy_001' };
  const body = { external_user_id: 'anna', ...path };
  const { challenge_id } = (await tenant.succeed('createBothHandsEnrollment', body)).data;
  await tenant.control.do('advanceClock', { body: { by_seconds: 5 } });

  const challenge = await tenant.control.do('getChallenge', { path: { challenge_id } });
  expect(challenge).toMatchObject({
    status: 'failed',
    decided_by: 'scanner',
    outcome: { failure_code: 'scanner_busy' },
  });
  expect((await tenant.control.do('getScanner', { path })).action?.failure_message).toBe(
    'The scanner is busy with another capture.',
  );
});

describe('devices', () => {
  /** Whether a device is paired after so many seconds, and whether its code can be entered by hand. */
  async function paired(tenant: TestTenant, device_name: string, seconds: number): Promise<boolean> {
    await tenant.succeed('registerDevice', { device_name, location: 'Lobby' });
    await tenant.control.do('advanceClock', { body: { by_seconds: seconds } });
    const events = await tenant.control.do('listEvents', { query: { event_type: 'device.paired' } });
    return events.some(({ data }) => data['device_name'] === device_name);
  }
  const quiet = async () => {
    const tenant = await newTenant(api, { settings: { auto_pair: false } });
    await tenant.control.do('setClock', { body: { mode: 'frozen' } });
    return tenant;
  };

  test('every device of the catalog is tested here', () => {
    expect(Object.keys(deviceBehaviours)).toEqual(['mock_pairing_expired', 'mock_autopair-2s']);
  });

  test('mock_pairing_expired: the code cannot be used from the start', async () => {
    const tenant = await quiet();
    await tenant.control.do('createScanner', { body: { hardware_id: 'one' } });

    expect(await paired(tenant, 'mock_pairing_expired lobby', 3_600)).toBe(false);
    const answer = await tenant.control.call('enterPairingCode', { path: { hardware_id: 'one' } });
    expect(answer).toMatchObject({ status: 409 });
    expect(answer.body.message).toContain('The pairing code expired');
  });

  test('mock_autopair-2s: somebody enters the code after two seconds, whatever the settings', async () => {
    const tenant = await quiet();

    expect(await paired(tenant, 'mock_autopair-2s lobby', 1.9)).toBe(false);
    expect(await paired(tenant, 'mock_autopair-2s garage', 2)).toBe(true);
  });
});
