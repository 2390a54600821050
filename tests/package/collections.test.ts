/**
 * The collections as people run them: with Newman and with Bruno's command line, installed from the registry into a
 * folder of their own. Both would bring hundreds of packages, and Newman known vulnerabilities, into this repository.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContract } from '../../contract/load.ts';
import { startMock, type Mock } from '../../mock/start.ts';
import { brunoCollection, collectionDownloads } from '../../site/collections/index.ts';
import { downloadsPage } from '../../site/downloads.ts';
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

/** The command lines of the downloads page, in their order. */
const [newman = '', bru = ''] = Array.from(
  downloadsPage(contract).matchAll(/^```sh\n([\s\S]*?)\n```$/gm),
  ([, command]) => command,
);

/** Runs a command line of the page on a mock that listens somewhere else than the environment says. */
function runOn(mock: Mock, command: string, cwd: string, secret: string = CLIENT_SECRET) {
  const path = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  return run('bash', ['-c', `${command} --env-var baseUrl=${mock.url}`], {
    cwd,
    env: { PATH: path, CLIENT_SECRET: secret },
    deadlineMs: DEADLINE_MS,
  });
}

test('Newman runs the collection as the page says', async () => {
  await using mock = await startMock({ clientSecret: CLIENT_SECRET });

  const { code, stdout } = await runOn(mock, newman, folder);

  expect(stdout.match(/✓/g), stdout).toHaveLength(5);
  expect(code, stdout).toBe(0);
});

test('bru runs the collection as the page says', async () => {
  await using mock = await startMock({ clientSecret: CLIENT_SECRET });

  const { code, stdout } = await runOn(mock, bru, join(folder, 'bruno'));

  expect(stdout).toMatch(/Tests +│ +5\/5 +│/);
  expect(code, stdout).toBe(0);
});

test('bru ends at the token when the secret is wrong, and fails', async () => {
  await using mock = await startMock({ clientSecret: CLIENT_SECRET });

  const { code, stdout } = await runOn(mock, bru, join(folder, 'bruno'), 'cs_of_somebody_else');

  expect(stdout).toMatch(/Tests +│ +0\/1 +│/);
  expect(code).toBe(1);
});
