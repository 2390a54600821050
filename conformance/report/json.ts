import type { Report } from '../engine/result.ts';

export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Each event as one line, for programs that follow a run. */
export function ndjsonLine(event: object): string {
  return `${JSON.stringify(event)}\n`;
}
