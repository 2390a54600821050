import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages, receivers, receiverSamplesOf, samplesOf } from '../../../site/samples/index.ts';
import { contract } from '../../support/contract-examples.ts';
import { ROOT, runScript } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { sourceIn } from './programs.ts';

test('the samples and receivers in TypeScript compile under the strictest settings', async () => {
  const folder = await temporaryFolder();
  const samples = samplesOf(contract, { baseUrl: 'https://api.example.com' });
  const [receiving = []] = Object.values(receiverSamplesOf(contract));
  const programs = languages.flatMap((language) =>
    Object.keys(samples).map((operationId) => ({
      ...language,
      file: language.file(operationId),
      source: sourceIn(language, samples, operationId),
    })),
  );
  const receiverPrograms = receivers.map((receiver, index) => ({ ...receiver, ...receiving[index]! }));
  for (const { lang, label, file, source } of [...programs, ...receiverPrograms]) {
    if (lang !== 'typescript') continue;
    const own = join(folder, label.replace(/\W+/g, '-'));
    await mkdir(own, { recursive: true });
    await writeFile(join(own, file), `${source}\n`);
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
