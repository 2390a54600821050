/** What holds for every delivery of the run, looked at when everything has arrived. */
import type { Bench } from '../bench/bench.ts';
import { check, type Check, type Need } from '../check.ts';
import { Finding, Inconclusive, shown } from '../expect.ts';
import { eventAt, eventText, subjectOf, type Delivery } from '../receiver/delivery.ts';
import { deliveryOracles, type Arrived } from './delivery-oracles.ts';

const NEEDS: readonly Need[] = ['receiver', 'event'];

const single = deliveryOracles.map(({ id, title, verifies, severity, fault }) =>
  check({
    id,
    title,
    verifies,
    needs: NEEDS,
    cost: 'aftermath',
    ...(severity ? { severity } : {}),
    async run(bench) {
      const arrived = allArrived(bench);
      const faults = arrived.flatMap((each) => {
        const found = fault(each, bench);
        return found ? [{ each, found }] : [];
      });
      const [first] = faults;
      if (!first) return;
      const [expected, actual] = first.found;
      const often = faults.length > 1 ? ` (in ${faults.length} of ${arrived.length} deliveries)` : '';
      throw new Finding(
        expected,
        `${shown(actual)}${often}`,
        faults.slice(0, 3).map(({ each }) => each.delivery),
      );
    },
  }),
);

function allArrived(bench: Bench): readonly Arrived[] {
  const arrived = bench.webhooks.arrived();
  if (arrived.length === 0) throw new Inconclusive('No delivery came in this run.');
  return arrived;
}

/** Tells events apart by what they say happened, not by their identifiers. */
const eventOf = (delivery: Delivery): string =>
  `${eventText(delivery, '/event_type')} ${subjectOf(delivery)}`;
const deliveryOf = (delivery: Delivery): string => `${delivery.path} ${eventOf(delivery)}`;

/** Two deliveries of different things that share `value`; undefined when all differ. */
function shared(
  deliveries: readonly Delivery[],
  about: (delivery: Delivery) => string,
  value: (delivery: Delivery) => unknown,
) {
  const seen = new Map<unknown, Delivery>();
  for (const delivery of deliveries) {
    const key = value(delivery);
    if (key === undefined) continue;
    const before = seen.get(key);
    if (before && about(before) !== about(delivery)) return [before, delivery] as const;
    seen.set(key, delivery);
  }
  return undefined;
}

const across: readonly Check[] = [
  check({
    id: 'every-delivery/event-ids-are-unique',
    title: 'two events have different event_id',
    verifies: 'EVT-ID-UNIQUE',
    needs: NEEDS,
    cost: 'aftermath',
    async run(bench) {
      const deliveries = allArrived(bench).map(({ delivery }) => delivery);
      const pair = shared(deliveries, eventOf, (delivery) => eventAt(delivery, '/event_id'));
      if (pair) throw new Finding('an event_id for each event', shown(eventAt(pair[0], '/event_id')), pair);
    },
  }),
  check({
    id: 'every-delivery/delivery-ids-are-unique',
    title: 'two deliveries have different X-Link-Delivery',
    verifies: 'DLV-DELIVERY-UNIQUE',
    needs: NEEDS,
    cost: 'aftermath',
    async run(bench) {
      const deliveries = allArrived(bench).map(({ delivery }) => delivery);
      const pair = shared(deliveries, deliveryOf, ({ headers }) => headers['x-link-delivery']);
      if (pair)
        throw new Finding(
          'an X-Link-Delivery for each delivery',
          shown(pair[0].headers['x-link-delivery']),
          pair,
        );
    },
  }),
  check({
    id: 'every-delivery/comes-once',
    title: 'a delivery that was acknowledged at once comes once',
    verifies: 'DLV-ACKNOWLEDGED',
    needs: NEEDS,
    cost: 'aftermath',
    async run(bench) {
      const repeated = allArrived(bench)
        .filter(({ delivery, subscription }) => subscription.acknowledges && delivery.attempt > 1)
        .map(({ delivery }) => delivery);
      const [first] = repeated;
      if (first) bench.requireCalm();
      if (first) throw new Finding('one attempt', `${repeated.length} further ones`, repeated.slice(0, 3));
    },
  }),
];

export const everyDeliveryChecks: readonly Check[] = [...single, ...across];
