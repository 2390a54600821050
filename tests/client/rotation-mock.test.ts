/** The same against the mock: its control plane does what the console does. Contract: "Credential rotation". */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLinkIdentity, TokenError } from '../../client/index.ts';
import { startMock, type LogEntry, type Mock } from '../../mock/start.ts';
import { underLoad } from './load.ts';

let mock: Mock;
let log: LogEntry[];

beforeEach(async () => {
  log = [];
  mock = await startMock({ onLog: (entry) => log.push(entry) });
});
afterEach(() => mock.close());

async function control<Data>(method: string, path: string): Promise<Data> {
  const { url, controlToken } = mock;
  const response = await fetch(`${url}/__mock/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${controlToken}` },
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: Data }).data;
}

function rotate(): Promise<{ client_secret: string }> {
  return control('POST', `/oauth_clients/${mock.clientId}/rotate`);
}

function tokenRequests(): number {
  return log.filter((entry) => entry.kind === 'answer' && entry.path === '/v1/auth/token').length;
}

test('rotating the secret of the mock under load fails no call', async () => {
  const { clientId, clientSecret, url: baseUrl } = mock;
  const link = createLinkIdentity({ clientId, clientSecret, baseUrl });
  let rotated: Promise<unknown> | undefined;

  const { errors } = await underLoad(link, ({ succeeded }) => {
    if (succeeded > 20) rotated ??= rotate();
    return succeeded > 100;
  });
  await rotated;

  expect(errors).toEqual([]);
  expect(tokenRequests()).toBe(1);
});

test('after a rotation a secret that is asked for anew is used at the next renewal, an old one fails', async () => {
  let now = Date.now();
  let { clientSecret } = mock;
  const { clientId, url: baseUrl } = mock;
  const clock = () => now;
  const current = createLinkIdentity({ clientId, clientSecret: () => clientSecret ?? '', baseUrl, clock });
  const old = createLinkIdentity({ clientId, clientSecret, baseUrl, clock });
  const scanner = { device_name: 'Scanner-04', location: 'Main Entrance' };
  await Promise.all([current.devices.register(scanner), old.devices.register(scanner)]);

  clientSecret = (await rotate()).client_secret;
  await Promise.all([current.devices.register(scanner), old.devices.register(scanner)]);
  now += 3540 * 1000;

  await expect(current.devices.register(scanner)).resolves.toMatchObject({ success: true });
  await expect(old.devices.register(scanner)).rejects.toMatchObject({ name: 'TokenError', status: 401 });
});

test('deleting the OAuth client of the mock under load fails every later call with a TokenError', async () => {
  const { clientId, clientSecret, url: baseUrl } = mock;
  const link = createLinkIdentity({ clientId, clientSecret, baseUrl });
  let deleted: Promise<unknown> | undefined;

  const { errors } = await underLoad(link, (load) => {
    if (load.succeeded > 20) deleted ??= control('DELETE', `/oauth_clients/${clientId}`);
    return load.errors.length > 50;
  });
  await deleted;

  expect(errors.every((error) => error instanceof TokenError && error.status === 401)).toBe(true);
  expect(tokenRequests()).toBeLessThanOrEqual(errors.length + 1);
});
