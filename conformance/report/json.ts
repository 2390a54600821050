import type { Report, RunEvent } from '../engine/result.ts';

export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Each event as one line, for programs that follow a run. The last one does not repeat the lines before it. */
export function ndjsonLine(event: RunEvent): string {
  if (event.kind !== 'run-finished') return `${JSON.stringify(event)}\n`;
  const report = { ...event.report, results: undefined, exchanges: undefined, deliveries: undefined };
  return `${JSON.stringify({ kind: event.kind, report })}\n`;
}
