/** Giving up on time: whatever is waited for ends when the caller aborts or the time is up, heeding it or not. */
import { TimeoutError } from './errors.ts';

/** A timer asked to wait longer would go off at once. */
const LONGEST_MS = 0x7fffffff;

/**
 * Runs `work` with a signal that aborts with the reason of `outer`, or with a TimeoutError about `label` after `timeoutMs`.
 *
 * @throws That reason, even when `work` never looks at its signal; else what `work` throws.
 */
export function withDeadline<Result>(
  label: string,
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    outer?.throwIfAborted();
    const controller = new AbortController();
    const giveUp = (reason: Error) => {
      reject(reason);
      controller.abort(reason);
    };
    // It stays: `outer` belongs to one request, and after the end there is nothing left to give up.
    outer?.addEventListener('abort', () => giveUp(outer.reason as Error));
    const timer = setTimeout(
      () => giveUp(new TimeoutError(label, timeoutMs)),
      Math.min(timeoutMs, LONGEST_MS),
    );
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** Waits `ms` milliseconds; for ever once the signal aborts, since nobody waits for what comes then. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
