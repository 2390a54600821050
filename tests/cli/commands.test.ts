import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Schema } from '../../generated/control/wire.ts';
import { controlOf, must, newHome, type Home, type Started } from './link-identity.ts';

let home: Home;
let mock: Awaited<ReturnType<Home['mock']>>;
let started: Started;

beforeAll(async () => {
  home = await newHome();
  mock = await home.mock();
  ({ started } = mock);
});
afterAll(() => mock[Symbol.asyncDispose]());

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A tenant of its own, so that tests which run at the same time do not see each other's things. */
async function tenant() {
  const made = await must(controlOf(started).POST('/__mock/v1/tenants', { body: {} }));
  const { tenant_id } = made;
  const control = controlOf(started, tenant_id);
  const own = ['--tenant', tenant_id];
  return {
    own,
    control,
    made,
    cli: (...args: readonly string[]) => home.cli(...args, ...own),
    json: <Value>(...args: readonly string[]) => home.json<Value>(...args, ...own),
    enroll: (external_user_id: string, hardware_id: string) =>
      must(
        control.POST('/__mock/v1/users/{external_user_id}/enroll', {
          params: { path: { external_user_id } },
          body: { hardware_id },
        }),
      ),
  };
}

type Triggered = { readonly challenge_id: string | null; readonly events: readonly Schema<'Event'>[] };

