/** Whatever is sent to whichever operation: an answer in time, of a documented status, and valid by the contract. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { responseValidators } from '../../../generated/validators/responses.ts';
import type { Validator } from '../../../generated/validators/validator.ts';
import type { OperationId } from '../../../generated/wire.ts';
import { exchange, requestBytes, type RawAnswer } from '../../support/raw-http.ts';
import { operationIds, startTestMock, type TestMock } from '../../support/test-mock.ts';
import { expectRefusal, validBodies } from './refusals.ts';

let mock: TestMock;
let authorization: string;

beforeAll(async () => {
  mock = await startTestMock({ scannerDelayMs: 3_600_000 });
  authorization = `Bearer ${await mock.token()}`;
});
afterAll(() => mock.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    '__proto__',
    'device.paired',
    'https://example.com',
    'http://[::1',
    '1e999',
    ' ',
  ),
);
const json = fc.oneof(
  { depthSize: 'small' },
  fc.jsonValue({ noUnicodeString: false } as fc.JsonSharedConstraints),
  fc.dictionary(text, text),
  fc.array(text),
  text,
  fc.double(),
);

/** A valid body with some fields changed, taken away or added, or anything else. */
const bodyOf = (operation: OperationId): fc.Arbitrary<string> => {
  const valid: Readonly<Record<string, unknown>> = { ...validBodies[operation], metadata: {}, api_key: 'k' };
  const changed = fc
    .tuple(
      fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(valid)), text), json),
      fc.subarray(Object.keys(valid)),
    )
    .map(([changes, kept]) =>
      JSON.stringify({ ...Object.fromEntries(kept.map((name) => [name, valid[name]])), ...changes }),
    );
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    json.map((value) => JSON.stringify(value) ?? ''),
    text,
  );
};

const headerText = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  }),
  fc.constantFrom(
    'application/json',
    'text/html',
    '*/*',
    ';;',
    'a/b;q=x',
    'application/json;q=0',
    ',',
    '"',
    '=',
    'code=',
  ),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'Accept',
    'Accept-Encoding',
    'Prefer',
    'Content-Encoding',
    'Origin',
    'X-HTTP-Method-Override',
    'Cookie',
  ),
  headerText,
  { maxKeys: 3 },
);
const query = fc.oneof(
  fc.constant(''),
  fc.constantFrom('?__code=x', '?__proto__=1', '?a&a&a', '?__example=', '?%zz=%', '?__dynamic=maybe'),
);

/** Statuses that a `Prefer` or `Accept` header brings about on any operation. */
const NEGOTIATED: ReadonlySet<number> = new Set([404, 406, 422]);

function expectDocumented(operation: OperationId, negotiated: boolean, answer: RawAnswer | undefined): void {
  const status = answer?.status ?? 0;
  const validators: Readonly<Record<string, Validator<unknown>>> = responseValidators[operation];
  const validate = validators[String(status)];
  if (validate === undefined && !(negotiated && NEGOTIATED.has(status))) {
    expectRefusal(operation, answer);
    return;
  }
  const body: unknown = JSON.parse(answer?.body ?? '');
  expect((validate ?? responseValidators.createVerification[404])(body)).toBe(true);
  expect(answer?.headers.get('content-type')).toBe('application/json');
}

test.for(operationIds)('%s answers anything', { timeout: 30_000 }, async (operation) => {
  const { method, path } = operationTable[operation];
  await fc.assert(
    fc.asyncProperty(bodyOf(operation), headers, query, fc.boolean(), async (body, extra, search, typed) => {
      const answer = await exchange(
        mock.port,
        requestBytes({
          method,
          path: path + search,
          headers: {
            Authorization: authorization,
            ...(typed ? { 'Content-Type': 'application/json' } : {}),
            ...extra,
          },
          body,
        }),
      );
      const negotiated = 'Prefer' in extra || 'Accept' in extra || search !== '';
      // A preference may ask for the documented 500 on purpose.
      expect(negotiated || answer?.status !== 500).toBe(true);
      expectDocumented(operation, negotiated, answer);
    }),
    { numRuns: 300 },
  );
  expect(mock.logged('defect')).toEqual([]);
});
