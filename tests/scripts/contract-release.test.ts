import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript, type Finished } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { broken, smallContract } from './small-contract.ts';

const as = (version: string, text: string): string => text.replace('version: 1.0.0', `version: ${version}`);
const breaking = broken('required: [open]', 'required: [open, why]');

type Workplace = {
  readonly released: () => Promise<readonly string[]>;
  readonly release: (text: string, ...args: readonly string[]) => Promise<Finished>;
};

async function workplace(): Promise<Workplace> {
  const folder = await temporaryFolder();
  return {
    released: () => readdir(join(folder, 'versions')).catch(() => []),
    async release(text, ...args) {
      await writeFile(join(folder, 'openapi.yaml'), text);
      const options = ['--contract', 'openapi.yaml', '--folder', 'versions', ...args];
      return runScript('scripts/contract-release.ts', options, folder);
    },
  };
}

test('a release keeps the contract byte for byte, and is the same when it is repeated', async () => {
  const { release, released } = await workplace();

  const first = await release(smallContract);
  const again = await release(smallContract);

  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.stderr).toContain(`1.0.0 is kept in ${join('versions', '1.0.0.yaml')}.`);
  expect(again).toMatchObject({ code: 0, stderr: '1.0.0 is released already, as it is.\n' });
  expect(await released()).toEqual(['1.0.0.yaml']);
});

const refused = [
  { title: 'changed after its release', next: breaking, says: '1.0.0 is released already, and differs.' },
  {
    title: 'without the bump that it needs',
    next: as('1.1.0', breaking),
    says: 'info.version is 1.1.0, but must be at least 2.0.0.',
  },
  {
    title: 'older than what is released',
    next: as('0.9.0', breaking),
    says: '0.9.0 is older than 1.0.0, which is released.',
  },
  {
    title: 'with nothing but another version',
    next: as('1.0.1', smallContract),
    says: 'Nothing changed since 1.0.0',
  },
];

test.each(refused)('a contract $title is not released', async ({ next, says }) => {
  const { release, released } = await workplace();
  await release(smallContract);

  const { code, stderr } = await release(next);

  expect(stderr).toContain(says);
  expect(code).toBe(1);
  expect(await released()).toEqual(['1.0.0.yaml']);
});

test('a contract that says what it changes is released beside the one before it', async () => {
  const { release, released } = await workplace();
  await release(smallContract);

  const { code, stderr } = await release(as('2.0.0', breaking));

  expect(stderr).toContain('from 1.0.0 this is a major bump. info.version is 2.0.0, which is enough.');
  expect(code).toBe(0);
  expect(await released()).toEqual(['1.0.0.yaml', '2.0.0.yaml']);
});

test('an unknown option and a contract that is none end with 2, in one sentence', async () => {
  const { release } = await workplace();

  const [option, none] = [await release(smallContract, '--force'), await release('- no contract')];

  expect(option).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^contract:release: Unknown option/),
  });
  expect(none).toMatchObject({ code: 2, stderr: expect.stringMatching(/^openapi\.yaml:1:1: /) });
});

test('--help shows what it does', async () => {
  const { release } = await workplace();

  const { code, stdout } = await release(smallContract, '--help');

  expect(code).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run contract:release/);
});

test('the documented folder is the one that is read', async () => {
  expect(await readFile('docs/contract-versions/README.md', 'utf8')).toContain('npm run contract:release');
});
