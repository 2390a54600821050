/** The adapter, under a runner that keeps what it is given. */
import { expect, test } from 'vitest';
import { conformanceTests, type ConformanceTests, type TestRunner } from '../../conformance/vitest.ts';
import { CREDENTIALS, json, serve, token } from './fake-target.ts';

type Outcome = 'passed' | { readonly failed: string } | { readonly skipped: string };

async function runTests(
  target: Parameters<typeof conformanceTests>[1],
  options: ConformanceTests,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const befores: (() => Promise<void>)[] = [];
  const tests: [string, Parameters<TestRunner['test']>[1]][] = [];
  conformanceTests(
    {
      describe: (_name, define) => define(),
      beforeAll: (run) => void befores.push(run),
      test: (name, run) => void tests.push([name, run]),
    },
    target,
    options,
  );
  for (const run of befores) await run();
  for (const [name, run] of tests) {
    let outcome: Outcome = 'passed';
    try {
      run({ skip: (note = '') => void (outcome = { skipped: note }) });
    } catch (error) {
      outcome = { failed: (error as Error).message };
    }
    outcomes.set(name.replace(/: .*/, ''), outcome);
  }
  return outcomes;
}

const ids = ['create-access-token/token-type', 'create-access-token/expires-in', 'rotation/new-secret-works'];

test('each check is a test that passes, fails with what came, or is skipped with what it needs', async () => {
  await using server = await serve(json(200, { ...token(), token_type: 'bearer' }));

  const outcomes = await runTests(async () => ({ baseUrl: server.url, ...CREDENTIALS, receiver: false }), {
    only: ids,
  });

  expect(outcomes.get('the run was completed')).toBe('passed');
  expect(outcomes.get('create-access-token/expires-in')).toBe('passed');
  expect(outcomes.get('rotation/new-secret-works')).toEqual({
    skipped: 'needs OAuth clients from the console: --driver',
  });
  const { failed } = outcomes.get('create-access-token/token-type') as { failed: string };
  expect(failed).toMatch(
    /^fail \(TOK-TOKEN-TYPE\)\nExpected: "Bearer" at \/token_type\nActual: {3}"bearer"\nPOST .*→ 200/s,
  );
});

test('a known finding is skipped with its reason, and a stale entry fails', async () => {
  await using server = await serve(json(200, { ...token(), token_type: 'bearer' }));
  const baseline = ids.slice(0, 2).map((check) => ({ check, reason: 'ticket 17', expires: '2999-12-31' }));

  const outcomes = await runTests(
    async () => ({ baseUrl: server.url, ...CREDENTIALS, receiver: false, baseline }),
    { only: ids },
  );

  expect(outcomes.get('create-access-token/token-type')).toEqual({ skipped: 'known: ticket 17' });
  expect(outcomes.get('no entry of the baseline is stale')).toEqual({
    failed: 'create-access-token/expires-in: passes now, remove the entry',
  });
});

test('a server that is not there fails one test that says so, and every check', async () => {
  const outcomes = await runTests(async () => ({ baseUrl: 'http://127.0.0.1:1', ...CREDENTIALS }), {
    only: ids,
  });

  expect(outcomes.get('the run was completed')).toEqual({
    failed: expect.stringMatching(/^TARGET DOWN: .*the connection is refused/),
  });
  expect([...outcomes.values()].filter((outcome) => outcome === 'passed')).toEqual(['passed']);
});
