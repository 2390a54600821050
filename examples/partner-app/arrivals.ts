/** Waiting for what a webhook brings, by the id that ties it to a call. It may well come before the call has returned. */

export type Arrivals<Value> = {
  /** Something came. */
  add(key: string, value: Value): void;
  /**
   * Everything that came for `key`, as soon as `enough` says so.
   *
   * @throws {Error} when it was not enough within `timeoutMs`.
   */
  waitFor(
    key: string,
    enough: (values: readonly Value[]) => boolean,
    timeoutMs: number,
  ): Promise<readonly Value[]>;
};

export function createArrivals<Value>(): Arrivals<Value> {
  const arrived = new Map<string, Value[]>();
  const watchers = new Set<() => void>();

  return {
    add(key, value) {
      arrived.set(key, [...(arrived.get(key) ?? []), value]);
      for (const look of watchers) look();
    },

    waitFor(key, enough, timeoutMs) {
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          watchers.delete(look);
          arrived.delete(key);
        };
        const look = () => {
          const values = arrived.get(key) ?? [];
          if (!enough(values)) return;
          end();
          resolve(values);
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(`Nothing conclusive came for ${key} within ${timeoutMs} ms.`));
        }, timeoutMs);
        watchers.add(look);
        look();
      });
    },
  };
}
