/** What `startMock` gives a test beside the API: the control plane as typed calls, and tenants of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ControlRefusal, startMock, type Mock } from '../../mock/start.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ scannerDelayMs: 0 });
});
afterAll(() => mock.close());

const tokenStatus = async (client_id: string, client_secret: string): Promise<number> => {
  const answer = await fetch(`${mock.url}/v1/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id, client_secret }),
  });
  return answer.status;
};

test('a call of the control plane gives its data, and one that is refused throws what is legal', async () => {
  const params = { path: { hardware_id: mock.hardwareId } };

  const { data } = await mock.control.GET('/__mock/v1/scanners/{hardware_id}', { params });
  const refused = mock.control.POST('/__mock/v1/scanners/{hardware_id}/connect', { params });

  expect(data?.data).toMatchObject({ hardware_id: mock.hardwareId, status: 'paired' });
  await expect(refused).rejects.toThrow(ControlRefusal);
  await expect(refused).rejects.toMatchObject({
    status: 409,
    message: `${mock.hardwareId} is connected. Legal now: disconnect.`,
  });
});

test('a tenant is nobody else’s, and gone when it is disposed of', async () => {
  const ended = await (async () => {
    await using tenant = await mock.newTenant({ settings: { users: 'made_first' } });
    await tenant.control.POST('/__mock/v1/users', { body: { external_user_id: 'user-1' } });
    const own = await tenant.control.GET('/__mock/v1/users');
    const first = await mock.control.GET('/__mock/v1/users');

    expect(own.data?.data).toHaveLength(1);
    expect(first.data?.data).toHaveLength(0);
    expect(await tokenStatus(tenant.clientId, tenant.clientSecret)).toBe(200);
    return tenant;
  })();

  expect(await tokenStatus(ended.clientId, ended.clientSecret)).toBe(401);
  await expect(ended.control.GET('/__mock/v1/users')).rejects.toMatchObject({ status: 404 });
});

test('a mock that listens everywhere is driven by the address of this machine', async () => {
  await using everywhere = await startMock({ host: '0.0.0.0' });

  const { data } = await everywhere.control.GET('/__mock/v1/health');

  expect(data?.data.strict).toBe(false);
});
