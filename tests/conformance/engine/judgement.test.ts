/** From results of checks to a verdict: coverage, exit codes, baseline, selection. */
import { expect, test } from 'vitest';
import { listChecks } from '../../../conformance/index.ts';
import type { Verdict } from '../../../conformance/index.ts';
import { marked, staleEntries } from '../../../conformance/engine/baseline.ts';
import type { CheckResult } from '../../../conformance/engine/result.ts';
import { selectChecks, unknownWords } from '../../../conformance/engine/select.ts';
import {
  exitCodeOf,
  requirementResults,
  sentenceOf,
  type Judgement,
} from '../../../conformance/engine/summary.ts';

const result = (checkId: string, verdict: Verdict, more: Partial<CheckResult> = {}): CheckResult => ({
  checkId,
  title: 'a title',
  verifies: ['DEV-NAME'],
  verdict,
  exchangeIds: [],
  deliveryIds: [],
  durationMs: 1,
  ...more,
});

const judgement = (results: readonly CheckResult[], more: Partial<Judgement> = {}): Judgement => ({
  results,
  requirements: requirementResults(results),
  ending: { kind: 'completed' },
  staleBaseline: [],
  required: [],
  warningsFail: false,
  ...more,
});

const passed = result('a/one', 'pass');
const untestable = result('a/two', 'not-testable', { verifies: ['EVT-PAIRED'], missing: 'pairing' });

const codes: { name: string; given: Judgement; code: number }[] = [
  { name: 'everything passes', given: judgement([passed]), code: 0 },
  { name: 'a warning is the worst', given: judgement([passed, result('a/two', 'warn')]), code: 0 },
  {
    name: 'a warning counts',
    given: judgement([passed, result('a/two', 'warn')], { warningsFail: true }),
    code: 1,
  },
  { name: 'one check fails', given: judgement([passed, result('a/two', 'fail')]), code: 1 },
  // The fault is the suite's: that makes no deployment wrong.
  { name: 'the suite erred', given: judgement([passed, result('a/two', 'harness-error')]), code: 3 },
  {
    name: 'the suite erred, and another check fails',
    given: judgement([passed, result('a/two', 'harness-error'), result('a/three', 'fail')]),
    code: 1,
  },
  {
    name: 'a baseline entry is stale',
    given: judgement([passed], { staleBaseline: ['a/one: passes now'] }),
    code: 1,
  },
  {
    name: 'a finding is known',
    given: judgement([passed, result('a/two', 'fail', { known: 'ticket' })]),
    code: 0,
  },
  { name: 'nothing was checked', given: judgement([]), code: 3 },
  { name: 'nothing could be checked', given: judgement([untestable]), code: 3 },
  { name: 'one check could not tell', given: judgement([passed, result('a/two', 'inconclusive')]), code: 3 },
  { name: 'something is untestable and not required', given: judgement([passed, untestable]), code: 0 },
  {
    name: 'something is untestable and required',
    given: judgement([passed, untestable], { required: ['EVT-PAIRED'] }),
    code: 3,
  },
  {
    name: 'what is required was not looked at',
    given: judgement([passed], { required: ['EVT-PAIRED'] }),
    code: 3,
  },
  {
    name: 'the run was interrupted',
    given: judgement([passed], { ending: { kind: 'interrupted', sentence: 'Stopped.' } }),
    code: 130,
  },
  { name: 'all is required', given: judgement([passed, untestable], { required: 'all' }), code: 3 },
  {
    name: 'the options are wrong',
    given: judgement([], { ending: { kind: 'bad-configuration', sentence: 'No.' } }),
    code: 2,
  },
  {
    name: 'the target is down',
    given: judgement([passed], { ending: { kind: 'target-down', sentence: 'Gone.' } }),
    code: 4,
  },
];

for (const { name, given, code } of codes) {
  test(`the exit code is ${code} when ${name}`, () => {
    expect(exitCodeOf(given)).toBe(code);
  });
}

test('the verdict line says what was verified and what the rest needs', () => {
  const given = judgement([passed, untestable]);

  expect(sentenceOf(given, 0)).toBe(
    'CONFORMANT AS FAR AS TESTED: 1 of 2 requirements verified; 1 needs somebody to enter a pairing code.',
  );
});

test('the verdict line does not call broken what the suite could not judge', () => {
  const given = judgement([result('a/one', 'harness-error')]);

  expect(sentenceOf(given, 3)).toBe(
    'UNDECIDED: 0 of 1 requirements verified; 1 not judged, since the suite itself failed.',
  );
});

test('a finding outweighs an error of the suite', () => {
  const [requirement] = requirementResults([result('a/one', 'harness-error'), result('a/two', 'fail')]);

  expect(requirement?.verdict).toBe('fail');
});

test('a requirement is not verified while one of its checks fails', () => {
  const [requirement] = requirementResults([passed, result('a/two', 'fail')]);

  expect(requirement?.verdict).toBe('fail');
});

const entry = { check: 'a/two', reason: 'ticket', expires: '2026-12-31' };
const baselines: {
  name: string;
  results: CheckResult[];
  today: string;
  stale: number;
  known: number;
  checks?: string[];
}[] = [
  { name: 'covers a finding', results: [result('a/two', 'fail')], today: '2026-12-31', stale: 0, known: 1 },
  {
    name: 'is stale once it has expired',
    results: [result('a/two', 'fail')],
    today: '2027-01-01',
    stale: 1,
    known: 0,
  },
  {
    name: 'is stale once its check passes',
    results: [result('a/two', 'pass')],
    today: '2026-12-01',
    stale: 1,
    known: 0,
  },
  {
    name: 'is stale when there is no check of its name',
    results: [passed],
    today: '2026-12-01',
    known: 0,
    stale: 1,
    checks: ['a/one'],
  },
  {
    name: 'says nothing of a run without its check',
    results: [passed],
    today: '2026-12-01',
    stale: 0,
    known: 0,
  },
];

for (const { name, results, today, stale, known, checks = ['a/one', 'a/two'] } of baselines) {
  test(`a baseline entry ${name}`, () => {
    expect(staleEntries(results, [entry], { today, known: new Set(checks) })).toHaveLength(stale);
    expect(results.filter((each) => marked(each, [entry], today).known !== undefined)).toHaveLength(known);
  });
}

const checks = listChecks();
const full = { profile: 'full', only: [], skip: [], safe: false } as const;

test('a safe run leaves generated requests out', () => {
  const properties = selectChecks(checks, { ...full, safe: true }).filter(({ cost }) => cost === 'property');

  expect(properties).toEqual([]);
});

test('the core profile needs no receiver, driver or second client', () => {
  const needs = new Set(selectChecks(checks, { ...full, profile: 'core' }).flatMap((check) => check.needs));

  expect([...needs]).toEqual(['scanner']);
});

const words = [
  'createWebhook',
  'device.paired',
  'DEV-NAME-LENGTH',
  'deliveries/backoff-is-exponential',
  'register-device',
];

for (const word of words) {
  test(`${word} selects checks, and skipping it leaves them out`, () => {
    const only = selectChecks(checks, { ...full, only: [word] });
    const rest = selectChecks(checks, { ...full, skip: [word] });

    expect(only.length).toBeGreaterThan(0);
    expect(rest.length).toBe(checks.length - only.length);
  });
}

test('a word that names nothing is told', () => {
  expect(unknownWords(checks, { only: ['createWebhoook'], skip: [] })).toEqual(['createWebhoook']);
});
