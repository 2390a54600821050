/** The installed package on each runtime that the docs promise: one program, the same outcome. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startMock, type Mock } from '../../mock/start.ts';
import { run } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';
import { DEADLINE_MS, succeed } from './succeed.ts';

/** Installed for this test alone: together they take half a gigabyte. Newer ones are for here first. */
const RUNTIMES = ['bun@1.4.5', 'deno@2.9.6', 'workerd@1.20261117.1'];

const folder = inject('folder');
let mock: Mock;
let closedUrl: string;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  mock = await startMock();
  closedUrl = `http://127.0.0.1:${await freePort()}`;
  environment = {
    LINK_IDENTITY_BASE_URL: mock.url,
    LINK_IDENTITY_CLIENT_ID: mock.clientId,
    LINK_IDENTITY_CLIENT_SECRET: mock.clientSecret ?? '',
    CLOSED_URL: closedUrl,
  };
  await succeed('npm', ['install', '--no-save', '--prefer-offline', '--no-audit', ...RUNTIMES], folder);
}, 2 * DEADLINE_MS);
afterAll(() => mock.close());

/** What `check` of app/portable.mjs finds, wherever it runs. */
const outcome = {
  registered: 5,
  tokens: 1,
  status: 201,
  byPath: false,
  unknown: 'NotFoundError',
  wrongSecret: 'TokenError 401',
  closed: 'TokenError ConnectionError',
  unsent: true,
  silent: 'TimeoutError',
  aborted: 'Left.',
  deliveries: [200, 401],
  handled: ['hardware_local_002'],
};

const bin = (name: string) => join(folder, 'node_modules/.bin', name);
const ALLOWED = ['--allow-net', '--allow-env'];
const runtimes: { name: string; command: string; args: readonly string[] }[] = [
  // The one that npm itself runs on: 20, 22 or 24 in the workflow.
  { name: "npm's own Node.js", command: process.env['npm_node_execpath'] ?? process.execPath, args: [] },
  { name: 'the Node.js of this repository', command: process.execPath, args: [] },
  { name: 'Bun', command: bin('bun'), args: ['run'] },
  { name: 'Deno', command: bin('deno'), args: ['run', ...ALLOWED] },
];
for (const { name, command, args } of runtimes) {
  test(`client and receiver work on ${name}`, async () => {
    const { stdout, stderr } = await run(command, [...args, 'portable-main.mjs'], {
      cwd: folder,
      env: environment,
      deadlineMs: DEADLINE_MS,
    });

    expect(stdout, stderr).not.toBe('');
    expect(JSON.parse(stdout)).toEqual(outcome);
  });
}

test('client and receiver work on workerd, the runtime of Workers', async () => {
  const options = {
    baseUrl: mock.url,
    clientId: mock.clientId,
    clientSecret: mock.clientSecret,
    closedUrl,
  };
  const source = `import { check } from './portable.mjs';
export default { test: async () => console.log(JSON.stringify(await check(${JSON.stringify(options)}))) };`;
  await build({
    stdin: { contents: source, resolveDir: folder },
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker', 'import'],
  });
  await writeFile(join(folder, 'workerd.capnp'), CONFIG);

  const { code, stdout, stderr } = await run(bin('workerd'), ['test', 'workerd.capnp', '--verbose'], {
    cwd: folder,
    deadlineMs: DEADLINE_MS,
  });

  expect(code, stderr).toBe(0);
  const [printed = ''] = /^\{"registered".*$/m.exec(`${stdout}\n${stderr}`) ?? [];
  // A Worker is not told why a connection was not made, so the client does not claim that nothing was sent.
  expect(JSON.parse(printed)).toEqual({ ...outcome, unsent: false });
});

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.mjs")],
      compatibilityDate = "2026-01-01",
    )),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
);
`;
