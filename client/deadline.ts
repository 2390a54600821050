/** Giving up on time: whatever is waited for ends when the caller aborts or the time is up, heeding it or not. */

/** A timer asked to wait longer would go off at once. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Runs `work` with a signal that aborts with the reason of `outer`, or with `expired()` after `timeoutMs`.
 *
 * @throws That reason, even when `work` never looks at its signal; else what `work` throws.
 */
export async function withDeadline<Result>(
  timeoutMs: number,
  outer: AbortSignal,
  expired: () => Error,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  outer.throwIfAborted();
  const controller = new AbortController();
  const passOn = () => controller.abort(outer.reason);
  outer.addEventListener('abort', passOn);
  const timer = setTimeout(() => controller.abort(expired()), Math.min(timeoutMs, LONGEST_MS));
  try {
    return await unlessAborted(work(controller.signal), controller.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', passOn);
  }
}

/** `work`, or the signal's reason as soon as it aborts. */
export function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Waits `ms` milliseconds. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return unlessAborted(over, signal).finally(() => clearTimeout(timer));
}
