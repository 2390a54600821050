import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../mock/domain/instant.ts';
import {
  freeze,
  moveTo,
  NEVER,
  realTime,
  run,
  tenantTime,
  type TenantClock,
} from '../../../mock/domain/tenant.ts';
import { START, tenant } from './fixtures.ts';

const running = (clock_offset: number): TenantClock => ({ clock_offset, clock_frozen_at: null });
const frozen = (clock_frozen_at: number, clock_offset = 0): TenantClock => ({
  clock_offset,
  clock_frozen_at,
});

test('a tenant lives as far ahead of the real time as its offset says', () => {
  expect(tenantTime(tenant, START)).toBe(START);
  expect(tenantTime({ ...tenant, clock_offset: HOUR }, START)).toBe(START + HOUR);
  expect(tenantTime({ ...tenant, clock_offset: -HOUR }, START)).toBe(START - HOUR);
});

test('a clock that stands still shows the same whenever it is looked at, whatever its offset', () => {
  for (const now of [START, START + HOUR, START + DAY]) {
    expect(tenantTime(frozen(START), now)).toBe(START);
    expect(tenantTime(frozen(START, HOUR), now)).toBe(START);
  }
  expect(tenantTime(frozen(0), START)).toBe(0);
});

test('a clock is frozen at what it shows, and freezing it again changes nothing', () => {
  const once = freeze(running(HOUR), START);

  expect(tenantTime(once, START + DAY)).toBe(START + HOUR);
  expect(freeze(once, START + DAY)).toEqual(once);
});

test('a frozen clock runs on from what it shows, however long it stood', () => {
  const released = run(frozen(START + HOUR), START + DAY);

  expect(released.clock_frozen_at).toBeNull();
  expect(tenantTime(released, START + DAY)).toBe(START + HOUR);
  expect(tenantTime(released, START + DAY + MINUTE)).toBe(START + HOUR + MINUTE);
});

test('running on changes nothing of a clock that runs', () => {
  expect(run(running(HOUR), START)).toEqual(running(HOUR));
});

test('a running clock that is moved shows that time and runs on', () => {
  const moved = moveTo(running(HOUR), START + DAY, START);

  expect(tenantTime(moved, START)).toBe(START + DAY);
  expect(tenantTime(moved, START + MINUTE)).toBe(START + DAY + MINUTE);
});

test('a frozen clock that is moved shows that time and stands still', () => {
  const moved = moveTo(frozen(START), START + DAY, START);

  expect(tenantTime(moved, START)).toBe(START + DAY);
  expect(tenantTime(moved, START + MINUTE)).toBe(START + DAY);
});

const instant = fc.integer({ min: 0, max: 2 ** 51 });
const clock = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 50 }).map((offset) => running(offset)),
  instant.map((at) => frozen(at)),
);

test('what is due on a running clock is due when that clock shows it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), instant, (offset, due) => {
      expect(tenantTime(running(offset), realTime(running(offset), due))).toBe(due);
    }),
  );
});

test.for([
  ['before what it shows', START - 1, 0],
  ['at what it shows', START, 0],
  ['after what it shows', START + 1, NEVER],
] as const)('on a clock that stands still, what is due %s is due long ago or never', ([_when, due, real]) => {
  expect(realTime(frozen(START, HOUR), due)).toBe(real);
});

test('freezing, running on and moving to what it shows never change what a clock shows', () => {
  fc.assert(
    fc.property(clock, instant, (each, now) => {
      const shown = tenantTime(each, now);
      expect(tenantTime(freeze(each, now), now)).toBe(shown);
      expect(tenantTime(run(each, now), now)).toBe(shown);
      expect(tenantTime(run(freeze(each, now), now), now)).toBe(shown);
      expect(tenantTime(moveTo(each, shown, now), now)).toBe(shown);
    }),
  );
});
