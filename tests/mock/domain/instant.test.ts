import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DAY,
  HOUR,
  MILLISECOND,
  MINUTE,
  SECOND,
  toNumericDate,
  toTimestamp,
} from '../../../mock/domain/instant.ts';
import { validateDevicePairedEvent } from '../../../generated/validators/webhooks.ts';
import { example } from '../../support/contract-examples.ts';

test('the units are microseconds', () => {
  expect([MILLISECOND, SECOND, MINUTE, HOUR, DAY]).toEqual([1e3, 1e6, 6e7, 36e8, 864e8]);
});

test.for([
  [0, '1970-01-01T00:00:00.000000Z'],
  [1, '1970-01-01T00:00:00.000001Z'],
  [999_999, '1970-01-01T00:00:00.999999Z'],
  [1_000_000, '1970-01-01T00:00:01.000000Z'],
  [Date.UTC(2026, 5, 8, 14, 8, 43) * 1_000 + 151_246, '2026-06-08T14:08:43.151246Z'],
  [Date.UTC(2028, 1, 29, 23, 59, 59) * 1_000 + 12, '2028-02-29T23:59:59.000012Z'],
  [Number.MAX_SAFE_INTEGER, '2255-06-05T23:47:34.740991Z'],
] as const)('%i is %s', ([instant, timestamp]) => {
  expect(toTimestamp(instant)).toBe(timestamp);
});

const instants = fc.maxSafeNat();

test('a timestamp always has 27 characters and says the instant to the microsecond', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const timestamp = toTimestamp(instant);
      expect(timestamp).toHaveLength(27);
      const seconds = Date.parse(`${timestamp.slice(0, 19)}Z`) / 1_000;
      expect(seconds * SECOND + Number(timestamp.slice(20, 26))).toBe(instant);
    }),
  );
});

test('timestamps sort as their instants do', () => {
  fc.assert(
    fc.property(instants, instants, (one, other) => {
      expect(toTimestamp(one) < toTimestamp(other)).toBe(one < other);
    }),
  );
});

test('the contract takes every timestamp', () => {
  const event = example('DevicePairedEvent');
  fc.assert(
    fc.property(instants, (instant) => {
      expect(validateDevicePairedEvent({ ...event, timestamp: toTimestamp(instant) })).toBe(true);
    }),
  );
});

test.for([
  [1_999_999, 1],
  [2_000_000, 2],
] as const)('the numeric date of %i is %i, rounded down', ([instant, seconds]) => {
  expect(toNumericDate(instant)).toBe(seconds);
});
