/**
 * How often each kind of thing was made under its natural key. Counting happens here and is written with the next
 * commit: whatever is derived from a number is stored after the number is, or together with it.
 */
import type { Ordinal } from './tables.ts';

type Key = Pick<Ordinal, 'tenant_id' | 'kind' | 'natural_key'>;
type Count = Key & { taken: number };

/** Counts kept at most; an endless variety of people must not fill the memory. */
const KEPT = 10_000;

export type Ordinals = {
  /** Counts up; `read` tells what is stored, when that is not known. */
  take(key: Key, read: (key: Key) => number): number;
  /** What was counted since the last `written`. */
  unwritten(): ReadonlySet<Ordinal>;
  /** What was unwritten is committed. */
  written(): void;
  /** The stored counts were changed by somebody else, and there is nothing unwritten. */
  forget(): void;
};

export function ordinals(): Ordinals {
  const counts = new Map<string, Count>();
  const changed = new Set<Count>();

  return {
    take({ tenant_id, kind, natural_key }, read) {
      const name = `${tenant_id} ${kind} ${natural_key}`;
      let count = counts.get(name);
      if (!count) {
        const key = { tenant_id, kind, natural_key };
        count = { ...key, taken: read(key) };
        counts.set(name, count);
      }
      changed.add(count);
      count.taken += 1;
      return count.taken - 1;
    },

    unwritten: () => changed,

    written() {
      changed.clear();
      if (counts.size > KEPT) counts.clear();
    },

    forget() {
      counts.clear();
    },
  };
}
