/** The deployment's own time: the machine's clock plus an offset that only moves forward. */
export type Clock = {
  /** Milliseconds since the epoch, with microseconds behind the point. */
  now(): number;
  advance(seconds: number): void;
};

export function createClock(): Clock {
  let offsetMs = 0;
  return {
    now: () => performance.timeOrigin + performance.now() + offsetMs,
    advance: (seconds) => {
      offsetMs += seconds * 1000;
    },
  };
}

/** ISO 8601 in UTC with microseconds, as in the reference's examples. */
export function timestamp(epochMs: number): string {
  const wholeMs = Math.floor(epochMs);
  const microseconds = Math.floor((epochMs - wholeMs) * 1000);
  return new Date(wholeMs).toISOString().replace('Z', `${String(microseconds).padStart(3, '0')}Z`);
}
