import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { houseRules } from '../../../contract/lint/house-rules.ts';
import { redoclyFindingsIn, spectralFindingsIn, type LintFinding } from '../../../scripts/lint/linters.ts';
import { withoutRequirements } from '../edits.ts';
import { documentFaults } from './faults/document.ts';
import { operationsFaults } from './faults/operations.ts';
import { schemasFaults } from './faults/schemas.ts';
import { spectralFaults } from './faults/spectral.ts';
import { webhooksFaults } from './faults/webhooks.ts';

const faults = [
  ...operationsFaults,
  ...schemasFaults,
  ...webhooksFaults,
  ...documentFaults,
  ...spectralFaults,
].map((fault, index) => ({ ...fault, file: `fault-${index}.yaml` }));

const UNTOUCHED = 'untouched.yaml';

// A process for each fault would take a minute: each linter gets all of its broken copies together, in two halves.
let folder: string;
let findings: Map<string, LintFinding[]>;

beforeAll(async () => {
  const contract = await readFile('openapi.yaml', 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'contract-faults-'));
  await writeFile(join(folder, UNTOUCHED), contract);
  const shorter = withoutRequirements(contract);
  await Promise.all(faults.map(({ file, edit }) => writeFile(join(folder, file), edit(shorter))));
  const redocly = [UNTOUCHED, ...filesFor('redocly')].map((file) => join(folder, file));
  const spectral = [UNTOUCHED, ...filesFor('spectral')].map((file) => join(folder, file));
  const half = Math.ceil(redocly.length / 2);
  const found = await Promise.all([
    redoclyFindingsIn(redocly.slice(0, half)),
    redoclyFindingsIn(redocly.slice(half)),
    spectralFindingsIn(spectral),
  ]);
  findings = Map.groupBy(found.flat(), ({ file }) => basename(file));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function filesFor(engine: 'redocly' | 'spectral'): readonly string[] {
  return faults.filter((fault) => fault.engine === engine).map(({ file }) => file);
}

test('neither linter finds anything in the contract as it stands', () => {
  expect(findings.get(UNTOUCHED) ?? []).toEqual([]);
});

test.each(faults)('$engine finds by $rule that $title', ({ engine, rule, file }) => {
  expect(findings.get(file) ?? []).toContainEqual(expect.objectContaining({ engine, rule }));
});

test('every house rule, and every assertion of redocly.yaml, has a fault that it is there to find', async () => {
  const config = parse(await readFile('redocly.yaml', 'utf8')) as { rules: Record<string, unknown> };
  const assertions = Object.keys(config.rules).filter((rule) => rule.startsWith('rule/'));
  const seeded = new Set(faults.map(({ rule }) => rule));

  const house = [...houseRules.map(({ id }) => `house/${id}`), ...assertions];

  expect(house.filter((rule) => !seeded.has(rule))).toEqual([]);
});

test('no two faults have the same title', () => {
  expect(new Set(faults.map(({ title }) => title)).size).toBe(faults.length);
});
