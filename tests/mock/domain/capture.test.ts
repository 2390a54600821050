import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { captureAskedFor } from '../../../mock/domain/behaviour.ts';
import {
  acquisitionHints,
  failureCodes,
  failureMessages,
  presentedPalm,
  scoreProfiles,
  type Capture,
} from '../../../mock/domain/capture.ts';
import { match, THRESHOLDS, type Match } from '../../../mock/domain/matching.ts';
import { capture, palmOf } from '../../../mock/domain/palm.ts';

/** What comes of it when `externalUserId` was enrolled and is asked to verify, by what their name asks for or `given`. */
function verified(externalUserId: string, occasion: string, given?: Capture): Match {
  const enrolled = capture(palmOf('lobby', externalUserId, 'right'), 'lobby', `${externalUserId} enrolls`);
  const taken = given ?? captureAskedFor(externalUserId) ?? { type: 'palm' };
  if (taken.type !== 'palm') throw new Error(`${externalUserId} presents no palm.`);
  return match(
    enrolled,
    presentedPalm(taken, {
      seed: 'lobby',
      external_user_id: externalUserId,
      side: 'right',
      enrolled,
      occasion,
    }),
  );
}

const somebody = Array.from({ length: 200 }, (_, index) => `person-${index}`);
const below = ({ scores }: Match): number[] =>
  scores.flatMap((score, index) => (score < (THRESHOLDS[index] ?? NaN) ? [index] : []));

test('no_match never matches, with scores far below their thresholds', () => {
  for (const name of somebody) {
    const result = verified(`mock_no_match.${name}`, 'monday');
    expect(result.matched).toBe(false);
    expect(below(result).length).toBeGreaterThan(5);
  }
});

test('one_below misses exactly one threshold, by exactly 0.0001', () => {
  for (const name of somebody) {
    const result = verified(`mock_one_below.${name}`, 'monday');
    expect(result.matched).toBe(false);
    expect(below(result)).toEqual([0]);
    expect(result.scores[0]).toBe(0.7071);
    expect(result.scores.slice(1)).toEqual(THRESHOLDS.slice(1));
  }
});

test('at_threshold matches with every score equal to its threshold', () => {
  for (const name of somebody) {
    const result = verified(`mock_at_threshold.${name}`, 'monday');
    expect(result.matched).toBe(true);
    expect(result.scores).toEqual([...THRESHOLDS]);
  }
});

test('anybody else matches, with other scores each time', () => {
  for (const name of [...somebody, 'mock_toString.x', 'mock___proto__.x', 'mock_no_match']) {
    const monday = verified(name, 'monday');
    const tuesday = verified(name, 'tuesday');
    expect([monday.matched, tuesday.matched]).toEqual([true, true]);
    expect(monday.scores).not.toEqual(tuesday.scores);
    expect(verified(name, 'monday')).toEqual(monday);
  }
});

test.for([
  ['impostor', false],
  ['one_below', false],
  ['at_threshold', true],
  ['genuine', true],
] as const)('the score profile %s counts whatever the name asks for: matched is %s', ([profile, matched]) => {
  for (const name of ['person-0', 'mock_no_match.x', 'mock_at_threshold.x']) {
    expect(verified(name, 'monday', { type: 'palm', score_profile: profile }).matched).toBe(matched);
  }
});

test('the palm of another person does not match, and one’s own does', () => {
  for (const [index, name] of somebody.entries()) {
    const other = somebody[(index + 1) % somebody.length];
    expect(verified(name, 'monday', { type: 'palm', person: other }).matched).toBe(false);
    expect(verified(name, 'monday', { type: 'palm', person: name })).toEqual(verified(name, 'monday'));
  }
});

test('codes, hints and profiles are those of the control plane’s contract', async () => {
  const file = new URL('../../../mock/control.openapi.yaml', import.meta.url);
  const { schemas } = (
    parse(await readFile(file, 'utf8')) as {
      components: { schemas: Record<string, { enum?: readonly string[] }> };
    }
  ).components;

  expect(failureCodes).toEqual(schemas['FailureCode']?.enum);
  expect(acquisitionHints).toEqual(schemas['AcquisitionHint']?.enum);
  expect(scoreProfiles).toEqual(schemas['ScoreProfile']?.enum);
});

test.for(Object.entries(failureMessages))(
  'what a scanner shows for %s is a sentence: %s',
  ([_code, message]) => {
    expect(message).toMatch(/^[A-Z].*\.$/);
  },
);
