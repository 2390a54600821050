/** A run of the bench that never took place. */
import type { Row } from '../../bench/comparison.ts';
import { contenderIds } from '../../bench/contenders.ts';
import type { UnderLoad } from '../../bench/measure.ts';
import { plans } from '../../bench/plan.ts';
import type { FullResults } from '../../bench/results.ts';

export function underLoad(given: Partial<UnderLoad> = {}): UnderLoad {
  return {
    requests: 1_000,
    requestsPerSecond: 1_000,
    p50Ms: 1,
    p99Ms: 2,
    cpuMicros: 100,
    busy: 1,
    ...given,
  };
}

export function row(given: Partial<Row> = {}): Row {
  return {
    valid: underLoad(),
    invalid: underLoad(),
    rssBytes: 100 * 2 ** 20,
    firstAnswerMs: 500,
    firstTokenMs: 600,
    ...given,
  };
}

export const results: FullResults = {
  machine: { cores: 2, cpu: 'a processor', memoryGb: 8, node: '24.18.0', system: 'Linux x64', loadBefore: 0 },
  plan: plans.full,
  servers: [Object.fromEntries(contenderIds.map((id) => [id, row()]))],
  delivery: { deliveries: 1_000, p50Ms: 1, p99Ms: 2, maxMs: 3 },
  stored: plans.full.sizes.map((challenges) => ({ challenges, cpuMicros: 100, p50Ms: 1, p99Ms: 2 })),
};
