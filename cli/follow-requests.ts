/** Requests that the API answered, as they come. */
import type { Schema } from '../generated/control/wire.ts';
import { keepFollowing, openActivity, type Keeping } from './connection.ts';
import { dataOf, type ControlClient } from './control-client.ts';

type Request = Schema<'RequestRecord'>;

/** Ends when the signal aborts. */
export function followRequests(keeping: Keeping): AsyncGenerator<Request, void, undefined> {
  const { onNote, connection } = keeping;
  let lastEventId: string | undefined;

  return keepFollowing(keeping, async function* (control, onOpen) {
    const activity = await openActivity(control, lastEventId);
    onOpen();
    if (lastEventId === undefined) onNote(`Following requests at ${connection.target.url}. Ctrl+C stops.`);
    for await (const { id, event, data } of activity) {
      lastEventId = id ?? lastEventId;
      if (event === 'missed') onNote('The mock no longer has everything that happened meanwhile.');
      if (event === 'request') yield JSON.parse(data) as Request;
    }
  });
}

/** The newest one first. */
export function newestRequests(control: ControlClient, limit: number): Promise<readonly Request[]> {
  return dataOf(control.GET('/__mock/v1/requests', { params: { query: { limit } } }));
}
