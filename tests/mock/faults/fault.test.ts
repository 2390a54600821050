import { describe, expect, test } from 'vitest';
import { CERTAIN, effectNow, struck, type Effect, type Fault } from '../../../mock/domain/fault.ts';

function faultOf(effect: Effect, rest: Partial<Fault> = {}): Fault {
  return {
    fault_id: 'c4a5dbe7-ae49-4c28-9cdb-9f4558156160',
    tenant_id: 'd1e2f3a4-b5c6-7890-abcd-ef1234567890',
    match: '{}',
    effect: JSON.stringify(effect),
    times_left: null,
    probability: CERTAIN,
    matches: 0,
    hits: 0,
    created_at: 0,
    ...rest,
  };
}

/** The latencies of so many strikes in a row. */
function latencies(effect: Effect, count: number, seed = 'seed'): number[] {
  const fault = faultOf({ ...effect, type: 'latency' });
  return Array.from(
    { length: count },
    (_, matches) => effectNow({ ...fault, matches }, seed).latency_ms ?? NaN,
  );
}

const byDistribution = [
  { distribution: 'uniform', mean: 1_000, least: 0, most: 2_000 },
  // The mean of a lognormal distribution is exp(σ²/2) times its median.
  { distribution: 'lognormal', mean: 1_133, least: 100, most: 10_000 },
] as const;

describe.each(byDistribution)('a $distribution latency', ({ distribution, mean, least, most }) => {
  const drawn = latencies({ type: 'latency', latency_ms: 1_000, distribution }, 2_000);

  test('is spread around latency_ms', () => {
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeGreaterThan(mean * 0.95);
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeLessThan(mean * 1.05);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(most);
    expect(new Set(drawn).size).toBeGreaterThan(500);
  });

  test('is the same for the same seed and another for another one', () => {
    const again = latencies({ type: 'latency', latency_ms: 1_000, distribution }, 2_000);
    const other = latencies({ type: 'latency', latency_ms: 1_000, distribution }, 2_000, 'another seed');

    expect(again).toEqual(drawn);
    expect(other).not.toEqual(drawn);
  });

  test('is never longer than a minute', () => {
    const long = latencies({ type: 'latency', latency_ms: 60_000, distribution }, 500);

    expect(Math.max(...long)).toBe(60_000);
  });
});

test('a fixed latency is latency_ms', () => {
  expect(latencies({ type: 'latency', latency_ms: 250 }, 3)).toEqual([250, 250, 250]);
});

test('a probability strikes about so often, by the seed', () => {
  const fault = faultOf({ type: 'reset' }, { probability: 0.2 * CERTAIN });

  const strikes = Array.from(
    { length: 2_000 },
    (_, matches) => struck({ ...fault, matches }, 'seed').strikes,
  );

  const rate = strikes.filter(Boolean).length / strikes.length;
  expect(rate).toBeGreaterThan(0.17);
  expect(rate).toBeLessThan(0.23);
});

test('times count strikes, and nth counts matches', () => {
  let fault = faultOf({ type: 'reset' }, { times_left: 2, match: '{"nth":2}' });
  const strikes: boolean[] = [];

  for (let occasion = 0; occasion < 7; occasion += 1) {
    const { strikes: now, next } = struck(fault, 'seed');
    strikes.push(now);
    fault = next;
  }

  expect(strikes).toEqual([false, true, false, true, false, false, false]);
  expect(fault).toMatchObject({ times_left: 0, hits: 2, matches: 7 });
});
