/** What has begun and not ended: deliveries with the attempts that are still to come, and scanners about to act. */
export type Work = {
  /** @returns what says that it has ended */
  begin(): () => void;
  /** Resolves when nothing goes on any more. */
  quiet(): Promise<void>;
};

export function createWork(): Work {
  let underWay = 0;
  const waiting = new Set<() => void>();
  return {
    begin() {
      underWay += 1;
      return () => {
        underWay -= 1;
        if (underWay > 0) return;
        for (const resolve of waiting) resolve();
        waiting.clear();
      };
    },
    quiet: () =>
      underWay === 0 ? Promise.resolve() : new Promise<void>((resolve) => void waiting.add(resolve)),
  };
}
