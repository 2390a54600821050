/** A mock that a command talks to, and keeps talking to when the mock goes away and comes back. */
import { EventSourceParserStream, type EventSourceMessage } from 'eventsource-parser/stream';
import { backoffMs } from './backoff.ts';
import { RefusedCall, streamOf, type ControlClient } from './control-client.ts';
import { CliError } from './exit-codes.ts';
import { pause } from './interruption.ts';
import type { Target } from './target.ts';

export type Connection = { readonly target: Target; readonly control: ControlClient };

export type Keeping = {
  readonly connection: Connection;
  /** Finds the mock anew. */
  readonly reconnect: () => Promise<Connection>;
  readonly signal: AbortSignal;
  /** Told when the mock goes away and comes back. */
  readonly onNote: (text: string) => void;
};

/**
 * What `follow` yields, again and again until `signal` aborts: whenever the mock has gone away, it begins anew with the
 * mock that is there then.
 *
 * @param follow calls `onOpen` when it has reached the mock
 */
export async function* keepFollowing<Item>(
  { connection: first, reconnect, signal, onNote }: Keeping,
  follow: (control: ControlClient, onOpen: () => void) => AsyncIterable<Item>,
): AsyncGenerator<Item, void, undefined> {
  let connection = first;
  let failures = 0;
  const onOpen = () => {
    if (failures > 0) onNote(`Connected again to ${connection.target.url}.`);
    failures = 0;
  };

  while (!signal.aborted) {
    try {
      if (failures > 0) connection = await reconnect();
      yield* follow(connection.control, onOpen);
    } catch (error) {
      if (signal.aborted) return;
      if (!isLost(error, connection)) throw error;
    }
    failures += 1;
    if (failures === 1) onNote(`${connection.target.url} cannot be reached. Waiting for it to come back.`);
    await pause(backoffMs(failures), signal);
  }
}

/** Whether waiting helps: the mock is away, or came back with another control token. */
function isLost(error: unknown, { target }: Connection): boolean {
  if (error instanceof RefusedCall) return error.status === 401 && !target.tokenIsNamed;
  // A mock that stops in the middle of an answer breaks it off.
  return error instanceof TypeError || (error instanceof CliError && error.exit === 'noMock');
}

/**
 * What happens from the moment on when this resolves.
 *
 * @param lastEventId to go on after that one, as far as the mock still has it
 */
export async function openActivity(
  control: ControlClient,
  lastEventId?: string,
): Promise<AsyncIterable<EventSourceMessage>> {
  const header = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const body = await streamOf(control.GET('/__mock/v1/stream', { params: { header }, parseAs: 'stream' }));
  return body!.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
}
