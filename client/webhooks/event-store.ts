/** Which events were handled, so that a retry is not handled again. */

/** A place of your own, such as Redis or a table, when several processes receive. Everything may be async. */
export type EventStore = {
  /**
   * Takes the event for this delivery, in one step: of two callers only one gets `claimed`. `handled` means that it was
   * completed before; `in-progress` that somebody else has claimed it and neither completed nor released it yet. A claim
   * should run out by itself, for the case that its process dies.
   */
  claim(eventId: string): Claim | Promise<Claim>;
  /** The handler succeeded: every later claim is `handled`. */
  complete(eventId: string): unknown;
  /** The handler failed: the next claim is `claimed` again. */
  release(eventId: string): unknown;
};

export type Claim = 'claimed' | 'handled' | 'in-progress';

/** For one process: remembers the `max` events that were completed or seen again last, and every open claim. */
export function memoryEventStore({ max = 10_000 }: { readonly max?: number } = {}): EventStore {
  const claimed = new Set<string>();
  // In the order of last use: a Map and a Set keep the order of insertion.
  const handled = new Set<string>();

  function use(eventId: string): void {
    handled.delete(eventId);
    handled.add(eventId);
    for (const oldest of handled) {
      if (handled.size <= max) break;
      handled.delete(oldest);
    }
  }

  return {
    claim(eventId) {
      if (handled.has(eventId)) {
        use(eventId);
        return 'handled';
      }
      if (claimed.has(eventId)) return 'in-progress';
      claimed.add(eventId);
      return 'claimed';
    },
    complete(eventId) {
      claimed.delete(eventId);
      use(eventId);
    },
    release(eventId) {
      claimed.delete(eventId);
    },
  };
}
