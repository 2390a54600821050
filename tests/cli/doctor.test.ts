/** What `link-identity doctor` says of the failures that people have. */
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { run } from '../support/command.ts';
import { controlOf, must, newHome, type Home } from './link-identity.ts';

let home: Home;
let mock: Awaited<ReturnType<Home['mock']>>;
beforeAll(async () => {
  home = await newHome();
  mock = await home.mock();
});
beforeEach(async () => {
  const control = controlOf(mock.started);
  await must(control.POST('/__mock/v1/state/reset'));
  await must(control.DELETE('/__mock/v1/faults'));
});
afterAll(() => mock[Symbol.asyncDispose]());

test('a clock that stands still, and how it goes on', async () => {
  await must(controlOf(mock.started).PATCH('/__mock/v1/clock', { body: { mode: 'frozen' } }));

  const { code, stdout } = await home.cli('doctor');

  expect(code).toBe(0);
  expect(stdout).toMatch(/^warn {2}clock {5}The clock stands still at .*\n {16}`link-identity clock run`/m);
});

test('a control token that is wrong, and one that is not known', async () => {
  const stranger = await newHome();

  const wrong = await home.cli('doctor', '--control-token', 'mock_of_yesterday');
  const unknown = await stranger.cli('doctor', '--url', mock.started.url);

  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toMatch(
    /^fail {2}token {5}The mock refuses the control token\n {16}It is another one at each start/m,
  );
  expect(unknown.code).toBe(0);
  expect(unknown.stdout).toMatch(
    /^warn {2}token {5}No control token is known .*\n {16}Give the one that .*--control-token/m,
  );
});

test('faults that are set, and how to be rid of them; not those that are used up', async () => {
  const control = controlOf(mock.started);
  const drop = { match: { event_type: 'verification.complete' as const }, effect: { type: 'drop' as const } };
  const fault = await must(control.POST('/__mock/v1/faults', { body: drop }));

  const set = await home.cli('doctor');
  await must(
    control.DELETE('/__mock/v1/faults/{fault_id}', { params: { path: { fault_id: fault.fault_id } } }),
  );
  const gone = await home.cli('doctor');

  expect(set.stdout).toMatch(
    /^warn {2}faults {4}Things go wrong on purpose: drop\n.*`link-identity faults clear` ends it/m,
  );
  expect(gone.stdout).toContain('ok    faults    Nothing goes wrong on purpose\n');
});

test('people who wait to be told, and the command that lets them act', async () => {
  const control = controlOf(mock.started);
  await must(control.PATCH('/__mock/v1/settings', { body: { auto_present: false } }));

  const { stdout } = await home.cli('doctor');
  await must(control.PATCH('/__mock/v1/settings', { body: { auto_present: true } }));

  expect(stdout).toContain(
    'warn  people    Nobody answers challenges without being told\n' +
      '                `link-identity settings set --auto-present yes` changes that.\n',
  );
});

test('deliveries that nobody acknowledges, with the reason', async () => {
  const control = controlOf(mock.started);
  const nowhere = `http://127.0.0.1:${await freePort()}/hook`;
  const token = await accessToken();
  const webhook = { name: 'Gone', endpoint: nowhere, events: ['device.paired'] };
  await fetch(`${mock.started.url}/v1/webhooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(webhook),
  });
  await must(
    control.POST('/__mock/v1/events/trigger', {
      body: { event_type: 'device.paired', for: 'hardware_local_002' },
    }),
  );
  await must(control.POST('/__mock/v1/clock/advance', { body: { by_seconds: 1 } }));

  const { code, stdout } = await home.cli('doctor');

  expect(code).toBe(0);
  expect(stdout).toMatch(/^warn {2}delivery {2}1 of 1 deliveries were not acknowledged, the newest by /m);
  expect(stdout).toContain(`${nowhere}: Nothing listens there: connect ECONNREFUSED`);
  expect(stdout).toMatch(/`link-identity deliveries attempts del_[0-9a-f-]+` shows each attempt/);
});

test('a port that something else uses', async () => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;

  const { stdout } = await home.cli('doctor', '--port', String(port));

  expect(stdout).toMatch(
    new RegExp(
      `^warn {2}port {6}Port ${port} on 127.0.0.1 is in use\n {16}Stop what uses it, or start the mock`,
      'm',
    ),
  );
  server.close();
});

test('a Node.js that is too old ends every command with what is needed, before anything else is read', async () => {
  const args = ['--import', './tests/cli/old-node.ts', 'cli/link-identity.ts', 'mock'];

  expect(await run('node', args)).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'link-identity: This is Node.js 20.20.2, but >=24.18 is needed. Install a newer one from https://nodejs.org.\n',
  });
});

async function accessToken(): Promise<string> {
  const { url, client_id, client_secret } = mock.started;
  const answer = await fetch(`${url}/v1/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id, client_secret }),
  });
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}
