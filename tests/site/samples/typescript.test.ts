import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages, samplesOf } from '../../../site/samples/index.ts';
import { contract } from '../../support/contract-examples.ts';
import { ROOT, runScript } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

test('the samples in TypeScript compile under the strictest settings', async () => {
  const folder = await temporaryFolder();
  const samples = samplesOf(contract, { baseUrl: 'https://api.example.com' });
  for (const { label, file } of languages.filter(({ lang }) => lang === 'typescript')) {
    const own = join(folder, label.replace(/\W+/g, '-'));
    await mkdir(own);
    for (const [operationId, each] of Object.entries(samples)) {
      const { source } = each.find((sample) => sample.label === label)!;
      await writeFile(join(own, file(operationId)), `${source}\n`);
    }
  }
  await mkdir(join(folder, 'node_modules/@link-identity'), { recursive: true });
  await symlink(ROOT, join(folder, 'node_modules/@link-identity/toolkit'));
  await symlink(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: ['*/*.mts'] }),
  );

  const { code, stdout } = await runScript('node_modules/@typescript/native/bin/tsc', [
    '-p',
    folder,
    '--pretty',
    'false',
  ]);

  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});
