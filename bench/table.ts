/** The measured rounds as tables of text: medians, and ratios within a round. */
import type { Round, Row } from './comparison.ts';
import { contenderIds, contenders, type ContenderId } from './contenders.ts';
import type { DeliveryLatency } from './delivery.ts';
import { markdownTable, shown } from './markdown-table.ts';
import type { UnderLoad } from './measure.ts';
import { median } from './median.ts';
import type { StoredCost } from './stored.ts';

type Column = {
  readonly title: string;
  readonly of: (row: Row) => number | null;
  readonly digits: number;
};

const underLoad = (of: (row: Row) => UnderLoad): readonly Column[] => [
  { title: 'requests/s', of: (row) => of(row).requestsPerSecond, digits: 0 },
  { title: 'p50 ms', of: (row) => of(row).p50Ms, digits: 2 },
  { title: 'p99 ms', of: (row) => of(row).p99Ms, digits: 2 },
  { title: 'CPU µs a request', of: (row) => of(row).cpuMicros, digits: 0 },
];

/** What is shown of each server, a table each. */
const aspects = {
  valid: underLoad(({ valid }) => valid),
  invalid: underLoad(({ invalid }) => invalid),
  process: [
    { title: 'first answer ms', of: ({ firstAnswerMs }) => firstAnswerMs, digits: 0 },
    { title: 'first token ms', of: ({ firstTokenMs }) => firstTokenMs, digits: 0 },
    { title: 'resident MB', of: ({ rssBytes }) => rssBytes / 2 ** 20, digits: 0 },
  ],
} satisfies Record<string, readonly Column[]>;
export type Aspect = keyof typeof aspects;

export function valuesTable(rounds: readonly Round[], aspect: Aspect): string {
  const columns: readonly Column[] = aspects[aspect];
  const rows = contenderIds
    .filter((id) => rounds.some((round) => round[id]))
    .map((id) => [
      contenders[id].name,
      ...columns.map(({ of, digits }) =>
        shown(
          medianOf(rounds, ({ [id]: row }) => row && of(row)),
          digits,
        ),
      ),
    ]);
  return markdownTable(['', ...columns.map(({ title }) => title)], rows);
}

/** How many times better than another server ours is; below 1 it is worse. */
export type Ratio = 'valid' | 'invalid' | 'validCpu' | 'invalidCpu' | 'firstAnswer';

const ratios: Readonly<Record<Ratio, { readonly title: string; readonly of: (a: Row, b: Row) => number }>> = {
  valid: { title: 'valid', of: (a, b) => a.valid.requestsPerSecond / b.valid.requestsPerSecond },
  invalid: { title: 'invalid', of: (a, b) => a.invalid.requestsPerSecond / b.invalid.requestsPerSecond },
  validCpu: { title: 'valid, by CPU', of: (a, b) => b.valid.cpuMicros / a.valid.cpuMicros },
  invalidCpu: { title: 'invalid, by CPU', of: (a, b) => b.invalid.cpuMicros / a.invalid.cpuMicros },
  firstAnswer: { title: 'first answer', of: (a, b) => b.firstAnswerMs / a.firstAnswerMs },
};

/** Ours, and what it is measured against: like with like, one that logs with one that logs. */
const comparisons: readonly (readonly [ours: ContenderId, theirs: ContenderId])[] = [
  ['mockAlone', 'prism'],
  ['mock', 'prism'],
  ['mockAloneQuiet', 'prismSilent'],
  ['mockQuiet', 'prismSilent'],
  ['mockAloneQuiet', 'fastify'],
  ['mockAloneQuiet', 'nodeHttp'],
];

export function ratiosTable(rounds: readonly Round[]): string {
  const kinds = Object.keys(ratios) as Ratio[];
  const rows = comparisons
    .filter(([ours, theirs]) => rounds.some((round) => round[ours] && round[theirs]))
    .map(([ours, theirs]) => [
      `${contenders[ours].name} : ${contenders[theirs].name}`,
      ...kinds.map((kind) => shown(ratioOf(rounds, kind, ours, theirs), 2)),
    ]);
  return markdownTable(['', ...kinds.map((kind) => ratios[kind].title)], rows);
}

/** The median of the ratios within each round; null when the two were not measured together. */
export function ratioOf(
  rounds: readonly Round[],
  kind: Ratio,
  ours: ContenderId,
  theirs: ContenderId,
): number | null {
  return medianOf(rounds, ({ [ours]: a, [theirs]: b }) => a && b && ratios[kind].of(a, b));
}

function medianOf(rounds: readonly Round[], of: (round: Round) => number | null | undefined): number | null {
  const numbers = rounds.map(of).filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : median(numbers);
}

export function deliveryTable({ deliveries, p50Ms, p99Ms, maxMs }: DeliveryLatency): string {
  return markdownTable(
    ['deliveries', 'p50 ms', 'p99 ms', 'max ms'],
    [[`${deliveries}`, shown(p50Ms, 2), shown(p99Ms, 2), shown(maxMs, 2)]],
  );
}

export function storedTable(costs: readonly StoredCost[]): string {
  return markdownTable(
    ['stored challenges', 'CPU µs a request', 'p50 ms', 'p99 ms'],
    costs.map(({ challenges, cpuMicros, p50Ms, p99Ms }) => [
      challenges.toLocaleString('en'),
      shown(cpuMicros, 0),
      shown(p50Ms, 2),
      shown(p99Ms, 2),
    ]),
  );
}
