/** The deployment and its driver as programs, each in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, runScript } from '../support/command.ts';
import { field } from './bench.ts';

const MAIN = 'deployment/main.ts';
const DRIVER = 'deployment/driver.ts';

type Facts = {
  readonly base_url: string;
  readonly admin_url: string;
  readonly client_id: string;
  readonly client_secret: string;
};

let program: ChildProcess;
let facts: Facts;

beforeAll(async () => {
  const args = [join(ROOT, MAIN), '--defect', 'device-hardware-id-leaked', '--users', 'strict'];
  program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (program.stdout === null) throw new Error('The program has no stdout.');
  const [line] = await once(createInterface(program.stdout), 'line');
  facts = JSON.parse(String(line));
});

afterAll(async () => {
  if (program.exitCode !== null) return;
  program.kill('SIGTERM');
  await once(program, 'exit');
});

async function drive(action: unknown): Promise<unknown> {
  const { code, stdout } = await runScript(
    DRIVER,
    ['--admin-url', facts.admin_url],
    ROOT,
    JSON.stringify(action),
  );
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

async function post(path: string, body: unknown, token?: string): Promise<unknown> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  return (await fetch(facts.base_url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

async function tokenOf(client_id: unknown, client_secret: unknown): Promise<string> {
  const answer = await post('/v1/auth/token', { grant_type: 'client_credentials', client_id, client_secret });
  return field(answer, 'access_token') as string;
}

test('the driver acts the scanner, the person and the console of a running deployment', async () => {
  const token = await tokenOf(facts.client_id, facts.client_secret);
  const device = await post('/v1/devices', { device_name: 'Scanner', location: 'Lobby' }, token);
  expect(field(device, 'data', 'hardware_id')).toBe('hardware_local_002');

  const pairing_code = field(device, 'data', 'pairing_code');
  expect(await drive({ action: 'pair', pairing_code, hardware_id: 'hardware_bench' })).toEqual({
    ok: true,
    hardware_id: 'hardware_bench',
  });
  expect(await drive({ action: 'provision_user', external_user_id: 'user-1' })).toMatchObject({ ok: true });

  const person = { external_user_id: 'user-1', hardware_id: 'hardware_bench' };
  const enrollment = await post('/v1/enroll/both', person, token);
  const challenge_id = field(enrollment, 'data', 'challenge_id');
  const palm = { action: 'present_palm', challenge_id, hardware_id: 'hardware_bench', outcome: 'match' };
  expect(await drive(palm)).toEqual({ ok: true });
  expect(await post('/v1/verify', person, token)).toMatchObject({ success: true });

  const created = await drive({ action: 'create_client', permissions: ['enroll'], tenant: 'other' });
  const client_id = field(created, 'client_id');
  const rotated = await drive({ action: 'rotate_client', client_id });
  expect(field(rotated, 'client_secret')).not.toBe(field(created, 'client_secret'));
  expect(await tokenOf(client_id, field(rotated, 'client_secret'))).toEqual(expect.any(String));
  expect(await drive({ action: 'delete_client', client_id })).toEqual({ ok: true, client_id });
  expect(await tokenOf(client_id, field(rotated, 'client_secret'))).toBeUndefined();

  expect(await drive({ action: 'advance_clock', seconds: 3601 })).toEqual({ ok: true });
  expect(await post('/v1/verify', person, token)).toEqual({
    success: false,
    message: 'The token has expired.',
  });
});

test('the driver says what the deployment does not know', async () => {
  const answer = { ok: false, unsupported: true, message: expect.stringContaining('present_palm') };

  expect(await drive({ action: 'dance' })).toEqual(answer);
  expect(await drive('not an action')).toEqual(answer);
});

test('the driver is told where the deployment is', async () => {
  const { code, stdout, stderr } = await runScript(DRIVER, [], ROOT, '{"action":"pair"}');

  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--admin-url');
});

test('the driver says when nobody answers', async () => {
  const { code, stdout, stderr } = await runScript(DRIVER, ['--admin-url', 'http://127.0.0.1:1'], ROOT, '{}');

  expect([code, stdout, stderr]).toEqual([3, '', 'No deployment answers at http://127.0.0.1:1.\n']);
});

const wrongCalls: readonly (readonly [args: readonly string[], reason: string])[] = [
  [['--defect', 'nonsense'], '--defect nonsense: there is no such defect; --list-defects prints them all.\n'],
  [['--scanner', 'magic'], '--scanner magic: must be auto or driven.\n'],
  [['--port', 'high'], '--port high: must be a whole number.\n'],
];

test.each(wrongCalls)('the deployment refuses %j', async (args, reason) => {
  const { code, stdout, stderr } = await runScript(MAIN, args);

  expect([code, stdout, stderr]).toEqual([2, '', reason]);
});

test('the deployment lists its defects', async () => {
  const { code, stdout } = await runScript(MAIN, ['--list-defects']);

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toContainEqual({
    id: 'token-type-lower-case',
    title: 'token_type is "bearer"',
    class: 'one-response',
    area: 'createAccessToken',
    requirement: 'token_type: Bearer',
    basis: 'stated',
  });
});
