/** Who can be enrolled where: one user on one scanner once, others and elsewhere freely. */
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat, NotApplicable } from '../expect.ts';
import { jsonAt } from '../target/exchange.ts';

const OPERATION = 'createBothHandsEnrollment';

export const enrollmentContextChecks: readonly Check[] = [
  check({
    id: 'create-both-hands-enrollment/refuses-an-enrolled-user',
    title: 'a user who is enrolled on the scanner is refused with 409',
    verifies: ['ENR-ENROLLED-409', 'ERR-CONFLICT-409'],
    needs: ['scanner', 'palm'],
    cost: 'event',
    async run(bench) {
      const { externalUserId, hardwareId } = await bench.people.enrolled();
      await bench.control(OPERATION);
      const body = { external_user_id: externalUserId, hardware_id: hardwareId };
      expectStatus(await bench.send(OPERATION, { body }), 409);
    },
  }),
  check({
    id: 'create-both-hands-enrollment/accepts-another-user',
    title: 'one enrolled user does not keep another from enrolling on the same scanner',
    verifies: 'ENR-CREATED-201',
    needs: ['scanner', 'palm'],
    cost: 'event',
    async run(bench) {
      const { hardwareId } = await bench.people.enrolled();
      const body = { external_user_id: await bench.people.fresh(), hardware_id: hardwareId };
      expectStatus(await bench.send(OPERATION, { body }), 201);
    },
  }),
  check({
    id: 'create-both-hands-enrollment/accepts-another-scanner',
    title: 'a user enrolled on one scanner can be enrolled on another',
    verifies: 'ENR-DEVICE-CONTEXT',
    needs: ['pairing', 'palm'],
    cost: 'event',
    async run(bench) {
      const { externalUserId } = await bench.people.enrolled();
      const body = { external_user_id: externalUserId, hardware_id: await bench.scanners.second() };
      expectStatus(await bench.send(OPERATION, { body }), 201);
    },
  }),
  check({
    id: 'create-both-hands-enrollment/challenges-of-one-user-differ',
    title: 'challenges of one user on two scanners have different identifiers',
    verifies: 'ENR-CHALLENGE-ID',
    needs: ['pairing'],
    cost: 'event',
    async run(bench) {
      const external_user_id = await bench.people.fresh();
      const scanners = [await bench.scanners.first(), await bench.scanners.second()];
      const exchanges = await Promise.all(
        scanners.map((hardware_id) => bench.send(OPERATION, { body: { external_user_id, hardware_id } })),
      );
      if (exchanges.some(({ response }) => response?.status === 409)) {
        throw new NotApplicable('The deployment has one open enrollment a user.');
      }
      for (const exchange of exchanges) expectStatus(exchange, 201);
      const ids = exchanges.map((exchange) => jsonAt(exchange, '/data/challenge_id'));
      expectThat(exchanges, ids[0] !== ids[1], 'two identifiers', ids);
    },
  }),
];
