/** What checks on the events share: a table of single fields, and how long nothing has to happen. */
import type { RequirementId } from '../../generated/requirements.ts';
import type { Bench } from '../bench/bench.ts';
import { check, type Check, type Need } from '../check.ts';
import { expectThat, Finding, Inconclusive } from '../expect.ts';
import { eventAt, type Delivery } from '../receiver/delivery.ts';
import { isTimestamp } from './fields.ts';

export const PAIRING: readonly Need[] = ['pairing', 'receiver'];
export const PALM: readonly Need[] = ['scanner', 'palm', 'receiver'];
export const HAND: readonly Need[] = ['scanner', 'hand', 'receiver'];

type Row<Subject> = {
  readonly slug: string;
  readonly title: string;
  readonly verifies: RequirementId | Check['verifies'];
  readonly at: string;
  readonly expected: string;
  readonly holds: (value: unknown, subject: Subject) => boolean;
};

export function eventRows<Subject extends { readonly event: Delivery }>(
  prefix: string,
  needs: readonly Need[],
  subject: (bench: Bench) => Promise<Subject>,
  table: readonly Row<Subject>[],
): readonly Check[] {
  return table.map(({ slug, title, verifies, at, expected, holds }) =>
    check({
      id: `${prefix}/${slug}`,
      title,
      verifies,
      needs,
      cost: 'event',
      async run(bench) {
        const seen = await subject(bench);
        const value = eventAt(seen.event, at);
        expectThat(seen.event, holds(value, seen), `${expected} at ${at}`, value);
      },
    }),
  );
}

const emittedAfter =
  (at: string) =>
  (value: unknown, { event }: { event: Delivery }) => {
    const happened = eventAt(event, at);
    return !isTimestamp(value) || !isTimestamp(happened) || later(value, happened);
  };

/** Whether one time is not before another, compared to the microsecond. */
function later(one: string, other: string): boolean {
  const [first, second] = [Date.parse(one), Date.parse(other)];
  return first > second || (first === second && fraction(one) >= fraction(other));
}

const fraction = (time: string): number => Number(`0.${/\.(\d+)/.exec(time)?.[1] ?? '0'}`);

export const envelopeRows = (
  prefix: string,
  data: string,
  needs: readonly Need[],
  subject: (bench: Bench) => Promise<{ event: Delivery }>,
) =>
  eventRows(prefix, needs, subject, [
    {
      slug: 'emitted-after-it-happened',
      title: 'timestamp is not earlier than what data says happened',
      verifies: 'EVT-EMITTED-AFTER',
      at: '/timestamp',
      expected: `a time not before data.${data}`,
      holds: emittedAfter(`/data/${data}`),
    },
  ]);

/** On either side of the moment when something expires, in seconds. */
export const BEFORE_EXPIRY_S = 60;

/** Long enough that what is going to happen has happened. */
export const silence = (bench: Bench): Promise<unknown> => bench.pause(bench.settings.settleMs);

/** That no event came is a finding for the one check that is about its coming. */
export function absent(bench: Bench, error: unknown, what: string): never {
  if (error instanceof Inconclusive && /^No .* came/.test(error.message)) {
    bench.requireCalm();
    throw new Finding(`a ${what} event`, error.message, error.evidence);
  }
  throw error;
}
