const FIRST_MS = 250;
const LONGEST_MS = 5_000;

/** How long to wait after failure number `failures` (1 is the first), in milliseconds: twice as long each time. */
export function backoffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
}
