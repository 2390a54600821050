/** `@link-identity/toolkit/webhooks`: receiving deliveries, wherever there are Request and Response. */
export type { EventType, WebhookEvent, WebhookEvents } from '../../generated/wire.ts';
export type { UnknownEvent } from './check-delivery.ts';
export { memoryEventStore, type Claim, type EventStore } from './event-store.ts';
export type { DeferredHandler, DeliveryInfo, Handler, Handlers } from './handle-event.ts';
export { toHonoHandler, type HonoContext } from './hono.ts';
export type { WaitOptions } from './inbox.ts';
export { problemStatuses, type DeliveryProblem, type ProblemReason } from './problem.ts';
export {
  createWebhookReceiver,
  type ReceiverContext,
  type WebhookReceiver,
  type WebhookReceiverOptions,
} from './receiver.ts';
