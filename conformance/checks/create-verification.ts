import { isDeepStrictEqual } from 'node:util';
import type { Bench } from '../bench/bench.ts';
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat, Inconclusive, NotApplicable } from '../expect.ts';
import { jsonAt, textAt, type Exchange } from '../target/exchange.ts';
import { fieldChecks, isApart, isObject, isTimestamp, isUuid, requireAnswer, sent } from './fields.ts';
import { metadataChecks } from './metadata.ts';
import { expectRefusal } from './paired.ts';

const OPERATION = 'createVerification';

type Posed = { readonly before: Exchange; readonly exchange: Exchange };

const timed = (bench: Bench): Promise<Posed> =>
  bench.shared('verification challenge', async () => {
    const body = await bench.valid(OPERATION);
    const before = await bench.control('registerDevice');
    return { before, exchange: requireAnswer(await bench.send(OPERATION, { body }), 201) };
  });

const fields = fieldChecks(
  'create-verification',
  async (bench) => (await timed(bench)).exchange,
  [
    {
      slug: 'not-yet-verified',
      title: 'the response carries no match result',
      verifies: ['VER-NOT-YET-VERIFIED', 'VER-RESULT-BY-EVENT'],
      at: '',
      expected: 'no matched, scores, thresholds or verified_at',
      holds: (value) => !/"(?:matched|scores|thresholds|verified_at)":/.test(JSON.stringify(value ?? null)),
    },
    {
      slug: 'challenge-id',
      title: 'the challenge has a challenge_id, a UUID',
      verifies: 'EVT-CHALLENGE-ID',
      severity: 'warn',
      at: '/data/challenge_id',
      expected: 'a UUID',
      holds: isUuid,
    },
    {
      slug: 'type',
      title: 'the challenge has the type verify',
      verifies: 'VER-RESPONSE',
      at: '/data/type',
      expected: '"verify"',
      holds: (value) => value === 'verify',
    },
    {
      slug: 'pending',
      title: 'the challenge is pending',
      verifies: 'VER-RESPONSE-ECHO',
      at: '/data/status',
      expected: '"pending"',
      holds: (value) => value === 'pending',
    },
    {
      slug: 'echoes-the-request',
      title: 'the challenge has the external_user_id, hardware_id and metadata of the request',
      verifies: 'VER-RESPONSE-ECHO',
      at: '/data',
      expected: 'external_user_id, hardware_id and metadata as they were sent',
      holds: (value, exchange) =>
        isObject(value) &&
        Object.entries(sent(exchange)).every(([name, given]) => isDeepStrictEqual(value[name], given)),
    },
    {
      slug: 'expires-at',
      title: 'the challenge has the time of its expiry',
      verifies: 'VER-RESPONSE',
      at: '/data/expires_at',
      expected: 'an ISO 8601 time with date, time and offset',
      holds: isTimestamp,
    },
  ],
  { needs: ['scanner', 'palm'] },
);

/** Names of people that differ a little from one who is enrolled. */
const strangers: readonly { slug: string; what: string; change: (user: string) => string }[] = [
  { slug: 'an-unknown-user', what: 'a user who does not exist', change: (user) => `${user}-nobody` },
  {
    slug: 'a-part-of-a-user',
    what: 'the beginning of an external_user_id',
    change: (user) => user.slice(0, -1),
  },
  {
    slug: 'a-user-in-another-case',
    what: 'an external_user_id in another case',
    change: (user) => user.toUpperCase(),
  },
];

export const createVerificationChecks: readonly Check[] = [
  check({
    id: 'create-verification/creates',
    title: 'a valid verification of an enrolled user is answered with 201',
    verifies: ['VER-CREATED-201', 'VER-ENROLLED-USER', 'AUTH-HEADER'],
    needs: ['scanner', 'palm'],
    async run(bench) {
      expectStatus(await bench.send(OPERATION, { body: await bench.valid(OPERATION) }), 201);
    },
  }),
  ...fields,
  check({
    id: 'create-verification/lives-one-hour',
    title: 'a challenge expires one hour after it was created',
    verifies: 'VER-LIFETIME-1-HOUR',
    needs: ['scanner', 'palm'],
    async run(bench) {
      const { before, exchange } = await timed(bench);
      const [created, expires] = [textAt(before, '/data/created_at'), textAt(exchange, '/data/expires_at')];
      expectThat(
        [before, exchange],
        isApart(created, expires, 3600, 120),
        `one hour after ${created}`,
        expires,
      );
    },
  }),
  ...metadataChecks(OPERATION, { accepts: 'VER-METADATA', echoes: 'VER-RESPONSE-ECHO' }),
  check({
    id: 'create-verification/repeats',
    title: 'the same user is verified again on the same scanner, in a challenge of its own',
    verifies: 'VER-REPEATABLE',
    needs: ['scanner', 'palm'],
    async run(bench) {
      const first = await bench.send(OPERATION, {
        body: { ...(await bench.valid(OPERATION)), metadata: { one: 1 } },
      });
      const second = await bench.send(OPERATION, {
        body: { ...(await bench.valid(OPERATION)), metadata: { two: 2 } },
      });
      for (const exchange of [first, second]) expectStatus(exchange, 201);
      const [id, other] = [first, second].map((exchange) => jsonAt(exchange, '/data/challenge_id'));
      expectThat([first, second], id !== other, 'a challenge_id not used before', other);
      const metadata = jsonAt(second, '/data/metadata');
      expectThat(second, isDeepStrictEqual(metadata, { two: 2 }), '{"two":2}', metadata);
    },
  }),
  check({
    id: 'create-verification/refuses-an-unknown-scanner',
    title: 'a hardware_id that does not exist is refused with 404 or 422',
    verifies: ['VER-UNKNOWN-404', 'ERR-NOT-FOUND-404'],
    needs: ['scanner', 'palm'],
    async run(bench) {
      const change = (valid: Record<string, unknown>) => ({
        body: { ...valid, hardware_id: bench.unique('hardware') },
      });
      await expectRefusal(bench, OPERATION, change, 404, 422);
    },
  }),
  ...strangers.map(({ slug, what, change }) =>
    check({
      id: `create-verification/refuses-${slug}`,
      title: `${what} is refused with 404 or 422`,
      verifies: 'VER-UNKNOWN-404',
      needs: ['scanner', 'palm'],
      async run(bench) {
        const { externalUserId } = await bench.people.enrolled();
        const external_user_id = change(externalUserId);
        if (external_user_id === externalUserId)
          throw new NotApplicable('The external_user_id has no letters.');
        await expectRefusal(
          bench,
          OPERATION,
          (valid) => ({ body: { ...valid, external_user_id } }),
          404,
          422,
        );
      },
    }),
  ),
  check({
    id: 'create-verification/refuses-a-user-who-showed-no-palm',
    title: 'a user whose enrollment is still open cannot be verified',
    verifies: 'VER-ENROLLED-USER',
    needs: ['scanner', 'hand'],
    // With which status is not written.
    severity: 'warn',
    async run(bench) {
      if (bench.settings.auto) throw new NotApplicable('The scanner shows a palm by itself.');
      await bench.control(OPERATION);
      const hardwareId = await bench.scanners.first();
      const { externalUserId } = await bench.people.enroll({
        externalUserId: await bench.people.fresh(),
        hardwareId,
      });
      const body = { external_user_id: externalUserId, hardware_id: hardwareId };
      const exchange = await bench.send(OPERATION, { body });
      if (!exchange.response) throw new Inconclusive('No answer came.', [exchange]);
      expectStatus(exchange, 400, 403, 404, 409, 422);
    },
  }),
];
