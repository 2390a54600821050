/**
 * A tenant's events, one after the other, from a position on: in order, none twice and none left out, also over a restart
 * of the mock and while the reader takes its time.
 */
import type { Schema } from '../generated/control/wire.ts';
import { keepFollowing, openActivity, type Keeping } from './connection.ts';
import { dataOf, type ControlClient } from './control-client.ts';

type Event = Schema<'Event'>;

/**
 * The last event that was seen. Ids derive from a seed, so after a reset the same id comes again for another event:
 * only with its time is it the same one.
 */
export type Position = { readonly event_id: string; readonly timestamp?: string };

/** How far back the mock lists. */
const LISTED = 1_000;

/**
 * Ends when the signal aborts.
 *
 * @param start where to begin; without one, with the first event there is
 */
export function followEvents(
  keeping: Keeping,
  start: Position | undefined,
): AsyncGenerator<Event, void, undefined> {
  const { onNote } = keeping;
  let after = start;

  return keepFollowing(keeping, async function* (control, onOpen) {
    // Watching comes first: what happens while the past is listed must not fall between the two.
    const activity = await openActivity(control);
    const { events, incomplete } = await eventsAfter(control, after);
    onOpen();
    if (incomplete) onNote(`More than ${LISTED} events came meanwhile; the mock lists no older ones.`);
    for (const event of events) {
      yield event;
      after = event;
    }
    const listed = new Set(events.map(nameOf));
    for await (const { event: type, data } of activity) {
      if (type !== 'event') continue;
      const event = JSON.parse(data) as Event;
      if (listed.delete(nameOf(event))) continue;
      yield event;
      after = event;
    }
  });
}

const nameOf = ({ event_id, timestamp }: Event): string => `${event_id} ${timestamp}`;

/** The position after everything there is. */
export async function newestPosition(control: ControlClient): Promise<Position | undefined> {
  const [newest] = await dataOf(control.GET('/__mock/v1/events', { params: { query: { limit: 1 } } }));
  return newest;
}

/** The newest one first; only those with one of `keys`, when some are given. */
export async function newestEvents(
  control: ControlClient,
  keys?: readonly string[],
): Promise<readonly Event[]> {
  const found = await dataOf(control.GET('/__mock/v1/events', { params: { query: { limit: LISTED } } }));
  return keys ? found.filter(({ event_type }) => keys.includes(event_type)) : found;
}

type Missed = {
  /** The oldest one first. */
  readonly events: readonly Event[];
  /** Whether there may have been older ones that the mock no longer lists. */
  readonly incomplete: boolean;
};

async function eventsAfter(control: ControlClient, after: Position | undefined): Promise<Missed> {
  const newestFirst = await newestEvents(control);
  const seen = newestFirst.findIndex((event) => after !== undefined && isAt(event, after));
  // Not there any more: the mock began anew, and so all of its events are new.
  const unseen = seen < 0 ? newestFirst : newestFirst.slice(0, seen);
  const incomplete = seen < 0 && after !== undefined && unseen.length === LISTED;
  return { events: unseen.toReversed(), incomplete };
}

const isAt = ({ event_id, timestamp }: Event, position: Position): boolean =>
  event_id === position.event_id && (position.timestamp === undefined || timestamp === position.timestamp);
