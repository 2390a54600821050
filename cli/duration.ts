/** Spans of time as people write them. */

const MILLISECONDS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

type Unit = keyof typeof MILLISECONDS;

/** @returns milliseconds, or undefined when `text` is no span of time such as `90s`, `15m` or `1h30m`. */
export function durationMs(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return undefined;
  const parts = [...text.matchAll(/([\d.]+)(ms|[smhd])/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * MILLISECONDS[unit as Unit], 0);
}

/** The shortest way to write it: `1h30m`, `250ms`. */
export function durationText(ms: number): string {
  const units: readonly Unit[] = ['d', 'h', 'm', 's', 'ms'];
  let rest = Math.round(Math.abs(ms));
  const parts = units.flatMap((unit) => {
    const amount = Math.floor(rest / MILLISECONDS[unit]);
    rest -= amount * MILLISECONDS[unit];
    return amount > 0 ? [`${amount}${unit}`] : [];
  });
  return `${ms < 0 ? '-' : ''}${parts.join('') || '0s'}`;
}
