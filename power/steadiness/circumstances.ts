/** Under what a correct deployment has to pass, and how often in a series. */
export type Circumstance = {
  readonly id: string;
  readonly what: string;
  /** Of fifty runs in a row. */
  readonly share: number;
  /** How long a receiver has to acknowledge, in milliseconds; shorter than the contract's, on both sides, to save time. */
  readonly acknowledgeWithinMs: number;
  /** Programs that do nothing but compute while the run goes on, for each processor. */
  readonly burning: number;
  /** Milliseconds that every answer is held back. */
  readonly latencyMs: number;
  /** Whether events overtake each other. */
  readonly reordered: boolean;
};

const SHORT_MS = 3_000;
const CONTRACT_MS = 10_000;

export const circumstances = [
  {
    id: 'calm',
    what: 'nothing else going on',
    share: 26,
    acknowledgeWithinMs: SHORT_MS,
    burning: 0,
    latencyMs: 0,
    reordered: false,
  },
  {
    id: 'load',
    what: 'every processor kept busy by two other programs',
    share: 12,
    acknowledgeWithinMs: SHORT_MS,
    burning: 2,
    latencyMs: 0,
    reordered: false,
  },
  {
    id: 'slow',
    what: 'every answer 300 ms late, events in another order',
    share: 8,
    acknowledgeWithinMs: SHORT_MS,
    burning: 0,
    latencyMs: 300,
    reordered: true,
  },
  {
    id: 'contract',
    what: 'with the 10 seconds of the contract',
    share: 4,
    acknowledgeWithinMs: CONTRACT_MS,
    burning: 0,
    latencyMs: 0,
    reordered: false,
  },
] as const satisfies readonly Circumstance[];

export type CircumstanceId = (typeof circumstances)[number]['id'];

/** So many runs, each circumstance about as often as its share says, and every one that fits at least once. */
export function series(runs: number): readonly Circumstance[] {
  const whole = circumstances.flatMap((each) => Array.from({ length: each.share }, () => each));
  if (runs >= whole.length) return Array.from({ length: runs }, (_, index) => whole[index % whole.length]!);
  const rare = circumstances.toSorted((one, other) => one.share - other.share);
  return Array.from({ length: runs }, (_, index) => rare[index % rare.length]!);
}
