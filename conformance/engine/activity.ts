/**
 * When something last happened in a run. A check is given up when nothing happens at all for its time, not when that
 * time is over: a person who acts the scanner takes as long as people take.
 */
export type Activity = {
  /** Something happened: an answer came, an event arrived, the driver did what it was asked for. */
  happened(): void;
  /** Milliseconds since then. */
  quietMs(): number;
};

export function createActivity(): Activity {
  let last = performance.now();
  return {
    happened() {
      last = performance.now();
    },
    quietMs: () => performance.now() - last,
  };
}
