import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionOf } from '../../../contract/diff/version.ts';
import { parseContract, type Contract } from '../../../contract/load.ts';
import { judgeRelease } from '../../../contract/release/judge-release.ts';
import { releasedContracts } from '../../../contract/release/released.ts';
import { broken, smallContract } from '../../scripts/small-contract.ts';
import { contract } from '../../support/contract-examples.ts';
import { ROOT } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

function as(version: string, text = smallContract): Contract {
  return parseContract(text.replace('version: 1.0.0', `version: ${version}`), `${version}.yaml`);
}

const breaking = broken('required: [open]', 'required: [open, why]');

test('released contracts are read from the oldest to the newest', async () => {
  const folder = await temporaryFolder();
  for (const version of ['1.10.0', '1.9.0', '2.0.0-rc.1', '2.0.0']) {
    await writeFile(join(folder, `${version}.yaml`), as(version).text);
  }
  await writeFile(join(folder, 'README.md'), 'Not a contract.');

  expect(releasedContracts(folder).map(versionOf)).toEqual(['1.9.0', '1.10.0', '2.0.0-rc.1', '2.0.0']);
});

test('nothing is released where there is no folder', async () => {
  expect(releasedContracts(join(await temporaryFolder(), 'nowhere'))).toEqual([]);
});

test('a file that holds another version than its name says is refused, with its place', async () => {
  const folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '1.1.0.yaml'), smallContract);

  expect(() => releasedContracts(folder)).toThrow(
    /1\.1\.0\.yaml:2:23: info\.version is 1\.0\.0\.\n {2}Expected 1\.1\.0, as its file is called\./,
  );
});

const verdicts = [
  { title: 'the first one', released: [], contract: as('1.0.0'), verdict: 'first' },
  {
    title: 'a released one',
    released: [as('1.0.0'), as('1.0.1')],
    contract: as('1.0.0'),
    verdict: 'released',
  },
  {
    title: 'one that changed after its release',
    released: [as('1.0.0')],
    contract: as('1.0.0', breaking),
    verdict: 'changed',
  },
  { title: 'one older than the newest', released: [as('1.1.0')], contract: as('1.0.1'), verdict: 'outdated' },
  { title: 'the next one', released: [as('1.0.0')], contract: as('2.0.0', breaking), verdict: 'next' },
] as const;

test.each(verdicts)('$title is judged $verdict', async ({ released, contract: judged, verdict }) => {
  expect((await judgeRelease(released, judged)).verdict).toBe(verdict);
});

test('the next version is compared with the newest released one', async () => {
  const judgement = await judgeRelease([as('0.9.0'), as('1.0.0')], as('1.1.0', breaking));

  expect(judgement).toMatchObject({
    before: { file: '1.0.0.yaml' },
    comparison: { level: 'major', version: { required: '2.0.0', sufficient: false } },
  });
});

// What is released does not change, and what comes next says in its version what it does to partners.
test('openapi.yaml can follow the released contracts of this repository, and each of them its predecessor', async () => {
  const released = releasedContracts(join(ROOT, 'docs/contract-versions'));
  const all = [...released, contract];

  for (const [index, each] of all.entries()) {
    const judgement = await judgeRelease(released.slice(0, Math.min(index, released.length)), each);
    const version = judgement.verdict === 'next' ? judgement.comparison.version : undefined;
    expect(['first', 'released', 'next'], each.file).toContain(judgement.verdict);
    expect(version?.sufficient ?? true, `${each.file} has to be at least ${version?.required}`).toBe(true);
  }
});
