/** How the process ends when nobody reads it, when a disk is full, and at Ctrl+C: never green by accident, and soon. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDeployment, type Deployment } from '../../../deployment/start.ts';
import { ROOT, run } from '../../support/command.ts';

const COMMAND = join(ROOT, 'cli/link-identity.ts');

let folder: string;
let deployment: Deployment;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-endings-'));
  deployment = await startDeployment({
    allowHttpLoopback: true,
    scanner: 'auto',
    acknowledgeWithinMs: 2_000,
  });
  const { baseUrl, clientId, clientSecret } = deployment;
  env = {
    LINK_IDENTITY_BASE_URL: baseUrl,
    LINK_IDENTITY_CLIENT_ID: clientId,
    LINK_IDENTITY_CLIENT_SECRET: clientSecret,
  };
});
afterAll(async () => {
  await deployment.close();
  await rm(folder, { recursive: true });
});

/** What bash makes of `link-identity conformance` and what stands behind it. */
const shell = (rest: string) =>
  run('bash', ['-o', 'pipefail', '-c', `'${process.execPath}' '${COMMAND}' conformance --no-safe ${rest}`], {
    env,
    deadlineMs: 60_000,
  });

test('a run whose reader goes away is not green', async () => {
  const { code } = await shell('--profile core --ndjson | head -n 1');

  expect(code).toBe(3);
});

test('a report that cannot be printed is told in one sentence, and is not green', async () => {
  const { code, stderr } = await shell('--only TOK-TOKEN-TYPE --json > /dev/full');

  expect(code).toBe(3);
  expect(stderr).toMatch(/^link-identity: .*cannot be written: .*no space left/m);
  expect(stderr).not.toContain('    at ');
});

for (const name of ['conformance.ndjson', 'conformance.html']) {
  test(`${name} on a disk that is full is told in one sentence, after the verdict`, async () => {
    const output = join(folder, name);
    await mkdir(output);
    await symlink('/dev/full', join(output, name));

    const { code, stderr } = await shell(`--only TOK-TOKEN-TYPE --output '${output}'`);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^CONFORMANT: 1 of 1 requirements verified/m);
    expect(stderr).toMatch(
      /^link-identity conformance: Reports cannot be written to --output .*no space left/m,
    );
    expect(stderr).not.toContain('    at ');
    // What can be written is there.
    expect(await readFile(join(output, 'conformance.json'), 'utf8')).toContain('"exitCode": 0');
  });
}

test('Ctrl+C in the middle of long waits ends the process soon, with what was found in the reports', async () => {
  const output = join(folder, 'interrupted');
  const args = ['--no-safe', '--auto', '--only', 'deliveries', '--output', output];
  const child = spawn(process.execPath, [COMMAND, 'conformance', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await passedOf(join(output, 'conformance.ndjson'));

  const began = performance.now();
  child.kill('SIGINT');
  const [code] = (await once(child, 'close')) as [number | null];

  expect(code).toBe(130);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(stderr).toContain('INTERRUPTED: The run was stopped before its end.');
  expect(await readFile(join(output, 'conformance.junit.xml'), 'utf8')).toContain('type="inconclusive"');
});

/** Waits until a check has passed, which is written as it happens. */
async function passedOf(file: string): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    if ((await readFile(file, 'utf8').catch(() => '')).includes('"verdict":"pass"')) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No check passed.');
}
