import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMock, type Mock } from '../../mock/start.ts';
import { ROOT, run } from '../support/command.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ scannerDelayMs: 10 });
});
afterAll(() => mock.close());

function app(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return run('node', ['--conditions=@link-identity/source', 'examples/partner-app/main.ts', ...args], {
    env: {
      LINK_IDENTITY_BASE_URL: mock.url,
      LINK_IDENTITY_CLIENT_ID: mock.clientId,
      LINK_IDENTITY_CLIENT_SECRET: mock.clientSecret ?? '',
      ...env,
    },
  });
}

test('the example takes a visitor from registration to a match', async () => {
  const { code, stdout, stderr } = await app(['user-4421']);

  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^Scanner \S+ is paired\.$/),
    'user-4421 is enrolled with left and right.',
    'Welcome, user-4421: 10 of 10 scores reach their thresholds.',
    '',
  ]);
  expect(stderr).toMatch(/^Enter the pairing code \w+ on the scanner\.$/m);
  expect(code).toBe(0);
});

test('the example starts by the command of its README, on the Node.js of the repository', async () => {
  const readme = await readFile(join(ROOT, 'examples/partner-app/README.md'), 'utf8');
  const command = /^npx .*main\.ts$/m.exec(readme)?.[0] ?? 'echo no command';

  const { code, stderr } = await run('bash', ['-c', command], { env: { LINK_IDENTITY_CLIENT_ID: '' } });

  expect(code).toBe(2);
  expect(stderr).toContain('ConfigurationError: ');
});

test('the example turns away somebody whose palm does not match', async () => {
  const { code, stdout } = await app(['mock_no_match.anna']);

  expect(stdout).toContain('This is not mock_no_match.anna: ');
  expect(code).toBe(1);
});

test('the example says which variable is missing and that its secret is wrong', async () => {
  const missing = await app([], { LINK_IDENTITY_CLIENT_ID: '' });
  const wrong = await app([], { LINK_IDENTITY_CLIENT_SECRET: 'cs_test_wrong' });

  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toContain('set LINK_IDENTITY_CLIENT_ID');
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong.stderr).toMatch(/^TokenError: POST \/v1\/auth\/token: no access token: 401, /);
  expect(wrong.stderr).not.toContain('cs_test_wrong');
});
