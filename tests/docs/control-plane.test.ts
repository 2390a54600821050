/** The script of docs/control-plane.md does what it says, and notices when something does not come about. */
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMock, type Mock } from '../../mock/start.ts';
import { run } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';

const SCRIPT = 'examples/simulate.sh';

let mock: Mock;
/** Where bash is, and a folder with nothing in it but curl. */
let bash: string;
let onlyCurl: string;
beforeAll(async () => {
  mock = await startMock();
  onlyCurl = await temporaryFolder();
  const found = await run('bash', ['-c', 'type -P bash curl']);
  const [ownBash = '', curl = ''] = found.stdout.split('\n');
  bash = ownBash;
  await symlink(curl, join(onlyCurl, 'curl'));
});
afterAll(() => mock.close());

const simulate = (script: string = SCRIPT) =>
  run(bash, [script], { env: { API: mock.url, CONTROL_TOKEN: mock.controlToken, PATH: onlyCurl } });

test('examples/simulate.sh, with nothing but curl, brings everything about, as often as one likes', async () => {
  const tenants = async () => (await mock.control.GET('/__mock/v1/tenants')).data?.data;
  const before = await tenants();

  for (let time = 0; time < 2; time += 1) {
    const { code, stdout, stderr } = await simulate();

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^0\. [\s\S]*7\. Back to where it began\n[\s\S]*Everything happened as it should\.\n$/,
    );
    expect(stdout).toMatch(/matched: false\n/);
    expect(stdout).toMatch(/The access token expired 1 s ago\./);
    expect(stdout).toMatch(/5\. .*\n.*arrived 0 times\n.*arrived 1 times\n6\. .*\n.*arrived 2 times\n/);
  }
  expect(await tenants()).toEqual(before);
});

/** What each step needs, and what the script says when it is not so. */
const needed = [
  { change: 'code\\": \\"$CODE', into: 'code\\": \\"none', says: 'Expected "success":true' },
  { change: '"person": "user-7"', into: '', says: 'Expected "matched":false' },
  { change: '"by_seconds": 3601', into: '"by_seconds": 3599', says: 'Expected The access token expired' },
  {
    change: '"type": "drop"',
    into: '"type": "extra_fields"',
    says: 'to have arrived 0 times, and it did 1 times',
  },
  { change: '"to_next": true', into: '"by_seconds": 0', says: 'to have arrived 1 times, and it did 0 times' },
  {
    change: '"type": "duplicate"',
    into: '"type": "drop"',
    says: 'to have arrived 2 times, and it did 0 times',
  },
  { change: 'POST /snapshots/start/restore', into: 'GET /snapshots', says: 'Expected "now":' },
] as const;

test.concurrent.for(needed)('it ends with an error when $change is $into', async ({ change, into, says }) => {
  const script = await readFile(SCRIPT, 'utf8');
  const file = join(await temporaryFolder(), 'simulate.sh');
  // Nobody has to wait for what does not come.
  await writeFile(
    file,
    script.replace(change, into).replace('\\"timeout_ms\\": 10000', '\\"timeout_ms\\": 200'),
  );

  const { code, stdout, stderr } = await simulate(file);

  expect(script.split(change)).toHaveLength(2);
  expect(code).toBe(1);
  expect(stderr).toContain(says);
  expect(stdout).not.toContain('Everything happened as it should.');
});

test('it ends with an error when the control token is wrong', async () => {
  const env = { API: mock.url, CONTROL_TOKEN: 'mock_wrong', PATH: onlyCurl };

  const { code, stderr } = await run(bash, [SCRIPT], { env });

  expect(code).toBe(1);
  expect(stderr).toContain('Authorization: Bearer <control token>');
});
