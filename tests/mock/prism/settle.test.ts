import * as fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { isProblem, type Components } from '../../../mock/prism/components.ts';
import { allowingLoopbackEndpoints } from '../../../mock/prism/contract.ts';
import { loadComponents } from '../../../mock/prism/index.ts';
import { readOperations, type Operation } from '../../../mock/prism/operations.ts';
import { settleFirst } from '../../../mock/prism/settle.ts';
import { contract, requestBodies, responseBodies } from '../../support/contract-examples.ts';

const RUNS = { numRuns: 4_000 };
const JSON_HEADERS = { 'content-type': 'application/json' };

let prism: Components;
let settled: Components;
/** How often the settled components asked Prism. */
let asked = 0;

beforeAll(async () => {
  prism = loadComponents(await readOperations(allowingLoopbackEndpoints(contract.document)));
  settled = settleFirst({
    ...prism,
    securityProblems: counted(prism.securityProblems),
    inputProblems: counted(prism.inputProblems),
    outputProblems: counted(prism.outputProblems),
  });
});
const counted =
  <Args extends unknown[], Result>(verdict: (...args: Args) => Result) =>
  (...args: Args): Result => {
    asked += 1;
    return verdict(...args);
  };

beforeEach(() => {
  asked = 0;
});

function requestTo(operationId: string, body: unknown, headers: Record<string, string> = JSON_HEADERS) {
  const { path } = operationTable[operationId as keyof typeof operationTable];
  const length = { 'content-length': `${JSON.stringify(body ?? '').length}` };
  return { method: 'post', url: { path }, headers: { ...length, ...headers }, body } as const;
}

function operationOf(operationId: string): Operation {
  const found = prism.route(requestTo(operationId, undefined));
  if (isProblem(found)) throw new Error(found.detail);
  return found;
}

const oddValues = fc.oneof(
  fc.anything({ withNullPrototype: false, withSparseArray: false }).map((value) => asJson(value)),
  fc.constantFrom('', 'x'.repeat(255), 'x'.repeat(256), '🖐'.repeat(255), '🖐'.repeat(256), 'urn:uuid:a', null),
  fc.constantFrom(
    '06A4DC18-B06C-4E1C-AD25-204D44BF0C71',
    'https://a.b/c',
    'http://localhost:1',
    'http://a.b',
  ),
  fc.constantFrom(
    '2026-06-08T14:08:43Z',
    '2026-06-08 14:08:43',
    '2026-02-30T00:00:00.000000Z',
    0,
    -1,
    1.5,
    1e300,
  ),
);

/** The example, with something else in up to two of its places, at any depth, or without them. */
function near(example: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(example);
  const change = fc.record({
    place: fc.constantFrom(...places),
    value: fc.option(oddValues, { nil: undefined }),
    extra: fc.constantFrom('extra', 'constructor', '__proto__', undefined),
  });
  return fc.array(change, { maxLength: 2 }).map((changes) => changes.reduce<unknown>(changed, example));
}

type Change = { place: readonly string[]; value: unknown; extra: string | undefined };

function changed(body: unknown, { place: [name, ...below], value, extra }: Change): unknown {
  if (name === undefined) return value;
  if (typeof body !== 'object' || body === null) return body;
  const copy = structuredClone(body) as Record<string, unknown>;
  const next = below.length === 0 ? value : changed(copy[name], { place: below, value, extra });
  if (next === undefined) delete copy[name];
  else copy[name] = next;
  if (extra !== undefined) Object.defineProperty(copy, extra, { value, enumerable: true });
  return asJson(copy);
}

function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const below = Object.entries(value).flatMap(([name, inner]) =>
    placesIn(inner).map((place) => [name, ...place]),
  );
  return [[], ...below];
}

// As it arrives from the wire: with nothing that JSON does not have.
function asJson(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? 0 : inner));
  return text === undefined ? undefined : JSON.parse(text);
}

const requests = requestBodies.flatMap(({ key, examples }) => examples.map(({ value }) => ({ key, value })));
const responses = responseBodies.flatMap(({ key, status, examples }) =>
  examples.map(({ value }) => ({ key, status: Number(status), value })),
);

test('a body near any example of a request meets the verdict that Prism would give', () => {
  const given = fc
    .constantFrom(...requests)
    .chain(({ key, value }) => fc.tuple(fc.constant(key), near(value)));
  fc.assert(
    fc.property(given, ([key, body]) => {
      const [operation, request] = [operationOf(key), requestTo(key, body)];
      expect(settled.inputProblems(operation, request)).toEqual(prism.inputProblems(operation, request));
    }),
    RUNS,
  );
});

test('a body near any example of a response meets the verdict that Prism would give', () => {
  const given = fc
    .constantFrom(...responses)
    .chain(({ key, status, value }) =>
      fc.tuple(fc.constant(key), fc.constantFrom(status, status, 200, 201, 400, 418), near(value)),
    );
  fc.assert(
    fc.property(given, ([key, statusCode, body]) => {
      const [operation, response] = [operationOf(key), { statusCode, headers: JSON_HEADERS, body }];
      expect(settled.outputProblems(operation, response)).toEqual(prism.outputProblems(operation, response));
    }),
    RUNS,
  );
});

test('credentials meet the verdict that Prism would give, the first time and again', () => {
  const header = fc.oneof(
    fc.constantFrom('', 'Bearer', 'Bearer ', 'Bearer x', 'bearer x', 'Basic YTpi', 'Bearer\tx', ' Bearer x'),
    fc.string().map((text) => `Bearer ${text}`),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...requests), fc.option(header), ({ key, value }, authorization) => {
      const headers = { ...JSON_HEADERS, ...(authorization === null ? {} : { authorization }) };
      const [operation, request] = [operationOf(key), requestTo(key, value, headers)];
      const verdict = prism.securityProblems(operation, request);
      expect(settled.securityProblems(operation, request)).toEqual(verdict);
      expect(settled.securityProblems(operation, request)).toEqual(verdict);
    }),
  );
});

test('valid bodies and known credentials are settled without Prism', () => {
  for (const { key, value } of requests) {
    expect(settled.inputProblems(operationOf(key), requestTo(key, value)), key).toEqual([]);
  }
  for (const { key, status, value } of responses) {
    const response = { statusCode: status, headers: JSON_HEADERS, body: value };
    expect(settled.outputProblems(operationOf(key), response), `${key} ${status}`).toEqual([]);
  }
  expect(asked).toBe(0);

  const request = requestTo('createVerification', {}, { authorization: 'Bearer known' });
  settled.securityProblems(operationOf('createVerification'), request);
  settled.securityProblems(operationOf('createVerification'), request);
  expect(asked).toBe(1);
});

const leftToPrism: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  ['another media type', { 'content-type': 'application/xml' }],
  ['parameters of the media type', { 'content-type': 'application/json; charset=utf-8' }],
  ['no media type', {}],
];

test.for(leftToPrism)('a valid body with %s is left to Prism', ([, headers]) => {
  const { key, value } = requests[0]!;
  const request = requestTo(key, value, headers);

  expect(settled.inputProblems(operationOf(key), request)).toEqual(
    prism.inputProblems(operationOf(key), request),
  );
  expect(asked).toBe(1);
});
