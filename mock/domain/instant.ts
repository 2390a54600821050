/**
 * Moments and durations of the simulated world.
 *
 * An instant is a whole number of microseconds since 1970-01-01T00:00:00Z: the resolution of the contract's
 * timestamps, and still exact in a JavaScript number until the year 2255.
 */

/** Microseconds since the Unix epoch. */
export type Instant = number;

/** A duration in microseconds. */
export type Micros = number;

export const MILLISECOND: Micros = 1_000;
export const SECOND: Micros = 1_000 * MILLISECOND;
export const MINUTE: Micros = 60 * SECOND;
export const HOUR: Micros = 60 * MINUTE;
// Always 24 hours: in UTC no clock change can shorten a certificate.
export const DAY: Micros = 24 * HOUR;

/** The contract's `Timestamp` of an instant: ISO 8601, UTC, six decimals. */
export function toTimestamp(instant: Instant): string {
  const seconds = Math.floor(instant / SECOND);
  const micros = String(instant - seconds * SECOND).padStart(6, '0');
  if (seconds !== lastWritten.seconds) {
    lastWritten = { seconds, text: new Date(seconds * 1000).toISOString().slice(0, 19) };
  }
  return `${lastWritten.text}.${micros}Z`;
}

/** Most timestamps are of the second in which the last one was. */
let lastWritten = { seconds: 0, text: '1970-01-01T00:00:00' };

/** The instant of a `Timestamp`; digits beyond microseconds are cut. */
export function fromTimestamp(timestamp: string): Instant {
  const fraction = /\.(\d+)/.exec(timestamp)?.[1] ?? '';
  const seconds = Math.floor(Date.parse(timestamp.replace(/\.\d+/, '')) / 1000);
  return seconds * SECOND + Number(fraction.slice(0, 6).padEnd(6, '0'));
}

/** Whole seconds since the epoch, rounded down: the `NumericDate` of RFC 7519. */
export function toNumericDate(instant: Instant): number {
  return Math.floor(instant / SECOND);
}
