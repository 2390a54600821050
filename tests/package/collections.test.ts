/**
 * The collections as people run them: with Newman and with Bruno's command line, installed from the registry into a
 * folder of their own. Both would bring hundreds of packages, and Newman known vulnerabilities, into this repository.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContract } from '../../contract/load.ts';
import { startMock } from '../../mock/start.ts';
import { brunoCollection, collectionDownloads } from '../../site/collections/index.ts';
import { ROOT, run } from '../support/command.ts';

const DEADLINE_MS = 180_000;
const CLIENT_SECRET = 'cs_test_of_the_collections';
const TOOLS = ['newman@6.2.2', '@usebruno/cli@4.1.0'];

const contract = loadContract(join(ROOT, 'openapi.yaml'));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'link-identity-collections-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'collections', private: true }));
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', ...TOOLS];
  const { code, stderr } = await run('npm', install, { cwd: folder, deadlineMs: DEADLINE_MS });
  if (code !== 0) throw new Error(`npm ${install.join(' ')} ended with ${code}: ${stderr}`);
  const files = [
    ...collectionDownloads(contract).map(({ file, content }) => [file, content] as const),
    ...Object.entries(brunoCollection(contract)).map(([path, text]) => [`bruno/${path}`, text] as const),
  ];
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}, DEADLINE_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

function runTool(name: string, args: readonly string[], cwd: string) {
  return run(join(folder, 'node_modules/.bin', name), args, { cwd, deadlineMs: DEADLINE_MS });
}

function values(given: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(given).flatMap(([name, value]) => ['--env-var', `${name}=${value}`]);
}

test('Newman runs the collection with the environment of the mock', async () => {
  await using mock = await startMock({ clientSecret: CLIENT_SECRET });
  const collection = 'link-identity-api.postman_collection.json';
  const environment = ['--environment', 'link-identity-api-local-mock.postman_environment.json'];
  const given = values({ baseUrl: mock.url, client_secret: CLIENT_SECRET });

  const { code, stdout } = await runTool('newman', ['run', collection, ...environment, ...given], folder);

  expect(stdout.match(/✓/g), stdout).toHaveLength(5);
  expect(code, stdout).toBe(0);
});

test('bru runs the collection in the environment of the mock', async () => {
  await using mock = await startMock({ clientSecret: CLIENT_SECRET });
  const given = values({ baseUrl: mock.url, client_secret: CLIENT_SECRET });

  const { code, stdout } = await runTool('bru', ['run', '--env', 'local-mock', ...given], bruno());

  expect(stdout).toMatch(/Tests +│ +5\/5 +│/);
  expect(code, stdout).toBe(0);
});

test('bru ends at the token when the secret is wrong, and fails', async () => {
  await using mock = await startMock({ clientSecret: CLIENT_SECRET });
  const given = values({ baseUrl: mock.url, client_secret: 'cs_of_somebody_else' });

  const { code, stdout } = await runTool('bru', ['run', '--env', 'local-mock', ...given], bruno());

  expect(stdout).toMatch(/Tests +│ +0\/1 +│/);
  expect(code).toBe(1);
});

function bruno(): string {
  return join(folder, 'bruno');
}
