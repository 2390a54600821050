import { createLinkIdentity } from '@link-identity/toolkit';
import { startMock, type Mock, type MockTenant } from '@link-identity/toolkit/mock';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

// One mock for the file, one tenant for each test: nobody sees anything of anybody else.
let mock: Mock;
let tenant: MockTenant;
beforeAll(async () => {
  mock = await startMock({ scannerDelayMs: 0 });
});
afterAll(() => mock.close());
beforeEach(async () => {
  tenant = await mock.newTenant();
});
afterEach(() => tenant.delete());

function link() {
  const { clientId, clientSecret } = tenant;
  return createLinkIdentity({ baseUrl: mock.url, clientId, clientSecret });
}

/** Waits until the mock has told of it, without a loop and without a sleep. */
async function eventOf(challenge_id: string) {
  const { data } = await tenant.control.POST('/__mock/v1/wait', { body: { where: { challenge_id } } });
  return data!.data;
}

test('somebody who enrolled is let in, and somebody else is not', async () => {
  const visitor = { external_user_id: 'user-4421', hardware_id: tenant.hardwareId };
  const enrollment = await link().enroll.both(visitor);
  await eventOf(enrollment.data.challenge_id);

  const verification = await link().verify(visitor);
  expect((await eventOf(verification.data.challenge_id)).data['matched']).toBe(true);

  // The next palm on this scanner is somebody else's.
  await tenant.control.PUT('/__mock/v1/scanners/{hardware_id}/next_captures', {
    params: { path: { hardware_id: tenant.hardwareId } },
    body: { captures: [{ type: 'palm', person: 'user-7' }] },
  });
  const stranger = await link().verify(visitor);
  expect((await eventOf(stranger.data.challenge_id)).data['matched']).toBe(false);
});

test('a visitor who never comes to the scanner is not waited for after an hour', async () => {
  const visitor = { external_user_id: 'mock_never.anna', hardware_id: tenant.hardwareId };
  const { data } = await link().enroll.both(visitor);

  await tenant.control.POST('/__mock/v1/clock/advance', { body: { by_seconds: 3_600 } });

  const params = { path: { challenge_id: data.challenge_id } };
  const challenge = await tenant.control.GET('/__mock/v1/challenges/{challenge_id}', { params });
  expect(challenge.data!.data.status).toBe('expired');
});
