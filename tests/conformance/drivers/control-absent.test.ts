/** `--driver control` where there is no control plane of our mock. */
import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { controlDriver, runConformance } from '../../../conformance/index.ts';
import { CREDENTIALS, json, serve, token } from '../fake-target.ts';

async function check(other: RequestListener, signal?: AbortSignal) {
  await using target = await serve((request, response) =>
    (request.url === '/v1/auth/token' ? json(200, token()) : other)(request, response),
  );
  const { url: baseUrl } = target;
  return await runConformance({
    baseUrl,
    ...CREDENTIALS,
    safe: false,
    receiver: false,
    driver: controlDriver({ baseUrl, controlToken: 'mock_x', timeoutMs: 400 }),
    signal,
  });
}

const others: { name: string; listener: RequestListener; says: RegExp }[] = [
  { name: '404', listener: json(404, {}), says: /There is no control plane at/ },
  {
    name: 'a page of HTML',
    listener: (_request, response) => void response.end('<!doctype html>'),
    says: /There is no control plane at/,
  },
  { name: '{} to everything', listener: json(200, {}), says: /There is no control plane at/ },
  { name: 'nothing at all', listener: () => undefined, says: /The control plane at \S+ does not answer: / },
];

for (const { name, listener, says } of others) {
  test(`a deployment that answers ${name} there ends the run with exit code 2 before its first check`, async () => {
    const report = await check(listener);

    expect(report).toMatchObject({ exitCode: 2, results: [] });
    expect(report.sentence).toMatch(says);
  });
}

test('Ctrl+C is heard while the control plane is waited for', async () => {
  const controller = new AbortController();
  const report = await check(() => controller.abort(), controller.signal);

  expect(report.exitCode).toBe(130);
});
