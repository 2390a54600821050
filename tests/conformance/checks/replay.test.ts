/** What a finding of the generated requests prints repeats it. */
import { expect, test } from 'vitest';
import { runConformance } from '../../../conformance/index.ts';
import { bodyOf, CREDENTIALS, json, serve, token } from '../fake-target.ts';

const CHECK = 'properties/register-device-echoes';

test('a counterexample is made smaller, and its seed and path send it again at once', async () => {
  const sent: string[] = [];
  // Loses one letter that is not in every name.
  await using target = await serve(async (request, response) => {
    if (request.url === '/v1/auth/token') return json(200, token())(request, response);
    const { device_name, location } = (await bodyOf(request)) as { device_name: string; location: string };
    sent.push(location);
    const data = { device_name, location: location.replaceAll('e', '') };
    json(201, { success: true, data, message: 'Registered.' })(request, response);
  });
  const run = async (replay: { seed: number; propertyPath?: string }) => {
    sent.length = 0;
    const report = await runConformance({
      baseUrl: target.url,
      ...CREDENTIALS,
      safe: false,
      receiver: false,
      only: [CHECK],
      propertyRuns: 200,
      ...replay,
    });
    return { actual: report.results[0]?.actual ?? '', exitCode: report.exitCode, sent: [...sent] };
  };

  const found = await run({ seed: 4421 });
  const [, smallest = '', seed = '', propertyPath = ''] =
    / for (\{.*\}); replay with --seed (-?\d+) --property-path ([\d:]+)$/.exec(found.actual) ?? [];
  const again = await run({ seed: Number(seed), propertyPath });

  expect(found.exitCode).toBe(1);
  const { location } = JSON.parse(smallest) as { location: string };
  expect(location.length).toBeLessThanOrEqual(2);
  expect(location).toContain('e');
  expect(again.exitCode).toBe(1);
  expect(again.sent[0]).toBe(location);
  expect(again.actual).toContain(` for ${smallest}; replay with`);
});
