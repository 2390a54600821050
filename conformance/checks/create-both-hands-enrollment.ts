import { isDeepStrictEqual } from 'node:util';
import type { Bench } from '../bench/bench.ts';
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat, Inconclusive, NotApplicable } from '../expect.ts';
import { jsonAt, textAt, type Exchange } from '../target/exchange.ts';
import { fieldChecks, isApart, isText, isTimestamp, isUuid, requireAnswer, sent } from './fields.ts';
import { metadataChecks } from './metadata.ts';
import { expectRefusal } from './paired.ts';

const OPERATION = 'createBothHandsEnrollment';

type Enrolled = { readonly before: Exchange; readonly exchange: Exchange };

// A device record registered just before tells the time by the deployment's own clock.
const timed = (bench: Bench): Promise<Enrolled> =>
  bench.shared('enrollment challenge', async () => {
    const body = await bench.valid(OPERATION);
    const before = await bench.control('registerDevice');
    return { before, exchange: requireAnswer(await bench.send(OPERATION, { body }), 201) };
  });

const enrolled = async (bench: Bench): Promise<Exchange> => (await timed(bench)).exchange;

const fields = fieldChecks(
  'create-both-hands-enrollment',
  enrolled,
  [
    {
      slug: 'message',
      title: 'the response has a message for a person',
      verifies: 'OVW-MESSAGE',
      at: '/message',
      expected: 'a string that is not empty',
      holds: isText,
    },
    {
      slug: 'challenge-id',
      title: 'the challenge has a challenge_id, a UUID',
      verifies: ['ENR-CHALLENGE-ID', 'OVW-DATA'],
      at: '/data/challenge_id',
      expected: 'a UUID',
      holds: isUuid,
    },
    {
      slug: 'type',
      title: 'the challenge has the type enroll',
      verifies: 'ENR-TYPE',
      at: '/data/type',
      expected: '"enroll"',
      holds: (value) => value === 'enroll',
    },
    {
      slug: 'palm-type',
      title: 'the challenge is for both palms',
      verifies: 'ENR-PALM-TYPE-BOTH',
      at: '/data/palm_type',
      expected: '"both"',
      holds: (value) => value === 'both',
    },
    {
      slug: 'pending',
      title: 'the challenge is pending',
      verifies: 'ENR-PENDING',
      at: '/data/status',
      expected: '"pending"',
      holds: (value) => value === 'pending',
    },
    {
      slug: 'echoes-hardware-id',
      title: 'the challenge has the hardware_id of the request',
      verifies: ['ENR-ECHO', 'ENR-PAIRED-SCANNER'],
      at: '/data/hardware_id',
      expected: 'the hardware_id that was sent',
      holds: (value, exchange) => value === sent(exchange)['hardware_id'],
    },
    {
      slug: 'expires-at',
      title: 'the challenge has the time of its expiry',
      verifies: 'ENR-EXPIRES-AT',
      at: '/data/expires_at',
      expected: 'an ISO 8601 time with date, time and offset',
      holds: isTimestamp,
    },
  ],
  { needs: ['scanner'] },
);

/** Identifiers that come back as they were only if nobody touches them. */
const identifiers: readonly { slug: string; prefix: string; suffix: string; severity?: 'warn' }[] = [
  { slug: 'mixed-case', prefix: 'User.NAME-', suffix: '@Example.COM' },
  { slug: 'unicode', prefix: 'مستخدم-验证-', suffix: '-é🖐' },
  { slug: 'punctuation', prefix: "o'brien/+&?#%20", suffix: '"<x>\\' },
  // That an identifier may be trimmed is written nowhere, and forbidden nowhere.
  { slug: 'blanks-around', prefix: '  ', suffix: '  ', severity: 'warn' },
];

const identifierEchoes = identifiers.map(({ slug, prefix, suffix, severity }) =>
  check({
    id: `create-both-hands-enrollment/echoes-user-${slug}`,
    title: `external_user_id comes back as it was: ${slug.replaceAll('-', ' ')}`,
    verifies: 'ENR-ECHO',
    needs: ['scanner'],
    ...(severity ? { severity } : {}),
    async run(bench) {
      const hardware_id = await bench.scanners.first();
      const external_user_id = await bench.people.fresh({ prefix, suffix });
      const exchange = await bench.send(OPERATION, { body: { external_user_id, hardware_id } });
      expectStatus(exchange, 201);
      const value = jsonAt(exchange, '/data/external_user_id');
      expectThat(exchange, value === external_user_id, JSON.stringify(external_user_id), value);
    },
  }),
);

