import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { diffRules } from '../../contract/diff/rules.ts';
import { houseRules } from '../../contract/lint/house-rules.ts';
import { ROOT } from '../support/command.ts';

const page = await readFile(join(ROOT, 'docs/contract-gates.md'), 'utf8');
const config = parse(await readFile(join(ROOT, 'redocly.yaml'), 'utf8')) as {
  rules: Readonly<Record<string, string | { readonly severity: string }>>;
};

/** The names in the first column of the tables under a heading. */
function namesUnder(heading: string): readonly string[] {
  const [, section = ''] = page.split(`${heading}\n`);
  const [body = ''] = section.split(/^#/m);
  return [...body.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(join(ROOT, folder))).map((file) => basename(file, '.ts'));
}

const configured = Object.keys(config.rules).filter((rule) => /^(rule|house)\//.test(rule));

test('the page lists every house rule that redocly.yaml switches on, in its order', () => {
  expect(namesUnder('### House rules')).toEqual(configured);
});

test('redocly.yaml switches on every house rule in code', () => {
  const inCode = ['contract-loads', ...houseRules.map(({ id }) => id)].map((id) => `house/${id}`);

  expect(configured.filter((rule) => rule.startsWith('house/'))).toEqual(inCode);
});

test('no rule of redocly.yaml is a mere warning, which would not fail the gate', () => {
  const severities = Object.entries(config.rules).map(
    ([rule, value]) => [rule, typeof value === 'string' ? value : value.severity] as const,
  );

  expect(severities.filter(([, severity]) => severity !== 'error' && severity !== 'off')).toEqual([]);
});

test('the page lists every rule of the comparison', () => {
  expect(namesUnder('## What does a change do to partners?')).toEqual(diffRules.map(({ id }) => id));
});

const folders = [
  { folder: 'contract/lint/rules', ids: houseRules.map(({ id }) => id) },
  { folder: 'contract/diff/rules', ids: diffRules.map(({ id }) => id) },
];

test.each(folders)(
  'every file in $folder is a rule of the same name, and says why it is there',
  async ({ folder, ids }) => {
    expect((await filesOf(folder)).toSorted()).toEqual(ids.toSorted());
    for (const id of ids) {
      expect(await readFile(join(ROOT, folder, `${id}.ts`), 'utf8')).toMatch(
        /^\/\*\*\n \* [A-Z`][^]{80,}?\n \*\/\nimport /,
      );
    }
  },
);

test.each([
  { script: 'scripts/lint-contract.ts', heading: '## Is the contract sound?' },
  { script: 'scripts/contract-diff.ts', heading: '## What does a change do to partners?' },
  { script: 'scripts/contract-release.ts', heading: '## How is a version released?' },
])('the page and $script document the same exit codes', async ({ script, heading }) => {
  const source = await readFile(join(ROOT, script), 'utf8');
  const [, section = ''] = page.split(`${heading}\n`);
  const [body = ''] = section.split(/^## /m);

  const documented = [...body.matchAll(/^\| (\d) \|/gm)].map(([, code]) => code);

  const [, usage = ''] = /Exit codes: ([^`]*?)\n`/.exec(source) ?? [];
  expect(documented).toEqual(usage.match(/\b\d(?= )/g));
});
