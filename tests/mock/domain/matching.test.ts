import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { match, MATCH_POLICY, THRESHOLDS, type Match } from '../../../mock/domain/matching.ts';
import { capture, palmAtSimilarity, palmOf, REGIONS, type Palm } from '../../../mock/domain/palm.ts';
import { example } from '../../support/contract-examples.ts';

/** What holds of every match, whoever presents whatever. */
function expectSound({ matched, scores, thresholds }: Match): void {
  expect(scores).toHaveLength(REGIONS);
  expect(matched).toBe(scores.every((score, index) => score >= (thresholds[index] ?? NaN)));
  for (const score of scores) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(score).toBe(Number(score.toFixed(4)));
  }
}

const people = Array.from({ length: 500 }, (_, index) => `person-${index}`);
const occasions = ['monday', 'tuesday', 'wednesday', 'thursday'];
const enrolledPalms = new Map(
  people.map((person) => [person, capture(palmOf('lobby', person, 'right'), 'lobby', `${person} enrolls`)]),
);
const enrolledPalmOf = (person: string): Palm => enrolledPalms.get(person) ?? [];

test('thresholds and policy are those of the contract’s example', () => {
  const { data } = example('VerificationCompleteEvent') as { data: Record<string, unknown> };

  expect(THRESHOLDS).toEqual(data['thresholds']);
  expect(MATCH_POLICY).toBe(data['match_policy']);
  expect(THRESHOLDS).toHaveLength(REGIONS);
});

test('every capture of the enrolled palm matches: 500 people, four times each', () => {
  for (const person of people) {
    const palm = palmOf('lobby', person, 'right');
    const results = occasions.map((occasion) =>
      match(enrolledPalmOf(person), capture(palm, 'lobby', `${person} on ${occasion}`)),
    );
    results.forEach(expectSound);
    expect(results.filter(({ matched }) => !matched)).toEqual([]);
  }
});

test('no stranger ever matches: 500 people, each against three others', () => {
  people.forEach((person, index) => {
    const strangers = [1, 7, 101].map((step) => people[(index + step) % people.length] ?? '');
    const results = strangers.map((stranger) =>
      match(enrolledPalmOf(person), capture(palmOf('lobby', stranger, 'right'), 'lobby', 'monday')),
    );
    results.forEach(expectSound);
    expect(results.filter(({ matched }) => matched)).toEqual([]);
  });
});

test('the other hand of the same person does not match', () => {
  const fooled = people.filter((person) => {
    const other = capture(palmOf('lobby', person, 'left'), 'lobby', 'monday');
    return match(enrolledPalmOf(person), other).matched;
  });

  expect(fooled).toEqual([]);
});

test('a score equal to its threshold reaches it', () => {
  for (const person of people) {
    const enrolled = enrolledPalmOf(person);
    expect(match(enrolled, palmAtSimilarity(enrolled, THRESHOLDS))).toEqual({
      matched: true,
      scores: [...THRESHOLDS],
      thresholds: THRESHOLDS,
      match_policy: 'all_thresholds',
    });
  }
});

test.for(THRESHOLDS.map((threshold, index) => [index, threshold] as const))(
  'one score below its threshold is enough to fail: region %i below %d',
  ([index, threshold]) => {
    const enrolled = enrolledPalmOf('person-0');
    const nearly = THRESHOLDS.map((each, at) => (at === index ? threshold - 0.0001 : each));

    const { matched, scores } = match(enrolled, palmAtSimilarity(enrolled, nearly));

    expect(matched).toBe(false);
    expect(scores.filter((score, at) => score < (THRESHOLDS[at] ?? NaN))).toEqual([
      Number((threshold - 0.0001).toFixed(4)),
    ]);
  },
);

test('opposite palms score nothing rather than less', () => {
  const enrolled = enrolledPalmOf('person-0');

  const { matched, scores } = match(
    enrolled,
    palmAtSimilarity(
      enrolled,
      Array.from({ length: REGIONS }, () => -1),
    ),
  );

  expect(matched).toBe(false);
  expect(scores).toEqual(Array.from({ length: REGIONS }, () => 0));
});

test('any pair of palms gives a sound match', () => {
  const similarities = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: REGIONS,
    maxLength: REGIONS,
  });
  fc.assert(
    fc.property(fc.constantFrom(...people), similarities, (person, wanted) => {
      const enrolled = enrolledPalmOf(person);
      const result = match(enrolled, palmAtSimilarity(enrolled, wanted));
      expectSound(result);
      expect(result.thresholds).toBe(THRESHOLDS);
    }),
  );
});