export const createBothHandsEnrollmentChecks: readonly Check[] = [
  check({
    id: 'create-both-hands-enrollment/creates',
    title: 'a valid enrollment is answered with 201',
    verifies: ['ENR-CREATED-201', 'ENR-HARDWARE-FROM-PAIRING', 'AUTH-HEADER'],
    needs: ['scanner'],
    smoke: true,
    async run(bench) {
      expectStatus(await bench.send(OPERATION, { body: await bench.valid(OPERATION) }), 201);
    },
  }),
  ...fields,
  check({
    id: 'create-both-hands-enrollment/expires-in-the-future',
    title: 'a challenge expires later than it was created',
    verifies: 'ENR-EXPIRES-AT',
    needs: ['scanner'],
    async run(bench) {
      const { before, exchange } = await timed(bench);
      const [created, expires] = [textAt(before, '/data/created_at'), textAt(exchange, '/data/expires_at')];
      if (!isTimestamp(created) || !isTimestamp(expires))
        throw new Inconclusive('One of the times cannot be read.');
      expectThat(
        [before, exchange],
        Date.parse(expires) > Date.parse(created),
        `a time after ${created}`,
        expires,
      );
    },
  }),
  check({
    id: 'create-both-hands-enrollment/lives-one-hour',
    title: 'a challenge expires one hour after it was created',
    verifies: 'ENR-LIFETIME-1-HOUR',
    needs: ['scanner'],
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
  ...identifierEchoes,
  ...metadataChecks(OPERATION, { accepts: 'ENR-METADATA', echoes: 'ENR-METADATA-ECHO' }),
  check({
    id: 'create-both-hands-enrollment/echoes-large-integers',
    title: 'an integer beyond 2^53 in metadata comes back with all its digits',
    verifies: 'ENR-METADATA-ECHO',
    needs: ['scanner'],
    // RFC 8259 § 6 does not promise such numbers between implementations.
    severity: 'warn',
    async run(bench) {
      const digits = '9007199254740993';
      const body = JSON.stringify({ ...(await bench.valid(OPERATION)), metadata: { number: 0 } });
      const exchange = await bench.send(OPERATION, {
        raw: body.replace('{"number":0}', `{"number":${digits}}`),
      });
      expectStatus(exchange, 201);
      const said = exchange.response?.text ?? '';
      // A deployment whose numbers are doubles cannot do better than the nearest one, and says so by rounding.
      if (/9007199254740992(?!\d)/.test(said))
        throw new NotApplicable('Numbers are kept as IEEE 754 doubles.');
      expectThat(exchange, said.includes(digits), `the number ${digits}`, jsonAt(exchange, '/data/metadata'));
    },
  }),
  check({
    id: 'create-both-hands-enrollment/keeps-challenges-apart',
    title: 'two challenges have different identifiers and each its own metadata',
    verifies: ['ENR-CHALLENGE-ID', 'ENR-METADATA-ECHO'],
    needs: ['scanner'],
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
    id: 'create-both-hands-enrollment/refuses-an-unknown-scanner',
    title: 'a hardware_id that does not exist is refused with 404',
    verifies: ['ENR-HARDWARE-404', 'ERR-NOT-FOUND-404'],
    needs: ['scanner'],
    async run(bench) {
      await expectRefusal(
        bench,
        OPERATION,
        (valid) => ({ body: { ...valid, hardware_id: bench.unique('hardware') } }),
        404,
      );
    },
  }),
  check({
    id: 'create-both-hands-enrollment/refuses-a-part-of-a-hardware-id',
    title: 'the beginning of a hardware_id names no scanner',
    verifies: ['ENR-HARDWARE-404', 'ENR-PAIRED-SCANNER'],
    needs: ['scanner'],
    async run(bench) {
      await expectRefusal(bench, OPERATION, withoutItsEnd, 404);
    },
  }),
  check({
    id: 'create-both-hands-enrollment/refuses-an-unknown-user',
    title: 'where people have to exist first, an unknown one is refused with 404',
    verifies: ['ENR-USER-404', 'ERR-NOT-FOUND-404'],
    needs: ['scanner', 'user'],
    async run(bench) {
      await bench.control(OPERATION);
      const body = { ...(await bench.valid(OPERATION)), external_user_id: bench.unique('nobody') };
      const exchange = await bench.send(OPERATION, { body });
      if (exchange.response?.status === 201)
        throw new NotApplicable('Enrolling somebody new creates the user.');
      expectStatus(exchange, 404);
    },
  }),
];

function withoutItsEnd(valid: Record<string, unknown>) {
  return { body: { ...valid, hardware_id: String(valid['hardware_id']).slice(0, -1) } };
}
