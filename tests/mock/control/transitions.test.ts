/** What can be done at a scanner, or with a challenge, and when. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OperationId } from '../../../generated/control/wire.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

const byHand = () => newTenant(api, { settings: { auto_pair: false, auto_present: false } });

/** A tenant in which nothing happens by itself, with user-1 enrolled on the preset scanner. */
async function enrolled(): Promise<TestTenant & { verify(): Promise<string> }> {
  const tenant = await byHand();
  await tenant.control.do('enrollUser', { path: { external_user_id: 'user-1' } });
  return {
    ...tenant,
    async verify() {
      const body = { external_user_id: 'user-1', hardware_id: tenant.hardwareId };
      return (await tenant.succeed('createVerification', body)).data.challenge_id;
    },
  };
}

describe('what is not legal is 409 and names what is', () => {
  type Illegal = readonly [
    name: string,
    before: (tenant: TestTenant) => Promise<unknown>,
    OperationId,
    says: string,
  ];

  const at = (tenant: TestTenant) => ({ path: { hardware_id: tenant.hardwareId } });
  const illegal: readonly Illegal[] = [
    ['a palm without a challenge', async () => {}, 'presentPalm', 'POST /v1/enroll/both or POST /v1/verify'],
    [
      'a failure without a challenge',
      async () => {},
      'failCapture',
      'POST /v1/enroll/both or POST /v1/verify',
    ],
    [
      'a timeout without a challenge',
      async () => {},
      'timeoutCapture',
      'POST /v1/enroll/both or POST /v1/verify',
    ],
    ['connecting twice', async () => {}, 'connectScanner', 'Legal now: disconnect.'],
    [
      'disconnecting twice',
      (t) => t.control.do('disconnectScanner', at(t)),
      'disconnectScanner',
      'Legal now: connect.',
    ],
    [
      'a palm on a disconnected scanner',
      (t) => t.control.do('disconnectScanner', at(t)),
      'presentPalm',
      'Legal now: connect.',
    ],
    [
      'a palm on an unpaired scanner',
      (t) => t.control.do('unpairScanner', at(t)),
      'presentPalm',
      'Legal now: enter_pairing_code.',
    ],
    [
      'a palm after the certificate expired',
      (t) => t.control.do('expireCertificate', at(t)),
      'presentPalm',
      'Legal now: unpair.',
    ],
    [
      'unpairing twice',
      (t) => t.control.do('unpairScanner', at(t)),
      'unpairScanner',
      'Legal now: enter_pairing_code.',
    ],
    [
      'a certificate of an unpaired scanner',
      (t) => t.control.do('unpairScanner', at(t)),
      'expireCertificate',
      'Legal now: enter_pairing_code.',
    ],
    ['a code on a paired scanner', async () => {}, 'enterPairingCode', 'Legal now: unpair.'],
    [
      'a code when no device waits',
      (t) => t.control.do('unpairScanner', at(t)),
      'enterPairingCode',
      'Register one with POST /v1/devices.',
    ],
  ];

  test.for(illegal)('%s', async ([, before, operation, says]) => {
    const tenant = await byHand();
    await before(tenant);

    const answer = await tenant.control.call(operation, at(tenant));

    expect(answer).toMatchObject({ status: 409, body: { success: false } });
    expect(answer.body.message).toContain(says);
  });

  test('an outcome that the challenge cannot have', async () => {
    const tenant = await enrolled();
    const path = { challenge_id: await tenant.verify() };

    const wrong = await tenant.control.call('simulateChallenge', { path, body: { outcome: 'enroll' } });
    await tenant.control.do('simulateChallenge', { path, body: { outcome: 'match' } });
    const late = await tenant.control.call('simulateChallenge', { path, body: { outcome: 'match' } });

    expect([wrong.status, late.status]).toEqual([409, 409]);
    expect(wrong.body.message).toContain(
      'Legal now: match, no_match, one_below, at_threshold, fail, timeout.',
    );
    expect(late.body.message).toContain('It is no longer open.');
  });

  test('a second result for a challenge that was answered', async () => {
    const tenant = await enrolled();
    const challenge_id = await tenant.verify();
    await tenant.control.do('presentPalm', at(tenant));

    const answer = await tenant.control.call('presentPalm', { ...at(tenant), body: { challenge_id } });

    expect(answer.status).toBe(409);
    expect(answer.body.message).toContain('The challenge is completed already');
  });

  test('of many palms at once for one challenge exactly one counts', async () => {
    const tenant = await enrolled();
    const challenge_id = await tenant.verify();

    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        tenant.control.call('presentPalm', { ...at(tenant), body: { challenge_id } }),
      ),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
    expect(await tenant.control.do('listEvents')).toHaveLength(1);
  });
});

test('people who come by themselves and people who are told answer each challenge once', async () => {
  const tenant = await newTenant(api);
  const { control, hardwareId } = tenant;
  await control.do('enrollUser', { path: { external_user_id: 'user-1' } });
  const body = { external_user_id: 'user-1', hardware_id: hardwareId };
  const challenges: string[] = [];

  for (let round = 0; round < 10; round += 1) {
    const { challenge_id } = (await tenant.succeed('createVerification', body)).data;
    challenges.push(challenge_id);
    const told = await control.call('presentPalm', {
      path: { hardware_id: hardwareId },
      body: { challenge_id },
    });
    expect([200, 409]).toContain(told.status);
  }
  await control.do('advanceClock', { body: { by_seconds: 5 } });

  const events = await control.do('listEvents');
  expect(events.map(({ data }) => data['challenge_id']).toSorted()).toEqual(challenges.toSorted());
});

describe('what a scanner missed', () => {
  test('is shown to it when it is connected again', async () => {
    const tenant = await newTenant(api);
    const path = { hardware_id: tenant.hardwareId };
    await tenant.control.do('enrollUser', { path: { external_user_id: 'user-1' } });
    await tenant.control.do('disconnectScanner', { path });
    const { challenge_id } = (
      await tenant.succeed('createVerification', { external_user_id: 'user-1', ...path })
    ).data;
    await tenant.control.do('advanceClock', { body: { by_seconds: 60 } });
    const missed = await tenant.control.do('getChallenge', { path: { challenge_id } });

    await tenant.control.do('connectScanner', { path });

    await tenant.control.do('waitForEvent', { body: { where: { challenge_id, matched: true } } });
    expect(missed.status).toBe('pending');
  });

  test('an enrollment that the console was faster with ends without an event', async () => {
    const tenant = await byHand();
    const path = { hardware_id: tenant.hardwareId };
    const body = { external_user_id: 'user-1', ...path };
    const { challenge_id } = (await tenant.succeed('createBothHandsEnrollment', body)).data;
    await tenant.control.do('enrollUser', { path: { external_user_id: 'user-1' } });

    await tenant.control.do('presentPalm', { path });

    const challenge = await tenant.control.do('getChallenge', { path: { challenge_id } });
    expect(challenge).toMatchObject({ status: 'failed', outcome: { failure_code: 'capture_canceled' } });
    expect(await tenant.control.do('listEvents')).toEqual([]);
  });
});
