/** The measured rounds as tables of text: medians, and ratios within a round. */
import { contenderIds, type Round, type Row } from './comparison.ts';
import { contenders, type ContenderId } from './contenders.ts';
import type { DeliveryLatency } from './delivery.ts';
import { median } from './median.ts';
import type { StoredCost } from './stored.ts';

type Column = {
  readonly title: string;
  readonly of: (row: Row) => number | null;
  readonly digits: number;
  /** More is better, so a ratio is ours over theirs; otherwise theirs over ours. */
  readonly more?: true;
};

const columns: readonly Column[] = [
  { title: 'valid req/s', of: ({ valid }) => valid.requestsPerSecond, digits: 0, more: true },
  { title: 'p50 ms', of: ({ valid }) => valid.p50Ms, digits: 2 },
  { title: 'p99 ms', of: ({ valid }) => valid.p99Ms, digits: 2 },
  { title: 'CPU µs', of: ({ valid }) => valid.cpuMicros, digits: 0 },
  { title: 'invalid req/s', of: ({ invalid }) => invalid.requestsPerSecond, digits: 0, more: true },
  { title: 'p50 ms', of: ({ invalid }) => invalid.p50Ms, digits: 2 },
  { title: 'p99 ms', of: ({ invalid }) => invalid.p99Ms, digits: 2 },
  { title: 'CPU µs', of: ({ invalid }) => invalid.cpuMicros, digits: 0 },
  { title: 'RSS MB', of: ({ rssBytes }) => rssBytes / 2 ** 20, digits: 0 },
  { title: 'answer ms', of: ({ firstAnswerMs }) => firstAnswerMs, digits: 0 },
  { title: 'token ms', of: ({ firstTokenMs }) => firstTokenMs, digits: 0 },
];

/** Ours, and what it is measured against: like with like, one that logs with one that logs. */
const comparisons: readonly (readonly [ours: ContenderId, theirs: ContenderId])[] = [
  ['mock', 'prism'],
  ['mockAlone', 'prism'],
  ['mockQuiet', 'prismSilent'],
  ['mockAloneQuiet', 'prismSilent'],
  ['mockAloneQuiet', 'fastify'],
  ['mockAloneQuiet', 'nodeHttp'],
];

export function valuesTable(rounds: readonly Round[]): string {
  const rows = contenderIds.map((id) => [
    contenders[id].name,
    ...columns.map(({ of, digits }) => shown(medianOf(rounds.map((round) => of(round[id]))), digits)),
  ]);
  return markdown(['', ...columns.map(({ title }) => title)], rows);
}

/** How many times better than the other ours is, in each column; below 1 it is worse. */
export function ratiosTable(rounds: readonly Round[]): string {
  const rows = comparisons.map(([ours, theirs]) => [
    `${contenders[ours].name} : ${contenders[theirs].name}`,
    ...columns.map(({ of, more }) => shown(ratioOf(rounds, ours, theirs, of, more), 2)),
  ]);
  return markdown(['', ...columns.map(({ title }) => title)], rows);
}

function ratioOf(
  rounds: readonly Round[],
  ours: ContenderId,
  theirs: ContenderId,
  of: Column['of'],
  more: true | undefined,
): number | null {
  return medianOf(
    rounds.map((round) => {
      const [a, b] = [of(round[ours]), of(round[theirs])];
      if (a === null || b === null) return null;
      return more ? a / b : b / a;
    }),
  );
}

function medianOf(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : median(numbers);
}

export function deliveryTable({ deliveries, p50Ms, p99Ms, maxMs }: DeliveryLatency): string {
  return markdown(
    ['deliveries', 'p50 ms', 'p99 ms', 'max ms'],
    [[`${deliveries}`, shown(p50Ms, 2), shown(p99Ms, 2), shown(maxMs, 2)]],
  );
}

export function storedTable(costs: readonly StoredCost[]): string {
  return markdown(
    ['stored challenges', 'CPU µs', 'p50 ms', 'p99 ms'],
    costs.map(({ challenges, cpuMicros, p50Ms, p99Ms }) => [
      challenges.toLocaleString('en'),
      shown(cpuMicros, 0),
      shown(p50Ms, 2),
      shown(p99Ms, 2),
    ]),
  );
}

const shown = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits);

/** Columns of even width: to be read in a terminal as it is, and to be pasted into a page. */
function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}
