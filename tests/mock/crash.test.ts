/**
 * The command with a data directory, killed without warning while it answers, again and again: what was answered is
 * there afterwards, and every event of it arrives.
 */
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, start } from '../support/command.ts';
import { eventOf, startReceiver } from '../support/receiver.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** How often it is killed; `CRASHES=50 npx vitest run tests/mock/crash.test.ts` takes a minute. */
const CRASHES = Number(process.env['CRASHES'] ?? 6);
const CALLERS = 8;
const CLIENT_SECRET = 'cs_test_crash';
const CONTROL_TOKEN = 'mock_crash';
const SOMEBODY = { external_user_id: 'user-4421', hardware_id: 'hardware_local_002' };

type Started = { readonly url: string; readonly client_id: string };

async function startMock(directory: string) {
  const options = ['--port', '0', '--json', '--quiet', '--scanner-delay', '3', '--data', directory];
  const secrets = ['--client-secret', CLIENT_SECRET, '--control-token', CONTROL_TOKEN];
  const running = await start('node', ['cli/link-identity.ts', 'mock', ...options, ...secrets], {
    env: { XDG_RUNTIME_DIR: directory, XDG_CACHE_HOME: `${ROOT}node_modules/.cache` },
    ready: /"control_token".*\n/,
  });
  onTestFinished(() => void running.child.kill('SIGKILL'));
  const { url, client_id } = JSON.parse(running.printed) as Started;
  return {
    url,
    client_id,
    async kill() {
      const ended = once(running.child, 'exit');
      running.child.kill('SIGKILL');
      await ended;
    },
  };
}

async function post(url: string, body: object, bearer?: string) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as { readonly data?: Data } & Grant };
}
type Data = { readonly challenge_id: string };
type Grant = { readonly access_token?: string };

test(`killed ${CRASHES} times, nothing that was answered and no event is lost`, async () => {
  await using receiver = await startReceiver();
  const directory = await temporaryFolder();
  const answered: string[] = [];
  let token: string | undefined;

  for (let crash = 0; crash < CRASHES; crash += 1) {
    const mock = await startMock(directory);
    if (token === undefined) {
      const grant = {
        grant_type: 'client_credentials',
        client_id: mock.client_id,
        client_secret: CLIENT_SECRET,
      };
      token = (await post(`${mock.url}/v1/auth/token`, grant)).body.access_token!;
      await post(`${mock.url}/__mock/v1/users/user-4421/enroll`, {}, CONTROL_TOKEN);
      await post(
        `${mock.url}/v1/webhooks`,
        { name: 'Crash', endpoint: receiver.url, events: ['verification.complete'] },
        token,
      );
    }
    // Another number each time, so that it is hit at another moment: between two answers, within a delivery.
    const enough = answered.length + 20 + 7 * crash;
    const callers = Array.from({ length: CALLERS }, async () => {
      for (;;) {
        const { status, body } = await post(`${mock.url}/v1/verify`, SOMEBODY, token);
        expect(status).toBe(201);
        answered.push(body.data!.challenge_id);
        if (answered.length === enough) await mock.kill();
      }
    });
    // Each caller ends when its connection breaks; any other end is a failure of the test.
    for (const { reason } of (await Promise.allSettled(callers)) as PromiseRejectedResult[])
      expect(reason).toBeInstanceOf(TypeError);
  }

  const mock = await startMock(directory);
  const arrived = () =>
    new Map(receiver.received.map((each) => [challengeOf(eventOf(each)), each.body.toString()]));
  await receiver.waitFor(() => {
    const there = arrived();
    return answered.every((challenge) => there.has(challenge));
  }, 30_000);
  expect(new Set(answered).size).toBe(answered.length);
  expect(answered.length).toBeGreaterThanOrEqual(20 * CRASHES);
  // Delivered twice, when the acknowledgement was lost: then it is the same event, byte for byte.
  const bodies = new Set(receiver.received.map(({ body }) => body.toString()));
  expect(bodies.size).toBe(arrived().size);
  await mock.kill();
});

const challengeOf = (event: unknown): string => (event as { data: Data }).data.challenge_id;
