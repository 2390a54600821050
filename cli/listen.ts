/** Prints a tenant's events and hands each to a local application before the next one. */
import type { Keeping } from './connection.ts';
import { followEvents, newestPosition, type Position } from './follow-events.ts';
import { forwardEvent, type ForwardAttempt, type Forwarding } from './forward-event.ts';
import type { Output } from './output.ts';
import { paint, paintStatus } from './output.ts';
import { eventText } from './views.ts';

export type ListenOptions = Omit<Keeping, 'onNote'> & {
  readonly output: Output;
  /** Only these; without them, every event. */
  readonly events: readonly string[] | undefined;
  /** To begin with the events that are there already. */
  readonly replay: boolean;
  /** To begin after this one. */
  readonly after: string | undefined;
  /** Print each event in full. */
  readonly printJson: boolean;
  readonly forwarding: Forwarding | undefined;
};

/** Ends when `signal` aborts. */
export async function listen(options: ListenOptions): Promise<void> {
  const { connection, reconnect, signal, output, events, printJson, forwarding } = options;
  const start = await startOf(options);
  const keeping = { connection, reconnect, signal, onNote: output.note };
  output.note(greeting(options));

  let last: string | undefined;
  for await (const event of followEvents(keeping, start)) {
    if (events && !events.includes(event.event_type)) continue;
    const whole = printJson ? `\n${JSON.stringify(event, null, 2)}` : '';
    if (!forwarding) output.item({ event }, eventText(event) + whole);
    else {
      for await (const attempt of forwardEvent(event, forwarding)) {
        output.item({ event, ...attempt }, `${eventText(event)}  ${attemptText(attempt)}${whole}`);
      }
    }
    if (!signal.aborted) last = event.event_id;
  }
  if (last !== undefined) output.note(`The last event was ${last}. To continue after it: --after ${last}`);
}

async function startOf({ connection, replay, after }: ListenOptions): Promise<Position | undefined> {
  if (after !== undefined) return { event_id: after };
  return replay ? undefined : newestPosition(connection.control);
}

function greeting({ connection, events, forwarding }: ListenOptions): string {
  const what = events ? events.join(', ') : 'every event';
  const where = forwarding ? `, forwarding to ${forwarding.to}` : '';
  return `Listening for ${what} at ${connection.target.url}${where}. Ctrl+C stops.`;
}

function attemptText({
  attempt,
  status_code,
  error,
  duration_ms,
  acknowledged,
  retry_in_ms,
}: ForwardAttempt): string {
  const result = paintStatus(status_code, String(status_code ?? error));
  const number = attempt > 1 ? ` attempt ${attempt}` : '';
  const then = acknowledged
    ? ''
    : retry_in_ms === null
      ? paint('red', '  given up')
      : `  again in ${retry_in_ms} ms`;
  return `->${number} ${result}  ${duration_ms} ms${then}`;
}
