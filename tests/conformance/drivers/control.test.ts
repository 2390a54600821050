import { expect, test } from 'vitest';
import { controlDriver, runConformance } from '../../../conformance/index.ts';
import { startMock } from '../../../mock/start.ts';

test('a run leaves no webhook, client or tenant behind in the mock, and its settings as they were', async () => {
  await using mock = await startMock({ scannerDelayMs: 0 });
  const ask = async (path: string): Promise<unknown> =>
    ((await (await fetch(`${mock.url}/__mock/v1${path}`)).json()) as { data: unknown }).data;
  const state = async () => ({
    webhooks: await ask('/webhooks'),
    clients: await ask('/oauth_clients'),
    tenants: await ask('/tenants'),
    settings: await ask('/settings'),
  });
  const before = await state();

  const report = await runConformance({
    baseUrl: mock.url,
    clientId: mock.clientId,
    clientSecret: mock.clientSecret ?? '',
    driver: controlDriver({ baseUrl: mock.url, controlToken: mock.controlToken }),
    only: ['createWebhook', 'rotation', 'tenants', 'deliveries/api-key-null'],
  });

  expect(report.exitCode).toBe(0);
  expect(await state()).toEqual(before);
  expect(report.created.filter(({ operationId }) => operationId === 'createWebhook')).toEqual([]);
  expect(report.created).not.toEqual([]);
});
