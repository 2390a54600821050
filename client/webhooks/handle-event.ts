/** Running the partner's handler for an event: once, however often the event is delivered. */
import type { EventType, WebhookEvents } from '../../generated/wire.ts';
import type { CheckedDelivery, UnknownEvent } from './check-delivery.ts';
import type { EventStore } from './event-store.ts';
import { problem, type DeliveryProblem } from './problem.ts';

/** What a handler is told besides the event. */
export type DeliveryInfo = {
  /** X-Link-Delivery: the same for every attempt. */
  readonly deliveryId: string;
  /** Aborts when the sender has been told to come again because the handler took too long. */
  readonly signal: AbortSignal;
};

/** The delivery is acknowledged when this has returned or resolved. To have it delivered again, throw. */
export type Handler<Event> = (event: Event, info: DeliveryInfo) => unknown;

/** For work that takes longer than the sender waits. What fails here is reported, but never delivered again. */
export type DeferredHandler<Event> = { readonly afterAcknowledging: Handler<Event> };

export type Handlers = {
  readonly [Event in EventType]?: Handler<WebhookEvents[Event]> | DeferredHandler<WebhookEvents[Event]>;
};

export type Outcome =
  | { readonly kind: 'handled' | 'handled before' | 'nobody listens' }
  /** Acknowledge now; `work` goes on and never rejects. */
  | { readonly kind: 'deferred'; readonly work: Promise<void> }
  | { readonly kind: 'failed'; readonly problem: DeliveryProblem };

export type HandlingSettings = {
  readonly on: Handlers;
  readonly onUnknown: Handler<UnknownEvent>;
  readonly store: EventStore;
  readonly report: (problem: DeliveryProblem) => void;
  /** Told of each known event after it was handled. */
  readonly onHandled: (event: WebhookEvents[EventType]) => void;
};

export type EventHandling = (delivery: CheckedDelivery, signal: AbortSignal) => Promise<Outcome>;

export function eventHandling(settings: HandlingSettings): EventHandling {
  const { on, onUnknown, store, report, onHandled } = settings;
  // What another attempt of the same event may wait for.
  const running = new Map<string, Promise<Outcome>>();

  return async (delivery, signal) => {
    const { event, deliveryId } = delivery;
    const eventId = typeof event.event_id === 'string' ? event.event_id : undefined;
    if (eventId === undefined) return run(delivery, signal);
    const about = { deliveryId, eventId };

    const joined = running.get(eventId);
    if (joined) return joined;
    const work = claimAndRun();
    running.set(eventId, work);
    return work.finally(() => running.delete(eventId));

    async function claimAndRun(): Promise<Outcome> {
      try {
        const claim = await store.claim(eventId!);
        if (claim === 'handled') return { kind: 'handled before' };
        if (claim === 'in-progress') {
          return failed(problem('in-progress', 'Another process is handling this event.', about));
        }
      } catch (cause) {
        return failed(
          problem('store-failed', 'The event store could not claim the event.', { ...about, cause }),
        );
      }
      const outcome = await run(delivery, signal);
      try {
        await (outcome.kind === 'failed' ? store.release(eventId!) : store.complete(eventId!));
      } catch (cause) {
        // The handler's result stands: to have a handled event delivered again would run it twice for certain.
        report(problem('store-failed', 'The event store could not keep the result.', { ...about, cause }));
      }
      return outcome;
    }
  };

  async function run(delivery: CheckedDelivery, signal: AbortSignal): Promise<Outcome> {
    const info = { deliveryId: delivery.deliveryId, signal };
    if (!delivery.known) {
      const fault = await call(() => onUnknown(delivery.event, info), delivery);
      // Acknowledged all the same: a sender of new events must not be made to repeat them for ever.
      if (fault) report(fault);
      return { kind: 'handled' };
    }
    const { event } = delivery;
    // The key and the event belong together, which the type of a union's lookup does not say.
    const handler = on[event.event_type] as Handler<typeof event> | DeferredHandler<typeof event> | undefined;
    if (handler && typeof handler !== 'function') {
      return { kind: 'deferred', work: runLate(handler.afterAcknowledging, event, delivery) };
    }
    const fault = handler && (await call(() => handler(event, info), delivery));
    if (fault) return failed(fault);
    onHandled(event);
    return { kind: handler ? 'handled' : 'nobody listens' };
  }

  async function runLate<Event extends WebhookEvents[EventType]>(
    handler: Handler<Event>,
    event: Event,
    delivery: CheckedDelivery,
  ): Promise<void> {
    // Nobody waits any more, so this signal never aborts.
    const { signal } = new AbortController();
    // In a turn of its own, so that the answer goes out before the handler's first line.
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    const fault = await call(() => handler(event, { deliveryId: delivery.deliveryId, signal }), delivery);
    if (fault) report(fault);
    else onHandled(event);
  }
}

function failed(fault: DeliveryProblem): Outcome {
  return { kind: 'failed', problem: fault };
}

/** What the handler's failure is to us; undefined when it succeeded. */
async function call(
  handler: () => unknown,
  { deliveryId, event: { event_id } }: CheckedDelivery,
): Promise<DeliveryProblem | undefined> {
  try {
    // Even a handler that throws at once, or answers at once, is not run before the caller is ready for it.
    await Promise.resolve().then(handler);
    return undefined;
  } catch (cause) {
    const eventId = typeof event_id === 'string' ? { eventId: event_id } : {};
    return problem('handler-failed', 'The handler of this event threw.', { deliveryId, ...eventId, cause });
  }
}
