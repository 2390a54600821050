/**
 * The receiver: a Request in, a Response out.
 *
 * Contract: "Respond with 2xx within 10 seconds to acknowledge delivery. Non-2xx responses are retried".
 */
import { keyCheck } from './api-key.ts';
import { checkDelivery, type CheckedDelivery, type UnknownEvent } from './check-delivery.ts';
import { memoryEventStore, type EventStore } from './event-store.ts';
import { eventHandling, type Handler, type Handlers, type Outcome } from './handle-event.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { problem, type DeliveryProblem } from './problem.ts';

export type WebhookReceiverOptions = {
  /**
   * The `api_key` that the webhook was created with; several while it is being replaced. `null` for a webhook without
   * one: then anybody may deliver.
   */
  readonly apiKey: string | readonly string[] | null;
  /** What to do at each event. One without a handler is acknowledged. */
  readonly on?: Handlers;
  /** What to do at an event that this package does not know. It is acknowledged in any case. */
  readonly onUnknown?: Handler<UnknownEvent>;
  /** Told of everything that was not acknowledged or not handled. The key is never part of it. */
  readonly onProblem?: (problem: DeliveryProblem) => void;
  /** Which events were handled. @default in this process' memory, the last 10,000 */
  readonly store?: EventStore;
  /** After how many milliseconds to answer at the latest; the sender waits 10 seconds. @default 9000 */
  readonly answerWithinMs?: number;
  /** How many bytes a body may have. @default 1048576 */
  readonly maxBytes?: number;
  /** How many events `waitFor` can still find after they came. 0 keeps none. @default 100 */
  readonly keepEvents?: number;
};

/** After that the sender takes a delivery for failed. */
const ACKNOWLEDGE_WITHIN_MS = 10_000;

/** The part of a Worker's context that is used: it keeps the process alive for what runs after the answer. */
export type ReceiverContext = { readonly waitUntil?: (work: Promise<unknown>) => void };

export type WebhookReceiver = {
  /** Answers one delivery. Never rejects. */
  (request: Request, context?: ReceiverContext): Promise<Response>;
  /**
   * The next event that matches, or one of the last `keepEvents`; after its handler succeeded. For tests.
   *
   * @throws {Error} when none came in time, saying what did.
   */
  readonly waitFor: Inbox['waitFor'];
  /** Resolves when no handler is running, also none that was acknowledged first. For shutting down. */
  idle(): Promise<void>;
};

/** @throws {TypeError} when an option cannot work. */
export function createWebhookReceiver(options: WebhookReceiverOptions): WebhookReceiver {
  const { apiKey, on = {}, onUnknown = () => undefined, onProblem = () => undefined } = options;
  const {
    store = memoryEventStore(),
    answerWithinMs = 9_000,
    maxBytes = 1024 * 1024,
    keepEvents = 100,
  } = options;
  if (!(answerWithinMs > 0 && answerWithinMs <= ACKNOWLEDGE_WITHIN_MS)) {
    throw new TypeError(
      `answerWithinMs is ${answerWithinMs}. Give milliseconds above 0, up to ${ACKNOWLEDGE_WITHIN_MS}.`,
    );
  }
  const checkKey = apiKey === null ? undefined : keyCheck([apiKey].flat());
  const inbox = createInbox(keepEvents);
  const handle = eventHandling({ on, onUnknown, store, report, onHandled: inbox.add });
  const underWay = new Set<Promise<unknown>>();

  async function receive(request: Request, context?: ReceiverContext): Promise<Response> {
    const time = new AbortController();
    const timer = setTimeout(() => time.abort(), answerWithinMs);
    const answer = timeUp(time.signal);
    try {
      const check = await Promise.race([checkDelivery(request, { checkKey, maxBytes }), answer]);
      if (check === TIME_UP)
        return refuse(problem('unreadable', `The body did not arrive within ${answerWithinMs} ms.`));
      if (!check.ok) return refuse(check.problem);

      const { delivery } = check;
      const work = keep(handleAndKeep(delivery, time.signal, context), context);
      const outcome = await Promise.race([work, answer]);
      if (outcome !== TIME_UP) return respond(outcome);
      // An unknown event is acknowledged whatever onUnknown makes of it.
      if (!delivery.known) return acknowledge(202, 'Taken; nothing here knows this event.');
      const { deliveryId, event } = delivery;
      const detail = `The handler of ${event.event_type} was not done within ${answerWithinMs} ms.`;
      return refuse(problem('handler-slow', detail, { deliveryId, eventId: event.event_id }));
    } finally {
      clearTimeout(timer);
    }
  }

  async function handleAndKeep(
    delivery: CheckedDelivery,
    signal: AbortSignal,
    context: ReceiverContext | undefined,
  ): Promise<Outcome> {
    const outcome = await handle(delivery, signal);
    // Here and not at the answer, which may have gone out already because the store was slow.
    if (outcome.kind === 'deferred') void keep(outcome.work, context);
    return outcome;
  }

  function respond(outcome: Outcome): Response {
    switch (outcome.kind) {
      case 'failed':
        return refuse(outcome.problem);
      case 'deferred':
        return acknowledge(202, 'Taken.');
      default:
        return acknowledge(200, `${outcome.kind[0]!.toUpperCase()}${outcome.kind.slice(1)}.`);
    }
  }

  function refuse(fault: DeliveryProblem): Response {
    report(fault);
    const headers = fault.reason === 'wrong-method' ? { Allow: 'POST' } : {};
    return Response.json({ success: false, message: fault.detail }, { status: fault.status, headers });
  }

  function report(fault: DeliveryProblem): void {
    try {
      onProblem(fault);
    } catch {
      // A logger that fails must not change the answer, and there is nobody left to tell.
    }
  }

  /** Remembers `work` until it is done, here and with the platform. */
  function keep<Result>(work: Promise<Result>, context: ReceiverContext | undefined): Promise<Result> {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    context?.waitUntil?.(work);
    return work;
  }

  return Object.assign(receive, {
    waitFor: inbox.waitFor,
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  });
}

const TIME_UP = Symbol('time up');

function timeUp(signal: AbortSignal): Promise<typeof TIME_UP> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(TIME_UP), { once: true });
  });
}

function acknowledge(status: 200 | 202, message: string): Response {
  return Response.json({ success: true, message }, { status });
}
