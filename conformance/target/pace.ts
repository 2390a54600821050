/** Keeps the run within what the target may be asked: so many requests at once, so many a second. */
export type Pace = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * @param concurrency requests under way at once
 * @param perSecond requests started in a second; undefined for no limit
 */
export function createPace(concurrency: number, perSecond: number | undefined): Pace {
  const waiting: (() => void)[] = [];
  let active = 0;
  let nextStart = 0;

  return async (run) => {
    if (active >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve));
    else active += 1;
    try {
      if (perSecond !== undefined) {
        const now = performance.now();
        nextStart = Math.max(now, nextStart + 1000 / perSecond);
        if (nextStart > now) await new Promise((resolve) => setTimeout(resolve, nextStart - now));
      }
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
