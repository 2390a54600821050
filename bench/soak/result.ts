/** What a soak found: whether memory stayed bounded, and whether every event arrived. */
import { markdownTable } from '../markdown-table.ts';
import { median } from '../median.ts';

export type Sample = { readonly atMs: number; readonly heapBytes: number; readonly rssBytes: number };

export type Soaked = {
  readonly seconds: number;
  /** How many calls were made, by their kind. */
  readonly calls: Readonly<Record<string, number>>;
  readonly verifications: number;
  readonly lostEvents: number;
  readonly samples: readonly Sample[];
};

/** Of the time: until then caches fill and code is compiled. */
const WARM_UP = 0.4;
/**
 * How much more there may be at the end than after the warm-up: a factor, and bytes beyond it. What is resident depends
 * on when the system takes memory back, so only a leak outside the heap shows there.
 */
const TOLERATED = {
  heapBytes: { times: 1.1, more: 16 * 2 ** 20 },
  rssBytes: { times: 1.25, more: 64 * 2 ** 20 },
} as const;

/** Medians of the first and of the last third after the warm-up, in bytes. */
export type Memory = { readonly early: number; readonly late: number };

export function memoryOf({ samples }: Soaked, what: keyof typeof TOLERATED): Memory {
  const settled = samples.slice(Math.floor(samples.length * WARM_UP));
  const third = Math.ceil(settled.length / 3);
  const of = (part: readonly Sample[]) => median(part.map((one) => one[what]));
  return { early: of(settled.slice(0, third)), late: of(settled.slice(-third)) };
}

/** What is wrong, one sentence each; nothing when all is well. */
export function problemsOf(soaked: Soaked): readonly string[] {
  return [
    ...(grows(soaked, 'heapBytes') ? ['The memory in use grows.'] : []),
    ...(grows(soaked, 'rssBytes') ? ['The resident memory grows.'] : []),
    ...(soaked.lostEvents > 0 ? [`${soaked.lostEvents} events were lost.`] : []),
  ];
}

function grows(soaked: Soaked, what: keyof typeof TOLERATED): boolean {
  const { early, late } = memoryOf(soaked, what);
  const { times, more } = TOLERATED[what];
  return late > early * times + more;
}

export function soakTable(soaked: Soaked): string {
  const row = (name: string, { early, late }: Memory) => [name, mb(early), mb(late)];
  return markdownTable(
    ['', 'after the warm-up, MB', 'at the end, MB'],
    [
      row('in use after garbage collection', memoryOf(soaked, 'heapBytes')),
      row('resident', memoryOf(soaked, 'rssBytes')),
    ],
  );
}

export function soakSummary({ seconds, calls, verifications, lostEvents }: Soaked): string {
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
  const lost = lostEvents === 0 ? 'no event was lost' : `${lostEvents} events were lost`;
  return `${counted(total)} calls in ${counted(seconds)} s, ${counted(verifications)} of them verifications that were answered with 201; ${lost}.`;
}

const mb = (bytes: number): string => `${Math.round(bytes / 2 ** 20)}`;
const counted = (count: number): string => count.toLocaleString('en');
