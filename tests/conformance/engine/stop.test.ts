/** Runs that end before their time keep what was found until then. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runConformance, type RunEvent } from '../../../conformance/index.ts';
import { startDeployment } from '../../../deployment/start.ts';
import { CREDENTIALS, json, serve, stop, token } from '../fake-target.ts';

test('a run that is interrupted ends with 130, keeps its results and sends nothing more', async () => {
  const deployment = await startDeployment({ allowHttpLoopback: true });
  const controller = new AbortController();
  let [finished, exchangesAfter] = [0, 0];

  const report = await runConformance({
    baseUrl: deployment.baseUrl,
    clientId: deployment.clientId,
    clientSecret: deployment.clientSecret,
    safe: false,
    profile: 'core',
    hardwareId: 'hardware_of_nobody',
    signal: controller.signal,
    onEvent({ kind }: RunEvent) {
      if (kind === 'check-finished' && ++finished === 20) controller.abort();
      if (kind === 'exchange' && controller.signal.aborted) exchangesAfter += 1;
    },
  });
  await deployment.close();

  expect(report).toMatchObject({ exitCode: 130, ending: { kind: 'interrupted' } });
  expect(report.sentence).toMatch(/^INTERRUPTED: .* requirements verified; .*undecided/);
  expect(report.results.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(3);
  expect(
    report.results.filter(({ message }) => message === 'The run ended before this check.').length,
  ).toBeGreaterThan(200);
  // What was under way when it was interrupted, and no more.
  expect(exchangesAfter).toBeLessThanOrEqual(8);
});

test('a deployment that starts anew during the run is waited for', async () => {
  let answered = 0;
  let port = 0;
  let restarted: Promise<unknown> | undefined;
  const answer = json(200, token());
  const first = await serve((request, response) => {
    answer(request, response);
    answered += 1;
    if (answered === 20)
      restarted = stop(first.server)
        .then(() => sleep(300))
        .then(() => serve(answer, port));
  });
  port = Number(new URL(first.url).port);

  const report = await runConformance({
    baseUrl: first.url,
    ...CREDENTIALS,
    safe: false,
    only: ['createAccessToken'],
    receiver: false,
    timeoutMs: 2_000,
  });
  const second = (await restarted) as Awaited<ReturnType<typeof serve>>;
  await stop(second.server);

  expect(report.ending).toEqual({ kind: 'completed' });
  expect(report.exchanges.length).toBeGreaterThan(60);
});

test('a deployment that answers no more is given up after some time, not after every check', async () => {
  let answered = 0;
  await using target = await serve((request, response) => {
    if (++answered <= 10) json(200, token())(request, response);
  });

  const report = await runConformance({
    baseUrl: target.url,
    ...CREDENTIALS,
    safe: false,
    receiver: false,
    timeoutMs: 200,
  });

  expect(report).toMatchObject({ exitCode: 4, ending: { kind: 'target-down' } });
  expect(report.sentence).toMatch(/stopped answering: 24 requests in a row had no answer/);
  expect(report.exchanges.length).toBeLessThan(60);
});
