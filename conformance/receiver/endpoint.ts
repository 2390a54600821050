/** One address that a webhook can be created for: it keeps what arrives and answers by a script. */
import { subjectOf, type Delivery } from './delivery.ts';

/** How a delivery is answered. */
export type Reply =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly afterMs?: number;
    }
  | { readonly reset: true };

/** Decides the reply to a delivery; `attempt` counts from 1 for each thing that is delivered. */
export type Script = (delivery: Delivery) => Reply;

export type Arrival = Omit<Delivery, 'kind' | 'id' | 'attempt' | 'path'>;

export type Endpoint = {
  readonly path: string;
  /** The URL to give to createWebhook. */
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  arrive(arrival: Arrival): Reply;
  /** The first delivery, arrived or to come, that `matches`; undefined when none comes within `withinMs`. */
  first(matches: (delivery: Delivery) => boolean, withinMs: number): Promise<Delivery | undefined>;
  /** Nothing comes any more: whoever waits for something is told so. */
  close(): void;
};

export const acknowledge: Script = () => ({ status: 200, body: '{}' });

export function createEndpoint(
  path: string,
  url: string,
  script: Script,
  record: (delivery: Omit<Delivery, 'id' | 'kind'>) => Delivery,
): Endpoint {
  const deliveries: Delivery[] = [];
  const listeners = new Set<(delivery: Delivery | undefined) => void>();
  const attempts = new Map<string, number>();

  return {
    path,
    url,
    deliveries,
    arrive(arrival) {
      const subject = subjectOf(arrival);
      const attempt = (attempts.get(subject) ?? 0) + 1;
      attempts.set(subject, attempt);
      const delivery = record({ ...arrival, path, attempt });
      deliveries.push(delivery);
      // The script first: whoever waits may ask for what it decided.
      const reply = script(delivery);
      for (const listener of listeners) listener(delivery);
      return reply;
    },
    first(matches, withinMs) {
      const arrived = deliveries.find(matches);
      if (arrived) return Promise.resolve(arrived);
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(undefined), withinMs);
        const listener = (delivery: Delivery | undefined) => {
          if (delivery === undefined || matches(delivery)) settle(delivery);
        };
        listeners.add(listener);
        function settle(delivery: Delivery | undefined): void {
          clearTimeout(timer);
          listeners.delete(listener);
          resolve(delivery);
        }
      });
    },
    close() {
      for (const listener of listeners) listener(undefined);
    },
  };
}
