/** The TypeScript of the guides is compiled and run as it stands, and prints what the page says that it prints. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMock, type Mock } from '../../mock/start.ts';
import { problemStatuses } from '../../client/webhooks/index.ts';
import { ROOT, run } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';

const guides = ['docs/client.md', 'docs/webhooks.md', 'docs/test-runners.md'];

/** A program with the name that its comment gives it, and the output that the next block shows. */
const PROGRAM = /<!-- test: ([\w-]+) -->\n```ts\n([\s\S]*?)\n```\n\n```text\n([\s\S]*?\n)```/g;

type Program = { readonly name: string; readonly code: string; readonly output: string };

const programs = new Map<string, readonly Program[]>();
for (const guide of guides) {
  const page = await readFile(join(ROOT, guide), 'utf8');
  const found = Array.from(page.matchAll(PROGRAM), ([, name = '', code = '', output = '']) => ({
    name,
    code,
    output,
  }));
  programs.set(guide, found);
}

let folder: string;
beforeAll(async () => {
  // Below the root, so that the package's own name means this package.
  folder = await mkdtemp(join(ROOT, '.docs-check-'));
  for (const [guide, found] of programs) {
    for (const { name, code } of found) await writeFile(fileOf(guide, name), code);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function fileOf(guide: string, name: string): string {
  return join(folder, `${guide.replace(/\W/g, '-')}-${name}.ts`);
}

test('every program of the guides compiles', async () => {
  const compilerOptions = { noUnusedLocals: false };
  const config = { extends: '../tsconfig.json', compilerOptions, include: ['*.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));

  const { stdout } = await run('node', [
    'node_modules/@typescript/native/bin/tsc',
    '-p',
    folder,
    '--pretty',
    'false',
  ]);

  expect(stdout).toBe('');
});

for (const [guide, found] of programs) {
  describe(`the guide ${guide}`, () => {
    test('has no program that is not run', async () => {
      const page = await readFile(join(ROOT, guide), 'utf8');

      expect(found.length).toBeGreaterThan(0);
      expect(page.match(/^```ts$/gm)).toHaveLength(found.length);
    });

    for (const { name, output } of found) {
      test(`the program ${name} prints what the page says`, async () => {
        await using mock = await startMock({ scannerDelayMs: 10 });
        const port = await freePort();

        const result = await run('node', ['--conditions=@link-identity/source', fileOf(guide, name)], {
          env: environment(mock, port),
        });

        expect(result).toEqual({ code: 0, stdout: output, stderr: '' });
      });
    }
  });
}

function environment(mock: Mock, port: number): Record<string, string> {
  return {
    LINK_IDENTITY_BASE_URL: mock.url,
    LINK_IDENTITY_CLIENT_ID: mock.clientId,
    LINK_IDENTITY_CLIENT_SECRET: mock.clientSecret ?? '',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}/webhooks/identity`,
  };
}

test('the table of problems in the guide is the one of the code', async () => {
  const page = await readFile(join(ROOT, 'docs/webhooks.md'), 'utf8');

  const rows = Array.from(page.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm), ([, reason, status]) => [
    reason,
    Number(status),
  ]);

  expect(Object.fromEntries(rows)).toEqual(problemStatuses);
});
