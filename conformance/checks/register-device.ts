import type { Bench } from '../bench/bench.ts';
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat } from '../expect.ts';
import { jsonAt, type Exchange } from '../target/exchange.ts';
import { claimsOf } from './create-access-token.ts';
import {
  fieldChecks,
  isObject,
  isPositiveInteger,
  isText,
  isTimestamp,
  isUuid,
  requireAnswer,
  sent,
} from './fields.ts';

const OPERATION = 'registerDevice';

const registered = (bench: Bench): Promise<Exchange> =>
  bench.shared('registered device', async () =>
    requireAnswer(await bench.send(OPERATION, { body: await bench.valid(OPERATION) }), 201),
  );

const fields = fieldChecks('register-device', registered, [
  {
    slug: 'record-is-in-data',
    title: 'what was created is the object data of the response',
    verifies: 'OVW-DATA',
    at: '/data',
    expected: 'an object',
    holds: isObject,
  },
  {
    slug: 'message',
    title: 'the response has a message for a person',
    verifies: 'OVW-MESSAGE',
    at: '/message',
    expected: 'a string that is not empty',
    holds: isText,
  },
  {
    slug: 'device-id',
    title: 'the device record has a device_id, a UUID',
    verifies: 'DEV-DEVICE-ID',
    at: '/data/device_id',
    expected: 'a UUID',
    holds: isUuid,
  },
  {
    slug: 'created-at',
    title: 'the device record has the time of its creation',
    verifies: 'DEV-CREATED-AT',
    at: '/data/created_at',
    expected: 'an ISO 8601 time with date, time and offset',
    holds: isTimestamp,
  },
  {
    slug: 'created-at-is-now',
    title: 'created_at agrees with the time at which the token says it was issued',
    verifies: 'DEV-CREATED-AT',
    at: '/data/created_at',
    expected: 'a time within ten minutes of the iat of the access token',
    // A token is opaque, so what it says of itself is evidence and no proof.
    severity: 'warn',
    holds: (value, { request }) => {
      const { iat } = claimsOf(request.headers['authorization']?.replace(/^Bearer /, ''), 1) ?? {};
      if (typeof iat !== 'number' || !isTimestamp(value)) return true;
      return Math.abs(Date.parse(value) / 1000 - iat) <= 600;
    },
  },
  {
    slug: 'pairing-code',
    title: 'the response has a pairing_code',
    verifies: 'DEV-PAIRING-CODE',
    at: '/data/pairing_code',
    expected: 'a string that is not empty',
    holds: isText,
  },
  {
    slug: 'expires-in',
    title: 'expires_in is a positive whole number of seconds',
    verifies: 'DEV-EXPIRES-IN',
    at: '/data/expires_in',
    expected: 'a positive whole number',
    holds: isPositiveInteger,
  },
  {
    slug: 'pairing-code-lives-half-an-hour',
    title: 'a pairing code lives 1800 seconds',
    verifies: 'DEV-LIFETIME-1800',
    at: '/data/expires_in',
    expected: '1800',
    holds: (value) => value === 1800,
  },
  {
    slug: 'no-hardware-id',
    title: 'the response has no hardware_id',
    verifies: 'DEV-NO-HARDWARE-ID',
    at: '/data',
    expected: 'no hardware_id',
    holds: (value) => isObject(value) && !('hardware_id' in value),
  },
]);

/** Texts that come back as they were only if nobody touches them. */
const texts: readonly { slug: string; text: string; severity?: 'warn' }[] = [
  { slug: 'plain', text: 'Scanner-04, Main Entrance (north) #2' },
  { slug: 'accents', text: 'Réception Zürich Łódź' },
  { slug: 'arabic-and-han', text: 'المدخل الرئيسي 正门扫描仪' },
  { slug: 'emoji', text: 'Lobby 🖐🏽👨‍👩‍👧' },
  { slug: 'html', text: '<b>Lobby</b> & "Café" \'1\'' },
  { slug: 'escapes', text: 'C:\\scanner\\"04"\u2028/x' },
  { slug: 'decomposed', text: 'Cafe\u0301 A\u030angstro\u0308m' },
  { slug: 'composed-and-ligature', text: 'Caf\u00e9 \ufb01 \u212b' },
  // That a label may be trimmed is written nowhere, and forbidden nowhere.
  { slug: 'blanks-around', text: '  Lobby Scanner  ', severity: 'warn' },
];

const echoes = texts.map(({ slug, text, severity }) =>
  check({
    id: `register-device/echoes-${slug}`,
    title: `device_name and location come back as they were: ${slug.replaceAll('-', ' ')}`,
    verifies: ['DEV-ECHO', 'DEV-CREATED-201'],
    ...(severity ? { severity } : {}),
    async run(bench) {
      const body = {
        device_name: `${text}${bench.unique(' n')}${text}`,
        location: `${text}${bench.unique(' l')}${text}`,
      };
      const exchange = await bench.send(OPERATION, { body });
      expectStatus(exchange, 201);
      for (const field of ['device_name', 'location'] as const) {
        const value = jsonAt(exchange, `/data/${field}`);
        expectThat(
          exchange,
          value === sent(exchange)[field],
          `${field} ${JSON.stringify(body[field])}`,
          value,
        );
      }
    },
  }),
);

export const registerDeviceChecks: readonly Check[] = [
  check({
    id: 'register-device/creates',
    title: 'a valid registration is answered with 201',
    verifies: ['DEV-CREATED-201', 'OVW-JSON-REQUESTS', 'AUTH-HEADER'],
    smoke: true,
    async run(bench) {
      expectStatus(await bench.send(OPERATION, { body: await bench.valid(OPERATION) }), 201);
    },
  }),
  ...fields,
  ...echoes,
  check({
    id: 'register-device/ids-differ',
    title: 'two registrations make two device records',
    verifies: 'DEV-DEVICE-ID',
    async run(bench) {
      const [first, second] = await twice(bench);
      const value = jsonAt(second, '/data/device_id');
      expectThat(
        [first, second],
        value !== jsonAt(first, '/data/device_id'),
        'a device_id not used before',
        value,
      );
    },
  }),
  check({
    id: 'register-device/pairing-codes-differ',
    title: 'two registrations of the same name return different pairing codes',
    verifies: 'DEV-PAIRING-CODE-UNIQUE',
    async run(bench) {
      const [first, second] = await twice(bench);
      const value = jsonAt(second, '/data/pairing_code');
      expectThat(
        [first, second],
        value !== jsonAt(first, '/data/pairing_code'),
        'a pairing code not issued before',
        value,
      );
    },
  }),
];

async function twice(bench: Bench): Promise<readonly [Exchange, Exchange]> {
  const body = await bench.valid(OPERATION);
  const first = await bench.send(OPERATION, { body });
  const second = await bench.send(OPERATION, { body });
  expectStatus(first, 201);
  // A second registration of the same name may be refused; then another name will do.
  if (second.response?.status === 201) return [first, second];
  const other = await bench.send(OPERATION, { body: await bench.valid(OPERATION) });
  expectStatus(other, 201);
  return [first, other];
}
