import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, runScript } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = join(ROOT, 'tests/types');
const compiler = 'node_modules/@typescript/native/bin/tsc';

test('the generated types accept what the contract allows and refuse what it does not', async () => {
  const { code, stdout } = await runScript(compiler, ['-p', folder, '--pretty', 'false']);

  expect(stdout).toBe('');
  expect(code).toBe(0);
});

// Without the directives each line that they stand for must be an error, and nothing else may be.
test('each refusal that the type tests expect is a real one', async () => {
  const base = await temporaryFolder();
  const copy = join(base, 'tests/types');
  await cp(join(ROOT, 'generated'), join(base, 'generated'), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(base, 'package.json'));
  await mkdir(copy, { recursive: true });
  const expected: string[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts'))) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    const bare = lines.map((line) => (line.includes('// @ts-expect-error') ? '//' : line));
    lines.forEach((line, index) => {
      if (!line.includes('// @ts-expect-error')) return;
      const next = bare.findIndex((text, at) => at > index && !text.trim().startsWith('//'));
      expected.push(`${file}:${next + 1}`);
    });
    await writeFile(join(copy, file), bare.join('\n'));
  }
  const compilerOptions = { types: [] };
  const config = { extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: ['*.ts'] };
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify(config));

  const { code, stdout } = await runScript(compiler, ['-p', copy, '--pretty', 'false'], copy);

  const refused = Array.from(
    stdout.matchAll(/^(\w+\.ts)\((\d+),\d+\): error/gm),
    ([, file, line]) => `${file}:${line}`,
  );
  expect(refused.toSorted()).toEqual(expected.toSorted());
  expect(refused.length).toBeGreaterThan(10);
  expect(code).not.toBe(0);
});
