/** How much is measured: in full, or just enough to see that it can be. */
import { contenderIds, type ContenderId } from './contenders.ts';
import type { LoadPlan } from './measure.ts';

export type Plan = {
  readonly contenders: readonly ContenderId[];
  readonly rounds: number;
  readonly load: LoadPlan;
  readonly deliveries: number;
  /** How many challenges are stored beforehand. */
  readonly sizes: readonly number[];
  readonly storedRounds: number;
};

export const plans: Readonly<Record<'full' | 'quick', Plan>> = {
  full: {
    contenders: contenderIds,
    rounds: 5,
    load: { connections: 16, warmUpMs: 2_000, measuredMs: 3_000 },
    deliveries: 1_000,
    sizes: [0, 10_000, 100_000, 1_000_000],
    storedRounds: 3,
  },
  quick: {
    contenders: ['prism', 'mock', 'mockAloneQuiet', 'fastify', 'nodeHttp'],
    rounds: 1,
    load: { connections: 16, warmUpMs: 300, measuredMs: 600 },
    deliveries: 50,
    sizes: [0, 1_000],
    storedRounds: 1,
  },
};
