import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureMessages } from '../../../mock/domain/capture.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

const byHand = () => newTenant(api, { settings: { auto_pair: false, auto_present: false } });

/** A tenant in which nothing happens by itself, with user-1 enrolled on the preset scanner. */
async function enrolled(): Promise<TestTenant & { verify(): Promise<string>; events(): Promise<number> }> {
  const tenant = await byHand();
  await tenant.control.do('enrollUser', { path: { external_user_id: 'user-1' } });
  return {
    ...tenant,
    async verify() {
      const body = { external_user_id: 'user-1', hardware_id: tenant.hardwareId };
      return (await tenant.succeed('createVerification', body)).data.challenge_id;
    },
    events: async () => (await tenant.control.do('listEvents')).length,
  };
}

const register = (tenant: TestTenant) =>
  tenant.succeed('registerDevice', { device_name: 'Scanner-04', location: 'Main Entrance' });

describe('pairing by hand', () => {
  test('a code that is entered pairs the scanner and tells of it', async () => {
    const tenant = await byHand();
    const { control } = tenant;
    const path = { hardware_id: 'hardware_lab_7' };
    await control.do('createScanner', { body: path });
    const { data } = await register(tenant);

    const scanner = await control.do('enterPairingCode', { path, body: { pairing_code: data.pairing_code } });

    expect(scanner).toMatchObject({
      status: 'paired',
      device_id: data.device_id,
      action: { type: 'enter_pairing_code', status: 'succeeded' },
    });
    const [event] = await control.do('listEvents', { query: { event_type: 'device.paired' } });
    expect(event?.data).toMatchObject({ hardware_id: 'hardware_lab_7', device_name: 'Scanner-04' });
  });

  test('a code is used once: a second scanner cannot be paired with it', async () => {
    const tenant = await byHand();
    const { control } = tenant;
    await control.do('createScanner', { body: { hardware_id: 'one' } });
    await control.do('createScanner', { body: { hardware_id: 'two' } });
    const { data } = await register(tenant);
    const body = { pairing_code: data.pairing_code };
    await control.do('enterPairingCode', { path: { hardware_id: 'one' }, body });

    const answer = await control.call('enterPairingCode', { path: { hardware_id: 'two' }, body });

    expect(answer).toMatchObject({
      status: 409,
      body: { message: 'The pairing code was used: the device is paired as one.' },
    });
  });

  test('of two scanners that enter the same code at once exactly one is paired', async () => {
    const tenant = await byHand();
    const { control } = tenant;
    const names = ['one', 'two', 'three', 'four'];
    for (const hardware_id of names) await control.do('createScanner', { body: { hardware_id } });
    const { data } = await register(tenant);
    const body = { pairing_code: data.pairing_code };

    const answers = await Promise.all(
      names.map((hardware_id) => control.call('enterPairingCode', { path: { hardware_id }, body })),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    expect(await control.do('listEvents')).toHaveLength(1);
  });

  test('a scanner that was taken away leaves its hardware id to another one', async () => {
    const tenant = await byHand();
    const { control } = tenant;
    const path = { hardware_id: 'again' };
    for (let round = 0; round < 2; round += 1) {
      await control.do('createScanner', { body: path });
      await register(tenant);
      await control.do('enterPairingCode', { path });
      await control.do('deleteScanner', { path });
    }

    expect((await control.do('listScanners')).map(({ hardware_id }) => hardware_id)).not.toContain('again');
  });
});

describe('palms', () => {
  test('with an empty body the right person matches', async () => {
    const tenant = await enrolled();
    const challenge_id = await tenant.verify();

    const scanner = await tenant.control.do('presentPalm', { path: { hardware_id: tenant.hardwareId } });

    expect(scanner.action).toMatchObject({ type: 'capture', status: 'succeeded', challenge_id });
    const challenge = await tenant.control.do('getChallenge', { path: { challenge_id } });
    expect(challenge).toMatchObject({
      status: 'completed',
      decided_by: 'verb',
      outcome: { matched: true },
      allowed_outcomes: [],
    });
  });

  test('simulated without a body, a challenge has its happy outcome', async () => {
    const tenant = await byHand();
    const person = { external_user_id: 'user-1', hardware_id: tenant.hardwareId };
    const enrolling = (await tenant.succeed('createBothHandsEnrollment', person)).data;
    const enrolledNow = await tenant.control.do('simulateChallenge', {
      path: { challenge_id: enrolling.challenge_id },
    });
    const verifying = (await tenant.succeed('createVerification', person)).data;
    const verified = await tenant.control.do('simulateChallenge', {
      path: { challenge_id: verifying.challenge_id },
    });

    expect(enrolledNow).toMatchObject({ status: 'completed', decided_by: 'verb' });
    expect(verified).toMatchObject({ status: 'completed', outcome: { matched: true } });
  });

  const presentations = [
    { name: 'somebody else', body: { person: 'user-2' }, matched: false },
    { name: 'the other palm of the right person', body: { palm: 'left' }, matched: true },
    { name: 'an impostor', body: { score_profile: 'impostor' }, matched: false },
    { name: 'a palm one score below', body: { score_profile: 'one_below' }, matched: false },
    { name: 'a palm at the thresholds', body: { score_profile: 'at_threshold' }, matched: true },
  ] as const;

  test.for(presentations)('$name: matched is $matched', async ({ body, matched }) => {
    const tenant = await enrolled();
    const challenge_id = await tenant.verify();

    await tenant.control.do('presentPalm', { path: { hardware_id: tenant.hardwareId }, body });

    const event = await tenant.control.do('waitForEvent', { body: { where: { challenge_id } } });
    expect(event.data['matched']).toBe(matched);
  });

  test('a palm answers the oldest open challenge, or the one that is named', async () => {
    const tenant = await enrolled();
    const [first, second, third] = [await tenant.verify(), await tenant.verify(), await tenant.verify()];
    const path = { hardware_id: tenant.hardwareId };

    const named = await tenant.control.do('presentPalm', { path, body: { challenge_id: second } });
    const oldest = await tenant.control.do('presentPalm', { path });
    const next = await tenant.control.do('presentPalm', { path });

    expect([named, oldest, next].map(({ action }) => action?.challenge_id)).toEqual([second, first, third]);
  });

  test('one palm is not enough to enroll both', async () => {
    const tenant = await byHand();
    const path = { hardware_id: tenant.hardwareId };
    await tenant.succeed('createBothHandsEnrollment', { external_user_id: 'user-9', ...path });

    const scanner = await tenant.control.do('presentPalm', { path, body: { palm: 'left' } });

    expect(scanner.action).toMatchObject({ status: 'failed', failure_code: 'wrong_palm' });
    expect(await tenant.control.do('listEvents')).toEqual([]);
  });
});

describe('failed captures', () => {
  test.for(Object.entries(failureMessages))(
    '%s fails the challenge and tells nobody',
    async ([code, message]) => {
      const tenant = await enrolled();
      const challenge_id = await tenant.verify();
      const before = await tenant.events();
      const body = {
        failure_code: code as keyof typeof failureMessages,
        acquired: ['dirty', 'moving'] as const,
      };

      const scanner = await tenant.control.do('failCapture', {
        path: { hardware_id: tenant.hardwareId },
        body: { ...body, acquired: [...body.acquired] },
      });

      expect(scanner.action).toEqual({
        type: 'capture',
        status: 'failed',
        challenge_id,
        failure_code: code,
        failure_message: message,
        acquired: ['dirty', 'moving'],
      });
      expect(await tenant.events()).toBe(before);
    },
  );

  test('after a capture that failed the user can be verified again', async () => {
    const tenant = await enrolled();
    const path = { hardware_id: tenant.hardwareId };
    await tenant.verify();
    await tenant.control.do('timeoutCapture', { path });

    const challenge_id = await tenant.verify();
    await tenant.control.do('presentPalm', { path });

    const challenge = await tenant.control.do('getChallenge', { path: { challenge_id } });
    expect(challenge.status).toBe('completed');
  });

  test('captures to come are used once each, in order, before the default', async () => {
    const tenant = await newTenant(api);
    const path = { hardware_id: tenant.hardwareId };
    await tenant.control.do('enrollUser', { path: { external_user_id: 'user-1' } });
    await tenant.control.do('setNextCaptures', {
      path,
      body: {
        captures: [
          { type: 'failure', failure_code: 'lockout' },
          { type: 'palm', person: 'user-2' },
        ],
      },
    });
    const decided: unknown[] = [];

    for (let round = 0; round < 3; round += 1) {
      const body = { external_user_id: 'user-1', ...path };
      const { challenge_id } = (await tenant.succeed('createVerification', body)).data;
      await tenant.control.do('advanceClock', { body: { by_seconds: 1 } });
      const { status, decided_by, outcome } = await tenant.control.do('getChallenge', {
        path: { challenge_id },
      });
      decided.push([status, decided_by, outcome?.['matched']]);
    }

    expect(decided).toEqual([
      ['failed', 'next_captures', undefined],
      ['completed', 'next_captures', false],
      ['completed', 'default', true],
    ]);
  });

  test('a verb outranks what was to come', async () => {
    const tenant = await enrolled();
    const path = { hardware_id: tenant.hardwareId };
    await tenant.control.do('setNextCaptures', {
      path,
      body: { captures: [{ type: 'failure', failure_code: 'lockout' }] },
    });
    const challenge_id = await tenant.verify();

    const scanner = await tenant.control.do('presentPalm', { path });

    expect(scanner.next_captures).toHaveLength(1);
    const challenge = await tenant.control.do('getChallenge', { path: { challenge_id } });
    expect(challenge).toMatchObject({ status: 'completed', decided_by: 'verb' });
  });
});
