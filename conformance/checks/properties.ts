/**
 * Properties of generated requests. A counterexample is shrunk, and printed with the seed and the path that replay it:
 * `--only <check> --seed <seed> --property-path <path>`.
 */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { OperationId } from '../../generated/wire.ts';
import { operationTable } from '../../generated/operations.ts';
import type { Bench } from '../bench/bench.ts';
import { check, type Check } from '../check.ts';
import { answerOf, Finding, Inconclusive, NotTestable } from '../expect.ts';
import { jsonAt, type Exchange } from '../target/exchange.ts';
import { operationNeeds } from './authorization.ts';
import { prefixOf } from './paired.ts';

/** Text that every JSON implementation keeps: no lone surrogates, no control characters, no NUL. */
const text = (constraints: { minLength?: number; maxLength?: number } = {}) =>
  fc
    .string({ unit: 'grapheme', ...constraints })
    .filter((each) => !/\p{Cc}/u.test(each) && each.isWellFormed());

const label = text({ minLength: 1, maxLength: 40 }).filter((each) => each.trim() === each && each !== '');

const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      text({ maxLength: 30 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.float({ noNaN: true, noDefaultInfinity: true }).map(Math.fround),
    ),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(text({ minLength: 1, maxLength: 12 }), tie('any'), { maxKeys: 4 }),
  ),
})).any;

// -0 is 0 in JSON, and __proto__ is no name that a JavaScript receiver can compare.
const metadata = fc
  .dictionary(text({ minLength: 1, maxLength: 12 }), value, { maxKeys: 5 })
  .map(
    (each) => JSON.parse(JSON.stringify(each).replaceAll('__proto__', 'proto')) as Record<string, unknown>,
  );

const junk = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      device_name: value,
      location: value,
      name: value,
      events: value,
      endpoint: value,
      external_user_id: value,
      hardware_id: value,
      metadata: value,
      grant_type: value,
      client_id: value,
      client_secret: value,
    },
    { requiredKeys: [] },
  ),
);

/** Runs one property, one request at a time, and reports the smallest counterexample. */
async function hold<T>(
  bench: Bench,
  arbitrary: fc.Arbitrary<T>,
  fault: (input: T) => Promise<{ exchange: Exchange; expected: string } | undefined>,
): Promise<void> {
  const { seed, propertyRuns, propertyPath } = bench.settings;
  let last: { exchange: Exchange; expected: string } | undefined;
  const details = await fc.check(
    fc.asyncProperty(arbitrary, async (input) => {
      const found = await fault(input);
      if (found) last = found;
      return found === undefined;
    }),
    {
      seed,
      numRuns: propertyRuns,
      ...(propertyPath === undefined ? {} : { path: propertyPath }),
      endOnFailure: false,
    },
  );
  if (!details.failed) return;
  const error = details.errorInstance;
  if (error instanceof NotTestable || error instanceof Inconclusive) throw error;
  const replay = `--seed ${details.seed} --property-path ${details.counterexamplePath ?? ''}`;
  const smallest = JSON.stringify(details.counterexample?.[0]);
  throw new Finding(
    last?.expected ?? 'the property to hold',
    `${last ? answerOf(last.exchange) : String(error)} for ${smallest}; replay with ${replay}`,
    last ? [last.exchange] : [],
  );
}

const junkChecks = (Object.keys(operationTable) as OperationId[]).map((operationId) =>
  check({
    id: `properties/${prefixOf[operationId]}-never-fails`,
    title: 'whatever JSON is sent, the answer is documented and no server error',
    verifies: 'ERR-SHAPE',
    needs: operationId === 'createAccessToken' ? [] : operationNeeds[operationId],
    cost: 'property',
    async run(bench) {
      const documented: readonly number[] = operationTable[operationId].statuses.filter(
        (status) => status !== 500,
      );
      await hold(bench, junk, async (input) => {
        const exchange = await bench.send(operationId, { raw: JSON.stringify(input) });
        const { response } = exchange;
        // 400 and 422 are both documented for bodies that no field can be read from.
        const allowed = [...documented, 400, 422];
        const right = response !== undefined && allowed.includes(response.status);
        return right ? undefined : { exchange, expected: `status ${allowed.join(', ')}` };
      });
    },
  }),
);

export const propertyChecks: readonly Check[] = [
  ...junkChecks,
  check({
    id: 'properties/register-device-echoes',
    title: 'any device_name and location within the bounds are accepted and come back as they were',
    verifies: ['DEV-ECHO', 'DEV-CREATED-201'],
    cost: 'property',
    async run(bench) {
      await hold(bench, fc.record({ device_name: label, location: label }), async (labels) => {
        const body = { ...labels, device_name: `${labels.device_name}${bench.unique(' ')}` };
        const exchange = await bench.send('registerDevice', { body });
        const same =
          jsonAt(exchange, '/data/device_name') === body.device_name &&
          jsonAt(exchange, '/data/location') === body.location;
        return exchange.response?.status === 201 && same
          ? undefined
          : { exchange, expected: '201 with both labels as they were sent' };
      });
    },
  }),
  check({
    id: 'properties/enrollment-echoes-metadata',
    title: 'any metadata comes back unchanged',
    verifies: ['ENR-METADATA-ECHO', 'ENR-METADATA'],
    needs: ['scanner'],
    cost: 'property',
    async run(bench) {
      await hold(bench, metadata, async (given) => {
        const body = { ...(await bench.valid('createBothHandsEnrollment')), metadata: given };
        const exchange = await bench.send('createBothHandsEnrollment', { body });
        const right =
          exchange.response?.status === 201 && isDeepStrictEqual(jsonAt(exchange, '/data/metadata'), given);
        return right ? undefined : { exchange, expected: '201 with the metadata as it was sent' };
      });
    },
  }),
];
