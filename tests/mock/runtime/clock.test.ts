import { expect, test } from 'vitest';
import { systemClock } from '../../../mock/runtime/clock.ts';

test('the clock shows microseconds of the date, and no moment twice', () => {
  const now = systemClock();
  const before = Date.now() * 1_000;
  const moments = Array.from({ length: 10_000 }, now);
  const after = (Date.now() + 1) * 1_000;

  expect(moments.every(Number.isSafeInteger)).toBe(true);
  expect(moments.filter((moment, index) => index > 0 && moment <= (moments[index - 1] ?? Infinity))).toEqual(
    [],
  );
  // Where the date and the steady clock round differently, a few milliseconds either way are tolerated.
  expect(moments[0]).toBeGreaterThan(before - 10_000);
  expect(moments.at(-1)).toBeLessThan(after + 10_000);
});
