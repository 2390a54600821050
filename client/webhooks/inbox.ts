/** The events that came, for tests that wait for one. */
import type { EventType, WebhookEvent, WebhookEvents } from '../../generated/wire.ts';

export type WaitOptions = {
  /** In milliseconds. @default 5000 */
  readonly timeoutMs?: number;
};

export type Inbox = {
  add(event: WebhookEvent): void;
  waitFor<Event extends EventType>(
    type: Event,
    match?: (event: WebhookEvents[Event]) => boolean,
    options?: WaitOptions,
  ): Promise<WebhookEvents[Event]>;
};

/** Keeps the last `size` events, so that a test may ask for one that came before it asked. */
export function createInbox(size: number): Inbox {
  const kept: WebhookEvent[] = [];
  const waiting = new Set<(event: WebhookEvent) => void>();

  return {
    add(event) {
      kept.push(event);
      if (kept.length > size) kept.shift();
      for (const tell of waiting) tell(event);
    },

    waitFor(type, match = () => true, { timeoutMs = 5_000 } = {}) {
      type Wanted = WebhookEvents[typeof type];
      const seen = new Map<string, number>();
      const look = (event: WebhookEvent): event is Wanted => {
        seen.set(event.event_type, (seen.get(event.event_type) ?? 0) + 1);
        return event.event_type === type && match(event as Wanted);
      };
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(tell);
        };
        const tell = (event: WebhookEvent) => {
          try {
            if (!look(event)) return;
            resolve(event);
          } catch (error) {
            reject(error as Error);
          }
          end();
        };
        const timer = setTimeout(() => {
          end();
          const others = Array.from(seen, ([name, count]) => `${count} × ${name}`).join(', ');
          reject(
            new Error(
              `No ${type} that matches came within ${timeoutMs} ms. What came: ${others || 'nothing'}.`,
            ),
          );
        }, timeoutMs);
        waiting.add(tell);
        for (const event of kept) if (waiting.has(tell)) tell(event);
      });
    },
  };
}
