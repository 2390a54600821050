/** From credentials to a verified palm scan, over real sockets and by a real receiver. */
import { expect, test } from 'vitest';
import { webhookTable } from '../../generated/operations.ts';
import { eventOf, headerOf, startReceiver } from '../support/receiver.ts';
import { startTestMock } from '../support/test-mock.ts';
import { eventsOf, subscribe } from './webhooks/bench.ts';

const METADATA = {
  session_id: 'sess_0099',
  10: 'ten',
  access_point: null,
  nested: { list: [1, 'zwei', {}] },
};

test('a device is registered and paired, a person enrolled and verified, and each result arrives', async () => {
  await using receiver = await startReceiver();
  await using mock = await startTestMock();
  await subscribe(mock, receiver.url, { api_key: 'whsec_your_secret_key_here' });

  const { data: device } = await mock.succeed('registerDevice', {
    device_name: 'Scanner-04',
    location: 'Main Entrance',
  });
  const [paired] = eventsOf(await receiver.waitFor((received) => received.length === 1), 'device.paired');
  expect(paired?.data).toMatchObject({
    device_name: 'Scanner-04',
    location: 'Main Entrance',
    status: 'paired',
  });
  expect(device).toMatchObject({ device_name: 'Scanner-04', location: 'Main Entrance', expires_in: 1800 });
  const hardware_id = paired?.data.hardware_id ?? '';
  const certificateMs =
    Date.parse(paired?.data.cert_valid_until ?? '') - Date.parse(paired?.data.paired_at ?? '');
  expect(certificateMs).toBe(90 * 86_400_000);

  const external_user_id = 'user-4421';
  const enrollment = await mock.succeed('createBothHandsEnrollment', {
    external_user_id,
    hardware_id,
    metadata: METADATA,
  });
  expect(enrollment.data).toMatchObject({
    external_user_id,
    hardware_id,
    palm_type: 'both',
    status: 'pending',
  });
  const enrolled = eventsOf(
    await receiver.waitFor((received) => received.length === 3),
    'enrollment.complete',
  );
  expect(enrolled.map(({ data }) => data.palm_type).toSorted()).toEqual(['left', 'right']);
  for (const { data } of enrolled) {
    expect(data).toMatchObject({ hardware_id, challenge_id: enrollment.data.challenge_id, vendor: 'mock' });
    expect(JSON.stringify(data.metadata)).toBe(JSON.stringify(METADATA));
  }
  expect(new Set(enrolled.map(({ data }) => data.user_id)).size).toBe(1);
  expect(new Set(enrolled.map(({ data }) => data.feature_id)).size).toBe(2);

  const challenge = await mock.succeed('createVerification', {
    external_user_id,
    hardware_id,
    metadata: METADATA,
  });
  expect(challenge.data).toMatchObject({ external_user_id, hardware_id, type: 'verify', status: 'pending' });
  const received = await receiver.waitFor((all) => all.length === 4);
  const [verified] = eventsOf(received, 'verification.complete');
  expect(verified?.data).toMatchObject({
    challenge_id: challenge.data.challenge_id,
    user_id: enrolled[0]?.data.user_id,
    matched: true,
    match_policy: 'all_thresholds',
    vendor: 'mock',
  });
  expect(JSON.stringify(verified?.data.metadata)).toBe(JSON.stringify(METADATA));

  expect(Object.keys(webhookTable).toSorted()).toEqual(
    [...new Set(received.map((each) => headerOf(each, 'X-Link-Event')))].toSorted(),
  );
  const events = received.map(eventOf);
  expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(4);
  expect(new Set(events.map(({ tenant_id }) => tenant_id)).size).toBe(1);
});

