/** A soak that never took place. */
import type { Soaked } from '../../bench/soak/result.ts';

const MB = 2 ** 20;

/** How much memory there is at a moment, from 0 at the start to 1 at the end, in megabytes. */
export type Course = (at: number) => number;

export type Given = { readonly heapMb?: Course; readonly rssMb?: Course; readonly lostEvents?: number };

export function soaked({ heapMb = () => 100, rssMb = () => 300, lostEvents = 0 }: Given = {}): Soaked {
  const samples = Array.from({ length: 60 }, (_, index) => ({
    atMs: index * 1_000,
    heapBytes: heapMb(index / 59) * MB,
    rssBytes: rssMb(index / 59) * MB,
  }));
  return { seconds: 60, calls: { verify: 600, refused: 100 }, verifications: 600, lostEvents, samples };
}
