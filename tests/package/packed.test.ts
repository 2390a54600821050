/** What npm would publish, installed in an empty folder and used from there. Needs the registry for its dependencies. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { ROOT, run, start } from '../support/command.ts';
import { DEADLINE_MS } from './succeed.ts';

const APP = join(ROOT, 'tests/package/app');
const folder = inject('folder');
const tarball = inject('tarball');

function inFolder(command: string, args: readonly string[]) {
  return run(command, args, { cwd: folder, deadlineMs: DEADLINE_MS });
}

test('it holds what it needs and nothing of the repository besides', async () => {
  const { stdout } = await inFolder('tar', ['-tzf', tarball]);
  const files = stdout.split('\n').map((line) => line.replace(/^package\//, ''));

  const places = new Set(files.filter((file) => file !== '').map((file) => file.split('/')[0]));
  expect([...places].toSorted()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'client',
      'conformance',
      'dist',
      'generated',
      'mock',
      'openapi.yaml',
      'package.json',
    ].toSorted(),
  );
  expect(files).toContain('dist/openapi.yaml');
});

test('publint finds nothing', async () => {
  const { code, stdout } = await run('publint', ['--strict', join(folder, tarball)]);

  expect(stdout).toContain('All good!');
  expect(code).toBe(0);
});

test('arethetypeswrong finds nothing, under any way of resolving', async () => {
  const { code, stdout } = await run('attw', [
    join(folder, tarball),
    '--exclude-entrypoints',
    'openapi.yaml',
  ]);

  expect(stdout).toContain('No problems found');
  expect(code).toBe(0);
});

for (const file of ['use.mjs', 'use.cjs']) {
  test(`${file} uses every entry`, async () => {
    const result = await inFolder('node', [file]);

    expect(result).toEqual({ code: 0, stdout: 'true true 200 function 0 true function\n', stderr: '' });
  });
}

const compilers = [
  { name: 'TypeScript 5', script: 'typescript-5/lib/tsc.js', node10: true },
  { name: 'TypeScript 6', script: 'typescript/lib/tsc.js', node10: false },
  { name: 'TypeScript 7', script: '@typescript/native/bin/tsc', node10: false },
];
const layouts = [
  { name: 'ES modules', type: 'module', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'CommonJS', type: 'commonjs', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'a bundler', type: 'module', module: 'esnext', moduleResolution: 'bundler' },
  { name: 'the resolution of old', type: 'commonjs', module: 'commonjs', moduleResolution: 'node10' },
];
for (const { name: language, script, node10 } of compilers) {
  for (const { name, type, module, moduleResolution } of layouts) {
    // Deprecated in 6, gone in 7.
    if (moduleResolution === 'node10' && !node10) continue;
    test(`${language} compiles a strict project for ${name}, declarations of the package included`, async () => {
      const project = join(folder, `${moduleResolution}-${type}-${script.replace(/\W/g, '-')}`);
      await mkdir(project);
      await cp(join(APP, 'use.ts'), join(project, 'use.ts'));
      await writeFile(join(project, 'package.json'), JSON.stringify({ type }));
      const compilerOptions = {
        strict: true,
        skipLibCheck: false,
        noEmit: true,
        // No DOM: what the platform declares comes from Node.js here, and there is less to check.
        target: 'es2022',
        lib: ['es2022'],
        module,
        moduleResolution,
        types: ['node'],
        typeRoots: [join(ROOT, 'node_modules/@types')],
      };
      await writeFile(
        join(project, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, include: ['use.ts'] }),
      );

      const compiler = join(ROOT, 'node_modules', script);
      const { code, stdout } = await inFolder('node', [compiler, '-p', project, '--pretty', 'false']);

      expect(stdout).toBe('');
      expect(code).toBe(0);
    });
  }
}

test('the command is there and says what it can do', async () => {
  const { code, stdout } = await inFolder('npx', ['--no-install', 'link-identity', '--help']);

  expect(stdout).toContain('Usage: link-identity');
  expect(code).toBe(0);
});

test('the command finds everything that it needs in the package, and says what the package does not bring', async () => {
  const doctor = await inFolder('npx', ['--no-install', 'link-identity', 'doctor', '--json']);
  const openapi = join(folder, 'node_modules/@link-identity/toolkit/openapi.yaml');
  const diff = await inFolder('npx', ['--no-install', 'link-identity', 'diff', openapi]);

  expect(JSON.parse(doctor.stdout)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ check: 'node', status: 'ok' }),
      expect.objectContaining({ check: 'contract', status: 'ok' }),
    ]),
  );
  expect(diff).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm install --save-dev @redocly/cli'),
  });
});

test("a partner's application runs on the mock that came with the package", async () => {
  const command = join(folder, 'node_modules/.bin/link-identity');
  await using mock = await start(command, ['mock', '--port', '0', '--scanner-delay', '10', '--json']);
  const { url, client_id, client_secret } = JSON.parse(mock.printed.split('\n')[0] ?? '') as Record<
    string,
    string
  >;
  await cp(join(ROOT, 'examples/partner-app'), join(folder, 'partner-app'), { recursive: true });

  const { code, stdout } = await run('node', ['partner-app/main.ts'], {
    cwd: folder,
    deadlineMs: DEADLINE_MS,
    env: {
      LINK_IDENTITY_BASE_URL: url ?? '',
      LINK_IDENTITY_CLIENT_ID: client_id ?? '',
      LINK_IDENTITY_CLIENT_SECRET: client_secret ?? '',
    },
  });

  expect(stdout).toContain('Welcome, user-4421');
  expect(code).toBe(0);
});
