import { expect, test } from 'vitest';
import { runConformance } from '../../../conformance/index.ts';
import { bodyOf, CREDENTIALS, json, serve, token } from '../fake-target.ts';

test('the run renews its access token before it expires', async () => {
  const issued: { at: number; value: string }[] = [];
  const late: string[] = [];
  const LIFETIME_S = 1;
  await using target = await serve(async (request, response) => {
    if (request.url === '/v1/auth/token') {
      const body = token(LIFETIME_S) as { access_token: string };
      issued.push({ at: performance.now(), value: body.access_token });
      return json(200, body)(request, response);
    }
    const used = issued.find(({ value }) => request.headers.authorization === `Bearer ${value}`);
    if (used && performance.now() - used.at > LIFETIME_S * 1000) late.push(used.value);
    await bodyOf(request).catch(() => undefined);
    json(400, { success: false, message: 'No.' })(request, response);
  });

  await runConformance({
    baseUrl: target.url,
    ...CREDENTIALS,
    safe: false,
    only: ['registerDevice'],
    receiver: false,
    // Slow enough that the first token would not last.
    rate: 40,
  });

  expect(issued.length).toBeGreaterThan(2);
  expect(late).toEqual([]);
});
