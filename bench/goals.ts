/** What the mock has to reach, held against what was measured. */
import type { ContenderId } from './contenders.ts';
import { markdownTable, shown } from './markdown-table.ts';
import type { FullResults } from './results.ts';
import { ratioOf, type Ratio } from './table.ts';

/** Of a delivery, from the commit of its event to its POST. */
const DELIVERY_P99_MS = 20;
/** A cost that grows by no more than a quarter, while what is stored grows a millionfold, is called flat. */
const FLAT = 1.25;

type Goal = {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
};

export function goalsTable(results: FullResults): string {
  return markdownTable(
    ['', 'goal', 'measured', ''],
    goalsOf(results).map(({ what, goal, measured, met }) => [what, goal, measured, met ? 'met' : 'missed']),
  );
}

function goalsOf({ servers, delivery, stored }: FullResults): readonly Goal[] {
  const atLeast = (
    what: string,
    times: number,
    kind: Ratio,
    ours: ContenderId,
    theirs: ContenderId,
  ): Goal => {
    const ratio = ratioOf(servers, kind, ours, theirs);
    return {
      what,
      goal: `at least ${times} ×`,
      measured: `${shown(ratio, 2)} ×`,
      met: ratio !== null && ratio >= times,
    };
  };
  const [empty, full] = [stored[0]!, stored.at(-1)!];
  const growth = full.cpuMicros / empty.cpuMicros;
  return [
    atLeast('Prism CLI, valid: the answer', 6, 'valid', 'mockAlone', 'prism'),
    atLeast('Prism CLI, valid: with what follows', 6, 'valid', 'mock', 'prism'),
    atLeast('Prism CLI, invalid', 6, 'invalid', 'mock', 'prism'),
    atLeast('Prism CLI silent, valid: the answer', 3, 'valid', 'mockAloneQuiet', 'prismSilent'),
    atLeast('Prism CLI silent, valid: with what follows', 3, 'valid', 'mockQuiet', 'prismSilent'),
    atLeast('Prism CLI silent, invalid', 3, 'invalid', 'mockQuiet', 'prismSilent'),
    atLeast('Fastify + Ajv by hand, valid: the answer', 1, 'valid', 'mockAloneQuiet', 'fastify'),
    atLeast('Prism CLI, start to first answer', 1, 'firstAnswer', 'mock', 'prism'),
    {
      what: 'delivery, from commit to POST, p99',
      goal: `below ${DELIVERY_P99_MS} ms`,
      measured: `${shown(delivery.p99Ms, 2)} ms`,
      met: delivery.p99Ms < DELIVERY_P99_MS,
    },
    {
      what: `CPU a request with ${full.challenges.toLocaleString('en')} stored challenges`,
      goal: `at most ${FLAT} ×`,
      measured: `${shown(growth, 2)} ×`,
      met: growth <= FLAT,
    },
  ];
}
