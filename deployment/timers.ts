import { setMaxListeners } from 'node:events';

/** Timers that end with the deployment: nothing is sent after `stop`. */
export type Timers = {
  after(delayMs: number, run: () => void): void;
  /** Aborts with `stop`, for what is under way by then. */
  readonly stopped: AbortSignal;
  stop(): void;
};

export function createTimers(): Timers {
  const pending = new Set<NodeJS.Timeout>();
  const controller = new AbortController();
  // One listener for each request under way, however many there are.
  setMaxListeners(0, controller.signal);
  return {
    stopped: controller.signal,
    after(delayMs, run) {
      if (controller.signal.aborted) return;
      const timer = setTimeout(() => {
        pending.delete(timer);
        run();
      }, delayMs);
      pending.add(timer);
    },
    stop() {
      controller.abort();
      for (const timer of pending) clearTimeout(timer);
      pending.clear();
    },
  };
}
