/** Two at once, for whatever must be unique. */
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat } from '../expect.ts';
import { jsonAt } from '../target/exchange.ts';
import { operationNeeds } from './authorization.ts';

/** Enough that a race shows, few enough for a safe run. */
const AT_ONCE = 4;

const challenges = [
  {
    slug: 'enrollments',
    operationId: 'createBothHandsEnrollment',
    verifies: ['ENR-CREATED-201', 'ENR-CHALLENGE-ID'],
    what: 'enrollments of several people',
  },
  {
    slug: 'verifications',
    operationId: 'createVerification',
    verifies: ['VER-CREATED-201', 'EVT-CHALLENGE-ID'],
    what: 'verifications of one user',
  },
] as const;

export const concurrencyChecks: readonly Check[] = [
  check({
    id: 'concurrency/registrations-at-once',
    title: 'registrations at the same moment all succeed, with device ids and pairing codes of their own',
    verifies: ['DEV-CREATED-201', 'DEV-DEVICE-ID', 'DEV-PAIRING-CODE-UNIQUE'],
    async run(bench) {
      const body = { device_name: bench.unique('Scanner'), location: bench.unique('Bench') };
      const bodies = Array.from({ length: AT_ONCE }, (_, index) => ({
        ...body,
        device_name: `${body.device_name}.${index}`,
      }));
      const exchanges = await Promise.all(bodies.map((each) => bench.send('registerDevice', { body: each })));
      for (const exchange of exchanges) expectStatus(exchange, 201);
      for (const pointer of ['/data/device_id', '/data/pairing_code']) {
        const values = exchanges.map((exchange) => jsonAt(exchange, pointer));
        expectThat(
          exchanges,
          new Set(values).size === AT_ONCE,
          `${AT_ONCE} different values at ${pointer}`,
          values,
        );
      }
    },
  }),
  ...(['endpoint', 'name'] as const).map((field) =>
    check({
      id: `concurrency/webhooks-with-one-${field}`,
      title: `of webhooks created at the same moment with one ${field}, exactly one is created and the others get 409`,
      verifies:
        field === 'name' ? ['WHK-NAME-409', 'ERR-CONFLICT-409'] : ['WHK-ENDPOINT-409', 'ERR-CONFLICT-409'],
      cost: 'subscription',
      async run(bench) {
        await bench.control('createWebhook');
        const bodies = await Promise.all(Array.from({ length: AT_ONCE }, () => bench.valid('createWebhook')));
        const same = bodies[0]?.[field];
        const exchanges = await Promise.all(
          bodies.map((body) => bench.send('createWebhook', { body: { ...body, [field]: same } })),
        );
        const statuses = exchanges.map(({ response }) => response?.status).toSorted();
        const expected = [201, ...Array.from({ length: AT_ONCE - 1 }, () => 409)];
        expectThat(
          exchanges,
          JSON.stringify(statuses) === JSON.stringify(expected),
          `statuses ${expected.join(', ')}`,
          statuses,
        );
      },
    }),
  ),
  ...challenges.map(({ slug, operationId, verifies, what }) =>
    check({
      id: `concurrency/${slug}-at-once`,
      title: `${what} at the same moment have challenges of their own`,
      verifies,
      needs: operationNeeds[operationId],
      async run(bench) {
        const bodies = await Promise.all(Array.from({ length: AT_ONCE }, () => bench.valid(operationId)));
        const exchanges = await Promise.all(bodies.map((body) => bench.send(operationId, { body })));
        for (const exchange of exchanges) expectStatus(exchange, 201);
        const ids = exchanges.map((exchange) => jsonAt(exchange, '/data/challenge_id'));
        expectThat(exchanges, new Set(ids).size === AT_ONCE, `${AT_ONCE} different challenge_id`, ids);
      },
    }),
  ),
];
