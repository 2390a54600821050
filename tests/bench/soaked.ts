/** A soak that never took place. */
import type { Soaked } from '../../bench/soak/result.ts';

const MB = 2 ** 20;

/** @param heapMb what is in use at a moment, from 0 at the start to 1 at the end */
export function soaked(heapMb: (at: number) => number = () => 100, lostEvents = 0): Soaked {
  const samples = Array.from({ length: 60 }, (_, index) => ({
    atMs: index * 1_000,
    heapBytes: heapMb(index / 59) * MB,
    rssBytes: 300 * MB,
  }));
  return { seconds: 60, calls: { verify: 600, refused: 100 }, verifications: 600, lostEvents, samples };
}