test.for([
  ['mock_no_match.visitor', false],
  ['mock_one_below.visitor', false],
  ['mock_at_threshold.visitor', true],
  ['visitor', true],
] as const)('%s is enrolled and verified: matched is %s', async ([external_user_id, matched]) => {
  await using receiver = await startReceiver();
  await using mock = await startTestMock();
  const person = { external_user_id, hardware_id: mock.mock.hardwareId };
  await subscribe(mock, receiver.url);

  await mock.succeed('createBothHandsEnrollment', person);
  await receiver.waitFor((received) => eventsOf(received, 'enrollment.complete').length === 2);
  await mock.succeed('createVerification', person);
  const received = await receiver.waitFor((all) => eventsOf(all, 'verification.complete').length === 1);

  const [verified] = eventsOf(received, 'verification.complete');
  const { scores = [], thresholds = [] } = verified?.data ?? {};
  expect(verified?.data.matched).toBe(matched);
  expect(scores.every((score, index) => score >= (thresholds[index] ?? NaN))).toBe(matched);
});

test('what a person may not do yet, or not again, is refused in words that say what to do', async () => {
  await using receiver = await startReceiver();
  await using mock = await startTestMock();
  const hardware_id = mock.mock.hardwareId;
  const person = { external_user_id: 'user-4421', hardware_id };
  const elsewhere = { ...person, hardware_id: 'hardware_nowhere' };
  await subscribe(mock, receiver.url);

  const early = await mock.call('createVerification', person);
  const lost = await mock.call('createBothHandsEnrollment', elsewhere);
  await mock.succeed('createBothHandsEnrollment', person);
  await receiver.waitFor((received) => received.length === 2);
  const again = await mock.call('createBothHandsEnrollment', person);
  const lostAgain = await mock.call('createVerification', elsewhere);

  const scanner =
    'No paired scanner has the hardware_id "hardware_nowhere". Use the hardware_id of a device.paired event.';
  expect([early, lost, again, lostAgain].map(({ status, body }) => [status, body])).toEqual([
    [
      404,
      {
        success: false,
        message:
          'The user "user-4421" is not enrolled. Enroll with POST /v1/enroll/both and wait for enrollment.complete.',
      },
    ],
    [404, { success: false, message: scanner }],
    [
      409,
      {
        success: false,
        message:
          `The user "user-4421" is enrolled on ${hardware_id} already. Verify with POST /v1/verify, ` +
          'or enroll on another scanner.',
      },
    ],
    [404, { success: false, message: scanner }],
  ]);
});

test('an enrollment that is under way is not started twice, not even by many at once', async () => {
  await using mock = await startTestMock({ scannerDelayMs: 60_000 });
  const person = { external_user_id: 'user-4421', hardware_id: mock.mock.hardwareId };
  await mock.token();

  const answers = await Promise.all(
    Array.from({ length: 10 }, () => mock.call('createBothHandsEnrollment', person)),
  );

  const created = answers.filter(({ status }) => status === 201);
  expect(created).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
});

test('of many webhooks with one endpoint, or one name, exactly one is created', async () => {
  await using mock = await startTestMock();
  await mock.token();
  const events = ['device.paired'];

  const sameEndpoint = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      mock.call('createWebhook', { name: `n${index}`, events, endpoint: 'https://example.com/same' }),
    ),
  );
  const sameName = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      mock.call('createWebhook', { name: 'same', events, endpoint: `https://example.com/${index}` }),
    ),
  );

  for (const answers of [sameEndpoint, sameName]) {
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      201,
      ...Array.from({ length: 7 }, () => 409),
    ]);
  }
  expect(sameEndpoint.find(({ status }) => status === 409)?.body).toEqual({
    success: false,
    message: 'A webhook for https://example.com/same exists already. Use another endpoint.',
  });
  expect(sameName.find(({ status }) => status === 409)?.body).toEqual({
    success: false,
    message: 'A webhook named "same" exists already. Use another name.',
  });
});

test('a created webhook never shows its api_key', async () => {
  await using mock = await startTestMock();

  const created = await mock.call('createWebhook', {
    name: 'Production Events',
    events: ['device.paired'],
    endpoint: 'https://example.com/hook',
    api_key: 'whsec_your_secret_key_here',
  });

  expect(created.status).toBe(201);
  expect(created.text).not.toContain('whsec');
  expect(JSON.stringify(mock.log)).not.toContain('whsec');
});
