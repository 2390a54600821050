import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR, MILLISECOND, MINUTE, SECOND } from '../../../mock/domain/instant.ts';
import { retryDelay, retryProfiles, type RetryProfile } from '../../../mock/domain/retry.ts';

const deliveryId = fc.uuid().map((id) => `del_${id}`);
const profiles: readonly (readonly [string, RetryProfile])[] = Object.entries(retryProfiles);

/** Every delay of a delivery that is never acknowledged. */
function delays(profile: RetryProfile, id: string): number[] {
  return Array.from(
    { length: profile.attempts - 1 },
    (_, index) => retryDelay(profile, index + 1, id) ?? NaN,
  );
}

for (const [name, profile] of profiles) {
  test(`${name}: a delivery is attempted ${profile.attempts} times and not once more`, () => {
    fc.assert(
      fc.property(deliveryId, (id) => {
        expect(delays(profile, id).every(Number.isSafeInteger)).toBe(true);
        expect(retryDelay(profile, profile.attempts, id)).toBeUndefined();
        expect(retryDelay(profile, profile.attempts + 1, id)).toBeUndefined();
      }),
    );
  });

  test(`${name}: each delay is what was planned, and up to a tenth more`, () => {
    fc.assert(
      fc.property(deliveryId, (id) => {
        delays(profile, id).forEach((delay, index) => {
          const planned = Math.min(profile.longest, profile.base * profile.factor ** index);
          expect(delay).toBeGreaterThanOrEqual(planned);
          expect(delay).toBeLessThanOrEqual(planned * 1.1);
        });
      }),
    );
  });

  test(`${name}: delays never shrink before they have reached the longest one`, () => {
    fc.assert(
      fc.property(deliveryId, (id) => {
        const growing = delays(profile, id).filter((delay) => delay < profile.longest);
        expect(growing).toEqual(growing.toSorted((one, other) => one - other));
        expect(new Set(growing).size).toBe(growing.length);
      }),
    );
  });
}

const shortest = (profile: RetryProfile): number =>
  Array.from({ length: profile.attempts - 1 }, (_, index) =>
    Math.min(profile.longest, profile.base * profile.factor ** index),
  ).reduce((sum, delay) => sum + delay, 0);

test('fast starts after half a second and gives up after about ten minutes', () => {
  expect(retryProfiles.fast.base).toBe(500 * MILLISECOND);
  expect(shortest(retryProfiles.fast)).toBeGreaterThan(9 * MINUTE);
  expect(shortest(retryProfiles.fast) * 1.1).toBeLessThan(12 * MINUTE);
});

test('realistic starts after five seconds and gives up after most of a day', () => {
  expect(retryProfiles.realistic.base).toBe(5 * SECOND);
  expect(shortest(retryProfiles.realistic)).toBeGreaterThan(15 * HOUR);
  expect(shortest(retryProfiles.realistic)).toBeLessThan(24 * HOUR);
});

test('none tries once', () => {
  expect(retryDelay(retryProfiles.none, 1, 'del_1')).toBeUndefined();
});

test('the jitter belongs to the delivery and to the attempt, and stays the same', () => {
  const { fast } = retryProfiles;
  const first = Array.from({ length: 100 }, (_, index) => retryDelay(fast, 1, `del_${index}`));
  const capped = Array.from({ length: 10 }, (_, index) => retryDelay(fast, 10 + index, 'del_1'));

  expect(new Set(first).size).toBeGreaterThan(95);
  expect(new Set(capped).size).toBe(10);
  expect(retryDelay(fast, 1, 'del_7')).toBe(first[7]);
});
