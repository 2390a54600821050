/** Waiting for something that a test was told of, with a deadline instead of a guess. */

export type Watch = {
  /** Says that something changed: conditions are looked at again. */
  changed(): void;
  /**
   * Waits until `holds` does.
   *
   * @param described what to say when the deadline passes
   */
  until(holds: () => boolean, described: () => string, deadlineMs?: number): Promise<void>;
};

const DEADLINE_MS = 10_000;

export function watch(): Watch {
  const looks = new Set<() => void>();
  return {
    changed() {
      for (const look of looks) look();
    },
    until(holds, described, deadlineMs = DEADLINE_MS) {
      return new Promise((resolve, reject) => {
        const deadline = setTimeout(() => {
          looks.delete(look);
          reject(new Error(`Not so within ${deadlineMs} ms. ${described()}`));
        }, deadlineMs);
        function look(): void {
          if (!holds()) return;
          clearTimeout(deadline);
          looks.delete(look);
          resolve();
        }
        looks.add(look);
        look();
      });
    },
  };
}
