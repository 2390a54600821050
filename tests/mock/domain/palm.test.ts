import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { capture, palmAtSimilarity, palmOf, REGIONS, similarity } from '../../../mock/domain/palm.ts';

const person = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const side = fc.constantFrom('left', 'right');

test('a palm is ten directions of length 1', () => {
  fc.assert(
    fc.property(person, side, (name, hand) => {
      const palm = palmOf('lobby', name, hand);
      expect(palm).toHaveLength(REGIONS);
      for (const region of palm) expect(similarity(region, region)).toBeCloseTo(1, 12);
    }),
  );
});

test('a palm belongs to one person, one side and one seed, always the same', () => {
  const palms = [
    palmOf('lobby', 'user-1', 'left'),
    palmOf('lobby', 'user-1', 'right'),
    palmOf('lobby', 'user-2', 'left'),
    palmOf('roof', 'user-1', 'left'),
  ].map((palm) => JSON.stringify(palm));

  expect(new Set(palms).size).toBe(palms.length);
  expect(JSON.stringify(palmOf('lobby', 'user-1', 'left'))).toBe(palms[0]);
});

test('a capture differs from the palm and from other captures, and is the same on the same occasion', () => {
  const palm = palmOf('lobby', 'user-1', 'right');
  const first = capture(palm, 'lobby', 'monday');

  expect(capture(palm, 'lobby', 'monday')).toEqual(first);
  expect(capture(palm, 'lobby', 'tuesday')).not.toEqual(first);
  expect(capture(palm, 'roof', 'monday')).not.toEqual(first);
  expect(first).not.toEqual(palm);
});

test('a palm can be turned to any similarity, region by region', () => {
  const cosines = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: REGIONS,
    maxLength: REGIONS,
  });
  fc.assert(
    fc.property(person, cosines, (name, wanted) => {
      const palm = palmOf('lobby', name, 'right');
      const turned = palmAtSimilarity(palm, wanted);
      palm.forEach((region, index) => {
        expect(similarity(region, turned[index] ?? [])).toBeCloseTo(wanted[index] ?? NaN, 9);
        expect(similarity(turned[index] ?? [], turned[index] ?? [])).toBeCloseTo(1, 9);
      });
    }),
  );
});
