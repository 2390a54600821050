import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseContract } from '../../../contract/load.ts';
import { spectralFindingsIn } from '../../../scripts/lint/linters.ts';
import { temporaryFolder } from '../../support/temporary.ts';

type Ruleset = {
  readonly rules: Readonly<Record<string, 'off'>>;
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, 'off'>>;
  }[];
};

/** Every finding without the exceptions of .spectral.yaml, as the rule and the line. */
async function findingsWithoutExceptions(): Promise<
  readonly { readonly rule: string; readonly line: number }[]
> {
  const owasp = fileURLToPath(import.meta.resolve('@stoplight/spectral-owasp-ruleset'));
  const ruleset = join(await temporaryFolder(), 'strict.yaml');
  await writeFile(ruleset, `extends: [['spectral:oas', all], ['${owasp}', all]]\n`);
  return spectralFindingsIn(['openapi.yaml'], ruleset);
}

test('no exception of .spectral.yaml has outlived its finding', async () => {
  const { rules, overrides } = parse(await readFile('.spectral.yaml', 'utf8')) as Ruleset;
  const contract = parseContract(await readFile('openapi.yaml', 'utf8'), 'openapi.yaml');
  const findings = await findingsWithoutExceptions();

  const everywhere = Object.keys(rules).filter((rule) => !findings.some((finding) => finding.rule === rule));
  const atOnePlace = overrides.flatMap(({ files, rules: excepted }) =>
    files.flatMap((file) => {
      const { line } = contract.locate(file.replace('**#', ''));
      return Object.keys(excepted).filter(
        (rule) => !findings.some((finding) => finding.rule === rule && finding.line === line),
      );
    }),
  );

  expect({ everywhere, atOnePlace }).toEqual({ everywhere: [], atOnePlace: [] });
});

test('every exception of .spectral.yaml has its reason right above it', async () => {
  const lines = (await readFile('.spectral.yaml', 'utf8')).split('\n');
  const start = lines.indexOf('rules:');

  const groups = lines
    .slice(start + 1)
    .join('\n')
    .split(/\n(?= {2}#)/);

  expect(groups.length).toBeGreaterThan(5);
  expect(groups.filter((group) => !/^(overrides:\n)? {2}# [A-Z].{20,}\n/.test(group))).toEqual([]);
});
