import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runScript, type Finished } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { badContracts, type BadContract } from './bad-contracts.ts';
import { broken, smallContract } from './small-contract.ts';

// Each test waits for a process, several at once, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const breaking = broken('required: [open]', 'required: [open, why]');
const compatible = broken('required: [open]', 'required: []');
const as = (version: string, text: string): string => text.replace('version: 1.0.0', `version: ${version}`);

type Workplace = {
  readonly folder: string;
  readonly diff: (...args: readonly string[]) => Promise<Finished>;
};

/** A folder with an old.yaml and a new.yaml in it; `diff` compares new.yaml with what it is given. */
async function workplace(old: BadContract['text'], revised: string): Promise<Workplace> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'old.yaml'), old);
  await writeFile(join(folder, 'new.yaml'), revised);
  const diff = (...args: readonly string[]): Promise<Finished> =>
    runScript('scripts/contract-diff.ts', ['--contract', 'new.yaml', ...args], folder);
  return { folder, diff };
}

const verdicts = [
  {
    title: 'nothing changed',
    revised: smallContract,
    code: 0,
    strict: 0,
    says: 'No changes. info.version is 1.0.0.',
  },
  {
    title: 'it breaks and the version stayed',
    revised: breaking,
    code: 1,
    strict: 1,
    says: 'from 1.0.0 this is a major bump. info.version is 1.0.0, but must be at least 2.0.0.',
  },
  {
    title: 'it breaks and the version got a minor bump',
    revised: as('1.1.0', breaking),
    code: 1,
    strict: 1,
    says: 'info.version is 1.1.0, but must be at least 2.0.0.',
  },
  {
    title: 'it breaks and the version says so',
    revised: as('2.0.0', breaking),
    code: 0,
    strict: 0,
    says: 'info.version is 2.0.0, which is enough.',
  },
  {
    title: 'it does not break and the version stayed',
    revised: compatible,
    code: 0,
    strict: 1,
    says: 'from 1.0.0 this is a minor bump. info.version is 1.0.0, but must be at least 1.1.0.',
  },
];

describe.each(verdicts)('when $title', ({ revised, code, strict, says }) => {
  test.concurrent(`exits ${code}`, async () => {
    const { diff } = await workplace(smallContract, revised);

    const run = await diff('old.yaml');

    expect(run).toEqual({ code, stdout: '', stderr: expect.stringContaining(says) });
  });

  test.concurrent(`exits ${strict} with --check-version`, async () => {
    const { diff } = await workplace(smallContract, revised);

    expect(await diff('--check-version', 'old.yaml')).toMatchObject({ code: strict });
  });
});

test.concurrent('names file, line and rule of a change, in the new contract or, for what is gone, in the old one', async () => {
  const { diff } = await workplace(
    smallContract,
    broken(
      '                open: { type: boolean, x-handle: left }',
      '                shut: { type: boolean }',
    ),
  );

  const { stderr } = await diff('old.yaml');

  expect(stderr).toMatch(
    /^major {2}old\.yaml:27:17 {2}PUT \/v1\/doors\/\{door_id\} no longer takes open\.$/m,
  );
  expect(stderr).toMatch(/^minor {2}new\.yaml:27:17 {2}/m);
  expect(stderr).toMatch(
    /^ {7}request-property-removed at #\/paths\/~1v1~1doors~1\{door_id\}\/put\/requestBody\//m,
  );
});

test.concurrent('writes the report to stdout as JSON', async () => {
  const { diff } = await workplace(smallContract, breaking);

  const { code, stdout, stderr } = await diff('--json', 'old.yaml');

  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    base: { file: 'old.yaml', version: '1.0.0' },
    revision: { file: 'new.yaml', version: '1.0.0' },
    level: 'major',
    version: { required: '2.0.0', sufficient: false },
    changes: [
      {
        level: 'major',
        rule: 'redocly/required-properties-added',
        message: expect.stringContaining('`why`'),
        file: 'new.yaml',
        line: 25,
        column: 15,
        pointer: '/paths/~1v1~1doors~1{door_id}/put/requestBody/content/application~1json/schema/required',
      },
    ],
  });
});

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** A workplace whose new.yaml, and its tag v1.0.0, came with the second of two commits, and which breaks since. */
async function repository(): Promise<Workplace> {
  const place = await workplace(smallContract, smallContract);
  git(place.folder, 'init', '--quiet');
  git(place.folder, 'add', 'old.yaml');
  git(place.folder, 'commit', '--quiet', '--message', 'Before the contract');
  git(place.folder, 'add', 'new.yaml');
  git(place.folder, 'commit', '--quiet', '--message', 'First contract');
  git(place.folder, 'tag', 'v1.0.0');
  await writeFile(join(place.folder, 'new.yaml'), breaking);
  return place;
}

describe('a git revision', () => {
  test.concurrent.each(['HEAD', 'v1.0.0'])('%s stands for the contract as it was then', async (revision) => {
    const { diff } = await repository();

    const { code, stdout } = await diff('--json', revision);

    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ base: { file: `${revision}:new.yaml` }, level: 'major' });
  });

  test.concurrent('that does not exist is refused', async () => {
    const { diff } = await repository();

    expect(await diff('v9.9.9')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'contract:diff: There is no file and no git revision v9.9.9. Expected either, such as HEAD~1 or v1.0.0.\n',
    });
  });

  test.concurrent('from before the contract is refused', async () => {
    const { diff } = await repository();

    expect(await diff('HEAD~1')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'contract:diff: There was no new.yaml at the git revision HEAD~1. Expected a revision that has it.\n',
    });
  });

  test.concurrent('cannot be an option of git in disguise', async () => {
    const { diff } = await repository();

    expect(await diff('--', '--git-dir')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no git revision --git-dir'),
    });
  });
});

describe('a contract that cannot be read', () => {
  test.concurrent.each(badContracts)(
    'because it $title is refused as the old one',
    async ({ text, says }) => {
      const { diff } = await workplace(text, smallContract);

      const { code, stdout, stderr } = await diff('old.yaml');

      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`old.yaml:${says}`);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
  );

  test.concurrent('is refused as the new one', async () => {
    const { diff } = await workplace(smallContract, '');

    expect(await diff('old.yaml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('new.yaml:1:1: '),
    });
  });

  test.concurrent('because its version is no semantic one is refused', async () => {
    const { diff } = await workplace(smallContract, as('1.0', smallContract));

    const { code, stderr } = await diff('old.yaml');

    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^new\.yaml:2:\d+: info\.version is .*\n {2}Expected a semantic version such as 1\.0\.0\.\n$/,
    );
  });
});

const badArguments = [
  { args: [], says: 'contract:diff: No BASE given. Expected one file or git revision' },
  { args: ['a', 'b'], says: 'contract:diff: 2 arguments given (a, b). Expected one file or git revision' },
  { args: ['--contract', 'missing.yaml', 'HEAD'], says: 'missing.yaml:1:1: there is no such file.' },
  { args: ['--level', 'major', 'HEAD'], says: "contract:diff: Unknown option '--level'" },
];

test.concurrent.each(badArguments)('$args is refused: $says', async ({ args, says }) => {
  const { code, stdout, stderr } = await runScript('scripts/contract-diff.ts', args);

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/^\s+at /m);
});