async function tokenOf({ client_id, client_secret }: Schema<'NewTenant'>) {
  const answer = await fetch(`${started.url}/v1/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id, client_secret }),
  });
  return (await answer.json()) as { readonly access_token: string };
}

// Each test runs several commands, and each command is a process.
describe.concurrent('on one mock', { timeout: 60_000 }, () => {
  test('mock prints what a program needs as one line of JSON', () => {
    expect(mock.printed.trim().split('\n')).toHaveLength(1);
    expect(started).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      client_id: expect.stringMatching(UUID),
      client_secret: expect.stringMatching(/^cs_test_/),
      hardware_id: 'hardware_local_002',
      control_token: expect.stringMatching(/^mock_/),
    });
  });

  test('scanner create, pair, disconnect, connect and list', async () => {
    const { cli, json } = await tenant();

    const created = await json('scanner', 'create', 'desk', '--auto-present', 'no');
    const pairing = await cli('scanner', 'pair', 'desk');
    const { events } = await json<Triggered>('trigger', 'device.paired', '--hardware-id', 'desk');
    const disconnected = await json('scanner', 'disconnect', 'desk');
    const connected = await json('scanner', 'connect', 'desk');
    const { stdout } = await cli('scanner', 'list');

    expect(created).toMatchObject({ hardware_id: 'desk', status: 'unpaired', auto_present: false });
    expect(pairing).toEqual({ code: 5, stdout: '', stderr: expect.stringContaining('POST /v1/devices') });
    expect(events).toMatchObject([{ event_type: 'device.paired', data: { hardware_id: 'desk' } }]);
    expect(disconnected).toMatchObject({ status: 'paired', connected: false });
    expect(connected).toMatchObject({ connected: true });
    expect(stdout).toMatch(/^desk +paired +yes +when told to/m);
  });

  const verbs = [
    { verb: ['present', '--scores', 'impostor'], action: { status: 'succeeded', failure_code: null } },
    {
      verb: ['fail', '--because', 'sensor_dirty'],
      action: { status: 'failed', failure_code: 'sensor_dirty' },
    },
    { verb: ['timeout'], action: { status: 'failed', failure_code: 'capture_timeout' } },
  ];

  test.for(verbs)(
    'scanner $verb.0 answers the open challenge',
    async ({ verb: [name, ...options], action }) => {
      const { json, enroll, made } = await tenant();
      const challenge = { external_user_id: 'user-4421', hardware_id: 'hardware_slow_001' };
      await enroll('user-4421', 'hardware_slow_001');
      await callApi(made, '/v1/verify', challenge);

      const scanner = await json('scanner', name!, 'hardware_slow_001', ...options);

      expect(scanner).toMatchObject({ action });
    },
  );

  test('trigger brings every event about through the API, and leaves no client behind', async () => {
    const { json, control } = await tenant();
    const user = ['verification.complete', '--user', 'user-4421'];

    const paired = await json<Triggered>('trigger', 'device.paired');
    const enrolled = await json<Triggered>('trigger', 'enrollment.complete', '--user', 'user-4421');
    const verified = await json<Triggered>('trigger', ...user);
    const refused = await json<Triggered>('trigger', ...user, '--outcome', 'no_match');
    const nearly = await json<Triggered>('trigger', ...user, '--outcome', 'one_below');

    expect(paired.events).toMatchObject([{ event_type: 'device.paired' }]);
    expect(enrolled.events.map(({ data }) => data['palm_type']).toSorted()).toEqual(['left', 'right']);
    expect(verified.events).toMatchObject([{ data: { matched: true } }]);
    expect([refused, nearly].map(({ events }) => belowIn(events))).toEqual([10, 1]);
    expect(await must(control.GET('/__mock/v1/oauth_clients'))).toHaveLength(1);
    expect(await must(control.GET('/__mock/v1/settings'))).toMatchObject({ auto_pair: true });
  });

  test('trigger says why no event comes of a capture that failed', async () => {
    const { cli, enroll } = await tenant();
    await enroll('user-4421', 'hardware_busy_001');
    const busy = ['--user', 'user-4421', '--hardware-id', 'hardware_busy_001'];

    const { code, stdout, stderr } = await cli('trigger', 'verification.complete', ...busy);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/is failed.*scanner_busy/);
  });

  test('trigger ends with 3 when nobody answers in time, and says that the clock stands still', async () => {
    const { cli, control, enroll } = await tenant();
    await enroll('user-4421', 'hardware_slow_001');
    await must(control.PATCH('/__mock/v1/clock', { body: { mode: 'frozen' } }));

    const slow = ['--user', 'user-4421', '--hardware-id', 'hardware_slow_001', '--timeout', '100ms'];
    const { code, stdout, stderr } = await cli('trigger', 'verification.complete', ...slow);

    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('`link-identity clock next` lets the scanner answer');
  });

  test('trigger names the command that enrolls somebody who is not', async () => {
    const { code, stderr } = await home.cli('trigger', 'verification.complete', '--user', 'nobody');

    expect(code).toBe(5);
    expect(stderr).toContain('link-identity users enroll nobody');
  });

  test('clock advance lets what is due happen, and next goes to the next thing', async () => {
    const { cli, json, control, enroll, made } = await tenant();
    const challenge = { external_user_id: 'user-4421', hardware_id: 'hardware_slow_001' };
    await enroll('user-4421', 'hardware_slow_001');
    const frozen = await json('clock', 'freeze');
    await callApi(made, '/v1/verify', challenge);

    const early = await json('clock', 'advance', '14s');
    const due = await json('clock', 'advance', '1s');
    const events = await must(control.GET('/__mock/v1/events'));
    await callApi(made, '/v1/verify', challenge);
    const next = await json('clock', 'next');
    const running = await json('clock', 'run');

    expect(frozen).toMatchObject({ mode: 'frozen' });
    expect(early).toMatchObject({ fired: [] });
    expect(due).toMatchObject({ fired: [{ kind: 'present_palm' }] });
    expect(events).toMatchObject([{ event_type: 'verification.complete', data: { matched: true } }]);
    expect(next).toMatchObject({ fired: [{ kind: 'present_palm' }] });
    expect(running).toMatchObject({ mode: 'running' });
    expect((await cli('clock')).stdout).toMatch(/^clock +running$/m);
  });

  test('clients are created with permissions, rotated, listed and deleted', async () => {
    const { json } = await tenant();
    type Client = Schema<'OAuthClientWithSecret'>;

    const created = await json<Client>('clients', 'create', '--permissions', 'webhooks:manage');
    const rotated = await json<Client>('clients', 'rotate', created.client_id);
    const deleted = await json('clients', 'delete', created.client_id);
    const left = await json('clients', 'list');

    const { client_id } = created;
    expect(created).toMatchObject({ permissions: ['webhooks:manage'] });
    expect(rotated).toMatchObject({ client_id, permissions: ['webhooks:manage'] });
    expect(rotated.client_secret).not.toBe(created.client_secret);
    expect(deleted).toMatchObject({ client_id });
    expect(left).toHaveLength(1);
  });

  test('settings are changed and shown', async () => {
    const { cli, json, control } = await tenant();

    const changed = await json('settings', 'set', '--auto-pair', 'no', '--challenge-lifetime', '2m');
    const { stdout } = await cli('settings');
    const nothing = await cli('settings', 'set');

    expect(changed).toMatchObject({ auto_pair: false, challenge_lifetime_s: 120, auto_present: true });
    expect(await must(control.GET('/__mock/v1/settings'))).toEqual(changed);
    expect(stdout).toMatch(/^auto_pair +false$/m);
    expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining('Say which setting') });
  });

  test('webhooks are listed, tested and deleted', async () => {
    const { cli, json, made } = await tenant();
    const { access_token } = await tokenOf(made);
    const created = await fetch(`${started.url}/v1/webhooks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Door',
        events: ['device.paired'],
        endpoint: 'https://sink.mock.invalid/door',
      }),
    });
    const { data } = (await created.json()) as { data: { webhook_id: string } };

    const { stdout } = await cli('webhooks');
    const delivery = await json('webhooks', 'test', data.webhook_id);
    const deleted = await cli('webhooks', 'delete', data.webhook_id);

    expect(stdout).toMatch(/^\S{36} +Door +device\.paired +https:\/\/sink\.mock\.invalid\/door$/m);
    expect(delivery).toMatchObject({ event_type: 'device.paired', webhook_id: data.webhook_id });
    expect(deleted).toMatchObject({ code: 0, stdout: 'Webhook deleted.\n' });
  });

  test('users are created, enrolled, listed and deleted', async () => {
    const { cli, json, control } = await tenant();

    const created = await json('users', 'create', 'ann');
    const enrolled = await json('users', 'enroll', 'ann');
    const { stdout } = await cli('users', 'list');
    const deleted = await json('users', 'delete', 'ann');

    expect(created).toMatchObject({ external_user_id: 'ann', enrolled_on: [] });
    expect(enrolled).toMatchObject({ enrolled_on: ['hardware_local_002'] });
    expect(stdout).toMatch(/^ann +[0-9a-f-]{36} +hardware_local_002$/m);
    expect(deleted).toMatchObject({ external_user_id: 'ann' });
    expect(await must(control.GET('/__mock/v1/users'))).toEqual([]);
  });

  test('faults are set, listed and cleared', async () => {
    const { cli, json } = await tenant();
    const on = ['--operation', 'createVerification', '--times', 'forever'];

    const fault = await json<Schema<'Fault'>>('faults', 'set', 'status', '--http-status', '503', ...on);
    const { stdout } = await cli('faults');
    const cleared = await json('faults', 'clear', fault.fault_id);
    const left = await json('faults', 'clear');

    expect(fault).toMatchObject({
      effect: { type: 'status', status: 503 },
      match: { operation_id: 'createVerification' },
      times_left: null,
    });
    expect(stdout).toContain('status status=503');
    expect([cleared, left]).toMatchObject([[{ fault_id: fault.fault_id }], []]);
  });

  test('a fault of an unknown kind is refused by the mock, which lists the kinds there are', async () => {
    const { code, stderr } = await home.cli('faults', 'set', 'explode');

    expect(code).toBe(5);
    expect(stderr).toContain('malformed_json');
  });

  test('state goes out to a file and back in, and snapshots are restored', async () => {
    const { cli, json, control, enroll } = await tenant();
    const file = join(home.runtime, 'state.json');
    const users = () => must(control.GET('/__mock/v1/users'));
    await enroll('ann', 'hardware_local_002');

    await json('state', 'export', file);
    await json('state', 'snapshot', 'with-ann');
    await json('state', 'reset');
    const afterReset = await users();
    await json('state', 'import', file);
    const afterImport = await users();
    await json('state', 'reset');
    await json('state', 'restore', 'with-ann');
    const afterRestore = await users();

    expect([afterReset, afterImport, afterRestore].map(({ length }) => length)).toEqual([0, 1, 1]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await cli('state')).stdout).toMatch(/^with-ann +2/m);
  });

  test('a state that is no JSON is bad usage, and says what to give', async () => {
    const file = join(home.runtime, 'broken.json');
    await writeFile(file, '{');

    const { code, stderr } = await home.cli('state', 'import', file);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^link-identity: .*broken\.json is not JSON: .*state export.*\n$/);
  });

  test('tenants are worlds of their own', async () => {
    const made = await home.json<Schema<'NewTenant'>>('tenants', 'create', '--seed', 'demo');

    expect((await home.cli('tenants')).stdout).toContain(`${made.tenant_id}  demo`);
    expect(await home.json('tenants', 'delete', made.tenant_id)).toMatchObject({ seed: 'demo' });
  });

  test('logs lists requests, those with a status, and those with a part of the path', async () => {
    await fetch(`${started.url}/v1/nowhere-${process.pid}`);
    const part = ['--path', `nowhere-${process.pid}`];

    const [only, ...others] = await home.json<Schema<'RequestRecord'>[]>('logs', '--status', '4xx', ...part);
    const none = await home.json('logs', '--status', '200', ...part);
    const { stdout } = await home.cli('logs', ...part, '--method', 'get');

    expect(only).toMatchObject({ status: 404, method: 'GET' });
    expect([others, none]).toEqual([[], []]);
    expect(stdout).toMatch(/GET \/v1\/nowhere-\d+ {2}404 {2}[\d.]+ ms {2}\S/);
  });

  test('deliveries are listed with their attempts, sent again and given up', async () => {
    const { json, cli, made } = await tenant();
    // Nobody listens there.
    const webhook = { name: 'gone', endpoint: 'http://127.0.0.1:1/', events: ['device.paired'] };
    await callApi(made, '/v1/webhooks', webhook);
    const { events } = await json<Triggered>('trigger', 'device.paired');
    const [delivery] = await json<Schema<'Delivery'>[]>('deliveries');
    const id = delivery!.delivery_id;

    const resent = await json('deliveries', 'resend', events[0]!.event_id);
    const retried = await json('deliveries', 'retry', id);
    const canceled = await json('deliveries', 'cancel', id);
    const { stdout } = await cli('deliveries', 'attempts', id);

    expect(delivery).toMatchObject({ event_type: 'device.paired', status: 'pending' });
    expect(resent).toMatchObject([{ event_id: events[0]!.event_id }]);
    expect([retried, canceled]).toMatchObject([{ delivery_id: id }, { status: 'failed' }]);
    expect(stdout).toMatch(/^ATTEMPT +STARTED/);
  });

  test('diff reports no change between the contract and itself', async () => {
    const report = await home.json('diff', 'openapi.yaml');

    expect(report).toMatchObject({ level: null, changes: [], version: { sufficient: true } });
  });

  test('diff of what is neither a file nor a revision is bad usage', async () => {
    const { code, stderr } = await home.cli('diff', 'no-such-revision');

    expect(code).toBe(2);
    expect(stderr).toContain('no-such-revision');
  });
});

type Credentials = Pick<Schema<'NewTenant'>, 'client_id' | 'client_secret'>;

/** A call of the API, with a token. */
async function callApi({ client_id, client_secret }: Credentials, path: string, body: object): Promise<void> {
  const credentials = { grant_type: 'client_credentials', client_id, client_secret };
  const { access_token } = await postToApi<{ access_token: string }>('/v1/auth/token', credentials);
  await postToApi(path, body, access_token);
}

async function postToApi<Answer>(path: string, body: object, token = ''): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(started.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Answer;
}

/** How many scores of a verification are below their thresholds. */
function belowIn([event]: readonly Schema<'Event'>[]): number {
  const { scores, thresholds } = event!.data as { scores: number[]; thresholds: number[] };
  return scores.filter((score, at) => score < thresholds[at]!).length;
}
