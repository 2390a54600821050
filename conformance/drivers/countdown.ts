/** How much time is left, above the line on which a person types, or every so often where lines cannot be rewritten. */
export type Countdown = { stop(): void };

const TICK_S = 1;
/** Where every line stays, as in a log. */
const LOG_EVERY_S = 30;

const SAVE = '\u001b7';
const RESTORE = '\u001b8';
const LINE_ABOVE = '\u001b[1A\r\u001b[2K';

/** @param end when the time is over, on the steady clock */
export function startCountdown(
  output: NodeJS.WritableStream & { readonly isTTY?: boolean },
  end: number,
): Countdown {
  const left = () => Math.max(0, Math.round((end - performance.now()) / 1000));
  const rewrites = output.isTTY === true;
  if (rewrites) output.write(`  ${clock(left())} left\n`);
  const timer = setInterval(
    () => {
      output.write(
        rewrites ? `${SAVE}${LINE_ABOVE}  ${clock(left())} left${RESTORE}` : `\n  (${left()} s left)\n`,
      );
    },
    (rewrites ? TICK_S : LOG_EVERY_S) * 1000,
  );
  return { stop: () => clearInterval(timer) };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
