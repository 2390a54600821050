/**
 * Whether deliveries were held up on their way, by a machine that is too busy: then a sender may have lost patience, and
 * neither a second attempt nor a missing one says anything about it.
 *
 * An event says when it was emitted. How much later it arrives differs by the clocks, which is the same for all events,
 * and by the time it took; so the quickest event of a run tells the clocks apart, and the others how late they are.
 */
import { eventText, type Delivery } from '../receiver/delivery.ts';

/** How late the latest first attempt was, in milliseconds, compared with the quickest one. */
export function longestDelay(deliveries: readonly Delivery[]): number {
  const delays = deliveries
    .filter(({ attempt }) => attempt === 1)
    .map((delivery) => performance.timeOrigin + delivery.at - Date.parse(eventText(delivery, '/timestamp')))
    .filter((delay) => !Number.isNaN(delay));
  return delays.length === 0 ? 0 : Math.max(...delays) - Math.min(...delays);
}
