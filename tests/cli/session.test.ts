import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sessionFiles, writeSession, type Session } from '../../cli/session.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { newHome, type Started } from './link-identity.ts';

const nameOf = ({ url }: Pick<Started, 'url'>): string => `${new URL(url).port}.json`;

const session: Session = {
  url: 'http://127.0.0.1:4010',
  control_token: 'mock_of_this_test',
  client_id: '77ba1018-bacc-81f7-80cd-6bd18e4d9768',
  client_secret: null,
  hardware_id: 'hardware_local_002',
};

test(
  'a mock is found while it runs: one by itself, one of several by its URL',
  { timeout: 60_000 },
  async () => {
    const { runtime, cli, mock, json } = await newHome();
    const folder = join(runtime, 'link-identity');
    await using one = await mock('--control-token', 'mock_of_this_test');
    const other = await mock();

    const { url, client_id, client_secret } = other.started;
    const text = await readFile(join(folder, nameOf(other.started)), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ url, client_id, client_secret });
    expect(one.started.control_token).toBe('mock_of_this_test');

    const unnamed = await cli('clock');
    expect(unnamed).toMatchObject({
      code: 4,
      stdout: '',
      stderr: expect.stringContaining('Several mocks run: '),
    });
    expect(unnamed.stderr).toContain(one.started.url);
    expect(unnamed.stderr).toContain(url);
    expect(await json('clock', 'freeze', '--url', url)).toMatchObject({ mode: 'frozen' });
    expect(await json('clock', '--url', one.started.url)).toMatchObject({ mode: 'running' });

    // Killed, it leaves its file behind; stopped, it does not.
    other.child.kill('SIGKILL');
    await once(other.child, 'close');
    expect(await readdir(folder)).toHaveLength(2);
    expect(await json('clock')).toMatchObject({ mode: 'running' });
    expect(await readdir(folder)).toEqual([nameOf(one.started)]);

    const wrong = await cli('clock', 'freeze', '--control-token', 'mock_of_another');
    expect(wrong).toMatchObject({ code: 5, stdout: '', stderr: expect.stringContaining('--control-token') });

    await one[Symbol.asyncDispose]();
    expect(await readdir(folder)).toEqual([]);
  },
);

test('without a mock, a command says how to start one, and ends with 4', async () => {
  const { cli } = await newHome();

  expect(await cli('clock')).toEqual({
    code: 4,
    stdout: '',
    stderr:
      'link-identity: No mock runs on this machine. Start one with `link-identity mock`, or name one with --url.\n',
  });
});

test('a session whose port serves something else by now is ignored, and naming it says what is there', async () => {
  const { runtime, cli } = await newHome();
  await using server = createServer((_request, response) => response.end('Hello'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeSession({ ...session, url }, join(runtime, 'link-identity'));

  const named = await cli('clock', '--url', url);
  const found = await cli('clock');

  expect(named).toMatchObject({
    code: 4,
    stderr: expect.stringContaining(`${url} answers with 200, but not as`),
  });
  expect(found).toMatchObject({ code: 4, stderr: expect.stringContaining('No mock runs') });
});

test('a session is readable by the user only, in a folder that is made for the user only', async () => {
  const folder = join(await temporaryFolder(), 'new', 'link-identity');

  await writeSession(session, folder);

  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, '4010.json'))).mode & 0o777).toBe(0o600);
  expect(await sessionFiles(folder)).toEqual([{ file: join(folder, '4010.json'), session }]);
});

const others = [
  { title: 'can be read by others', mode: 0o750 },
  { title: 'can be written to by everybody', mode: 0o777 },
];

test.for(others)('a folder that $title is neither written to nor believed', async ({ mode }) => {
  const folder = join(await temporaryFolder(), 'link-identity');
  await writeSession(session, folder);
  await chmod(folder, mode);

  await expect(writeSession({ ...session, url: 'http://127.0.0.1:4011' }, folder)).rejects.toThrow(
    /is open to other users/,
  );
  expect(await readdir(folder)).toEqual(['4010.json']);
  expect(await sessionFiles(folder)).toEqual([]);
});

test('a link in the place of the folder is neither followed nor believed', async () => {
  const parent = await temporaryFolder();
  const [target, link] = [join(parent, 'target'), join(parent, 'link-identity')];
  await mkdir(target, { mode: 0o700 });
  await symlink(target, link);

  await expect(writeSession(session, link)).rejects.toThrow(/is open to other users/);
  expect(await readdir(target)).toEqual([]);
});

test('a file that is no session is ignored', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '4010.json'), '{ "url": 1');
  await writeFile(join(folder, '4011.json'), 'null');
  await writeFile(join(folder, 'notes.json'), JSON.stringify(session));

  expect(await sessionFiles(folder)).toEqual([]);
});

test('a mock that stops leaves the session of the one that took its place', async () => {
  const folder = await temporaryFolder();
  const removeFirst = await writeSession(session, folder);
  const removeSecond = await writeSession({ ...session, control_token: 'mock_of_the_next' }, folder);

  await removeFirst();
  expect(await readdir(folder)).toEqual(['4010.json']);
  await removeSecond();
  expect(await readdir(folder)).toEqual([]);
});

test('a command still finds its way in after the secret of the session was rotated', async () => {
  const home = await newHome();
  await using mock = await home.mock();
  const { client_id } = mock.started;
  await home.json('clients', 'rotate', client_id);

  const { events } = await home.json<{ readonly events: readonly object[] }>('trigger', 'device.paired');
  const named = await home.cli(
    'trigger',
    'device.paired',
    '--client-id',
    client_id,
    '--client-secret',
    'old',
  );

  expect(events).toHaveLength(1);
  expect(named).toMatchObject({ code: 5 });
  expect(named.stderr).not.toContain('--control-token');
});
