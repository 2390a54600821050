import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, fractionOf, hexOf, streamOf, uuidOf } from '../../../mock/domain/seed.ts';

const part = fc.oneof(fc.string({ unit: 'binary' }), fc.integer());
const parts = fc.array(part, { minLength: 1, maxLength: 5 });

/** All derivations of the same parts, as one text. */
function derived(of: readonly (string | number)[]): string {
  const next = streamOf(...of);
  return JSON.stringify([
    uuidOf(...of),
    hexOf(64, ...of),
    codeOf(32, ...of),
    fractionOf(...of),
    next(),
    next(),
  ]);
}

test('the same parts derive the same things', () => {
  fc.assert(
    fc.property(parts, (of) => {
      expect(derived([...of])).toBe(derived(of));
    }),
  );
});

test('different parts derive different things', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(uuidOf(...one)).not.toBe(uuidOf(...other));
      expect(codeOf(9, ...one)).not.toBe(codeOf(9, ...other));
    }),
  );
});

test.for([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [['a', 'b'], ['a","b']],
  [['1'], [1]],
  [['a'], ['a', '']],
] as const)('parts do not run together: %j and %j', ([one, other]) => {
  expect(hexOf(64, ...one)).not.toBe(hexOf(64, ...other));
});

test('a derived id is a UUID of version 8 and variant 10 (RFC 9562)', () => {
  fc.assert(
    fc.property(parts, (of) => {
      expect(uuidOf(...of)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});

test('codes and digits have the length that was asked for', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 32 }), (of, length) => {
      expect(codeOf(length, ...of)).toMatch(new RegExp(`^[a-z0-9]{${length}}$`));
      expect(hexOf(length, ...of)).toMatch(new RegExp(`^[0-9a-f]{${length}}$`));
    }),
  );
});

test('fractions lie in [0, 1) and spread over all of it', () => {
  const fractions = Array.from({ length: 2_000 }, (_, index) => fractionOf('spread', index));
  const next = streamOf('spread');
  const streamed = Array.from({ length: 2_000 }, next);

  for (const numbers of [fractions, streamed]) {
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const tenths = new Map(Array.from({ length: 10 }, (_, tenth) => [tenth, 0]));
    for (const number of numbers) {
      const tenth = Math.floor(number * 10);
      tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
    }
    // 200 are expected in each tenth; these bounds are five standard deviations away.
    expect([...tenths.values()].every((count) => count > 130 && count < 270)).toBe(true);
  }
});

test('a known digest stays what it is, so that ids survive an upgrade', () => {
  expect(uuidOf('link-identity', 'tenant', 'preset')).toMatchInlineSnapshot(
    `"36e980dc-7abf-8960-a500-448f4cb78da8"`,
  );
  expect(codeOf(9, 'link-identity', 1)).toMatchInlineSnapshot(`"860jpqoyh"`);
  expect(streamOf('link-identity')()).toMatchInlineSnapshot(`0.7502672714181244`);
});
