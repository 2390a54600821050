import { readFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { compareContracts, ownChanges } from '../../../contract/diff/compare.ts';
import { diffRules } from '../../../contract/diff/rules.ts';
import { parseContract } from '../../../contract/load.ts';
import { set, withoutRequirements } from '../edits.ts';
import { apiChanges } from './changes/api.ts';
import { requestChanges } from './changes/requests.ts';
import { requirementChanges } from './changes/requirements.ts';
import { responseChanges } from './changes/responses.ts';
import { webhookChanges } from './changes/webhooks.ts';

const text = withoutRequirements(await readFile('openapi.yaml', 'utf8'));

// Each test waits for a process, several at once, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const tables = [
  { about: 'a request', rows: requestChanges },
  { about: 'a response', rows: responseChanges },
  { about: 'a webhook', rows: webhookChanges },
  { about: 'the API', rows: apiChanges },
  { about: 'the requirements', rows: requirementChanges },
];

describe.each(tables)('a change of $about', ({ rows }) => {
  test.concurrent.each(rows)('is $level when $title', async ({ level, at, before, edit }) => {
    const old = before ? before(text) : text;
    const base = parseContract(old, 'base.yaml');
    const revision = parseContract(edit(old), 'revision.yaml');

    const comparison = await compareContracts(base, revision);

    expect(comparison.level).toBe(level);
    expect(comparison.changes).toContainEqual(expect.objectContaining({ level, at }));
  });
});

test('a contract compared with itself has no changes', async () => {
  const contract = parseContract(text, 'openapi.yaml');

  const comparison = await compareContracts(contract, contract);

  expect(comparison).toMatchObject({ changes: [], level: undefined, version: { sufficient: true } });
});

test('a difference that no rule looks at is at least a patch', async () => {
  const base = parseContract(text, 'base.yaml');
  const revision = parseContract(set('/x-tagGroups/2/tags', ['Events', 'Webhooks'])(text), 'revision.yaml');

  const { level } = await compareContracts(base, revision);

  expect(level).toBe('patch');
});

test('every rule of ours finds a change that the tables hold', () => {
  const base = parseContract(text, 'base.yaml');
  const seen = new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ before, edit }) => {
        const old = before ? parseContract(before(text), 'base.yaml') : base;
        return ownChanges(old, parseContract(edit(old.text), 'revision.yaml')).map(({ rule }) => rule);
      }),
    ),
  );

  expect(diffRules.filter(({ id }) => !seen.has(id))).toEqual([]);
});
