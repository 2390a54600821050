import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, runScript } from '../support/command.ts';

const folder = join(ROOT, 'tests/client/types');
const compilers = [
  { name: 'TypeScript 5', script: 'node_modules/typescript-5/lib/tsc.js' },
  { name: 'TypeScript 6', script: 'node_modules/typescript/lib/tsc.js' },
  { name: 'TypeScript 7', script: 'node_modules/@typescript/native/bin/tsc' },
];

for (const { name, script } of compilers) {
  test(`under ${name}, without the types of Node.js, right code compiles and each wrong line does not`, async () => {
    const { code, stdout } = await runScript(script, ['-p', folder, '--pretty', 'false']);

    expect(stdout).toBe('');
    expect(code).toBe(0);
  });
}

// Without the directives each line that they stand for must be an error, and nothing else may be.
test('each refusal that the type tests expect is a real one', async () => {
  const copy = await mkdtemp(join(ROOT, 'tests/client/.types-check-'));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  const expected: string[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts'))) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    const bare = lines.map((line) => (line.includes('// @ts-expect-error') ? '//' : line));
    lines.forEach((line, index) => {
      if (line.includes('// @ts-expect-error')) expected.push(`${file}:${index + 2}`);
    });
    await writeFile(join(copy, file), bare.join('\n'));
  }
  await writeFile(join(copy, 'tsconfig.json'), await readFile(join(folder, 'tsconfig.json')));

  const { code, stdout } = await runScript('node_modules/@typescript/native/bin/tsc', [
    '-p',
    copy,
    '--pretty',
    'false',
  ]);

  const errors = stdout.matchAll(/^.*?([\w-]+\.ts)\((\d+),\d+\): error/gm);
  expect(Array.from(errors, ([, file, line]) => `${file}:${line}`).toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(25);
  expect(code).not.toBe(0);
});
