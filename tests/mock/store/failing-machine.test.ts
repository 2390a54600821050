/** What the mock says, and keeps, when the machine below it fails: no room on the disk, a damaged file. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import { startMock } from '../../../mock/start.ts';
import { start } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const CLIENT_SECRET = 'cs_test_small';

/** A mock whose process may write files of so many KiB: what is beyond that fails as on a full disk. */
async function startIn(directory: string, limitKiB: number) {
  const options = `--port 0 --json --client-secret ${CLIENT_SECRET} --data "$DIRECTORY"`;
  const command = `ulimit -f ${limitKiB}; exec node cli/link-identity.ts mock ${options}`;
  const running = await start('bash', ['-c', command], {
    env: { DIRECTORY: directory, XDG_RUNTIME_DIR: await temporaryFolder() },
    ready: /"control_token".*\n/,
  });
  const { url, client_id, control_token } = JSON.parse(running.printed) as Record<string, string>;
  const post = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Answered };
  };
  return { ...running, client_id: client_id!, control_token: control_token!, post };
}
type Answered = {
  readonly success: boolean;
  readonly message?: string;
  readonly access_token?: string;
  readonly data?: { readonly device_id: string };
};

test('without room on the disk an answer says so, and whatever was answered before is there afterwards', async () => {
  const directory = await temporaryFolder();
  const registered: string[] = [];
  let refused: { status: number; body: Answered } | undefined;
  {
    await using small = await startIn(directory, 1_500);
    const { body } = await small.post('/v1/auth/token', {
      grant_type: 'client_credentials',
      client_id: small.client_id,
      client_secret: CLIENT_SECRET,
    });
    while (!refused) {
      const device = { device_name: `Scanner-${registered.length}`, location: 'x'.repeat(255) };
      const answer = await small.post('/v1/devices', device, body.access_token);
      if (answer.status === 201) registered.push(answer.body.data!.device_id);
      else refused = answer;
    }
    expect(refused.body).toEqual({
      success: false,
      message: `The data directory ${directory} cannot be used (disk I/O error). Look whether the disk is full or broken.`,
    });
    expect(refused.status).toBe(500);
    expect(small.stderr()).toContain(`! POST /v1/devices: The data directory ${directory} cannot be used`);
    expect(small.stderr()).not.toContain('Defect of the mock');
  }

  const store = openSqliteStore(directory);
  const kept = new Set((await store.list('device', {})).map(({ device_id }) => device_id));
  await store.close();
  expect(registered.length).toBeGreaterThan(10);
  expect(registered.filter((device) => !kept.has(device))).toEqual([]);
});

test('a damaged file is refused at the start with its directory, which is free afterwards', async () => {
  const dataDirectory = await temporaryFolder();
  const before = await startMock({ dataDirectory });
  await before.close();
  const file = await open(join(dataDirectory, 'link-identity.sqlite'), 'r+');
  const { size } = await file.stat();
  // All but the first page, which says how the others are read.
  await file.write(Buffer.alloc(size - 4_096, 0xff), 0, size - 4_096, 4_096);
  await file.close();

  for (let time = 0; time < 2; time += 1) {
    await expect(startMock({ dataDirectory })).rejects.toThrow(
      /^The data directory \S+ cannot be used \(database disk image is malformed\)\./,
    );
  }
});
