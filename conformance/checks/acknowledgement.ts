/** What acknowledges a delivery, and until when. */
import { check, type Check } from '../check.ts';
import { expectThat, Finding } from '../expect.ts';
import type { Reply } from '../receiver/endpoint.ts';
import { NEEDS, OK, provoke, silence } from './provoke.ts';

const acknowledgements: readonly { slug: string; what: string; reply: Reply }[] = [
  { slug: '200', what: '200', reply: OK },
  { slug: '200-without-a-body', what: '200 and no body', reply: { status: 200 } },
  { slug: '201', what: '201', reply: { status: 201, body: '{}' } },
  { slug: '202', what: '202', reply: { status: 202 } },
  { slug: '204', what: '204', reply: { status: 204 } },
  { slug: '299', what: '299', reply: { status: 299 } },
];

const acknowledged = acknowledgements.map(({ slug, what, reply }) =>
  check({
    id: `deliveries/acknowledged-by-${slug}`,
    title: `a delivery that was answered with ${what} is not sent again`,
    verifies: 'DLV-ACKNOWLEDGED',
    needs: NEEDS,
    cost: 'timing',
    async run(bench) {
      const { first, attempt } = await provoke(bench, () => reply);
      await silence(bench);
      const second = await attempt(2, 0);
      if (second) bench.requireCalm();
      expectThat(second ? [first, second] : first, second === undefined, 'one attempt', 'a second one');
    },
  }),
);

export const acknowledgementChecks: readonly Check[] = [
  ...acknowledged,
  check({
    id: 'deliveries/acknowledged-late-is-not-acknowledged',
    title: 'a 2xx that comes after 10 seconds does not acknowledge: the delivery is sent again',
    verifies: ['DLV-LATE', 'DLV-TIMEOUT-RETRIED'],
    needs: NEEDS,
    cost: 'limit',
    async run(bench) {
      const { acknowledgeWithinMs, retryWindowMs } = bench.settings;
      const late = acknowledgeWithinMs * 1.1;
      const { first, attempt } = await provoke(bench, (number) =>
        number === 1 ? { ...OK, afterMs: late } : OK,
      );
      const second = await attempt(2, late + retryWindowMs);
      if (!second) bench.requireCalm();
      if (!second)
        throw new Finding(
          'a second attempt',
          `none within ${(late + retryWindowMs) / 1000} s, which is the limit and the --retry-window`,
          [first],
        );
    },
  }),
  check({
    id: 'deliveries/acknowledged-within-the-limit',
    title: 'a 2xx that comes after 8 of the 10 seconds acknowledges',
    verifies: 'DLV-ACKNOWLEDGED',
    needs: NEEDS,
    cost: 'limit',
    async run(bench) {
      const slow = bench.settings.acknowledgeWithinMs * 0.8;
      const { first, attempt } = await provoke(bench, () => ({ ...OK, afterMs: slow }));
      await bench.pause(slow);
      await silence(bench);
      const second = await attempt(2, 0);
      // Half of what lies between the answer and the limit.
      if (second) bench.requireCalm({ tolerated: 0.1 });
      expectThat(second ? [first, second] : first, second === undefined, 'one attempt', 'a second one');
    },
  }),
];
