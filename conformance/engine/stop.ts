/** Ends a run before its time: once, and for the first reason that there is. */
import type { Ending } from './result.ts';

/** Why a check that had not ended by then is undecided. */
export const ENDED_EARLY = 'The run ended before this check.';

export type Stop = {
  /** Aborts when the run is to end. */
  readonly signal: AbortSignal;
  /** How the run ended; undefined while nothing stopped it. */
  ending(): Ending | undefined;
  stop(ending: Ending): void;
};

/** @param outside what the caller of the run ends it with */
export function createStop(outside: AbortSignal | undefined): Stop {
  const controller = new AbortController();
  let ending: Ending | undefined;
  const self: Stop = {
    signal: controller.signal,
    ending: () => ending,
    stop(reason) {
      ending ??= reason;
      controller.abort();
    },
  };
  const interrupt = () => self.stop({ kind: 'interrupted', sentence: 'The run was stopped before its end.' });
  if (outside?.aborted) interrupt();
  else outside?.addEventListener('abort', interrupt, { once: true });
  return self;
}
