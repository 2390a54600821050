/** Whatever is sent to whichever operation of the control plane: an answer in time, documented, and no defect. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationTable } from '../../../generated/control/operations.ts';
import type { OperationId } from '../../../generated/control/wire.ts';
import { SINK_ORIGIN } from '../../../mock/domain/sink.ts';
import { requestExamplesOf, validatorOf } from '../../support/control-contract.ts';
import { exchange, requestBytes, type RawAnswer } from '../../support/raw-http.ts';
import { newTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
let headers: Readonly<Record<string, string>>;
/** Values of path parameters that lead somewhere. */
let known: readonly string[];

beforeAll(async () => {
  api = await startTestMock();
  const tenant = await newTenant(api);
  const { control, hardwareId } = tenant;
  await tenant.succeed('createWebhook', {
    name: 'All',
    events: ['device.paired', 'verification.complete'],
    endpoint: `${SINK_ORIGIN}/all`,
  });
  await control.do('enrollUser', { path: { external_user_id: 'user-1' } });
  const [event] = await control.do('triggerEvent', {
    body: { event_type: 'device.paired', for: hardwareId },
  });
  const [webhook] = await control.do('listWebhooks');
  const [delivery] = await control.do('listDeliveries');
  await control.do('createSnapshot', { body: { name: 'start' } });
  known = [
    hardwareId,
    'user-1',
    'all',
    'start',
    event!.event_id,
    webhook!.webhook_id,
    delivery!.delivery_id,
    tenant.clientId,
    '7b9957e2-c85f-4f9e-abe1-8aca9b6de70d',
  ];
  headers = { Authorization: `Bearer ${api.mock.controlToken}`, 'X-Mock-Tenant': tenant.id };
});
afterAll(() => api.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    '__proto__',
    'hardware_local_002',
    'https://[::1',
    '9e999',
    ' ',
    'x'.repeat(300),
  ),
);
const json = fc.oneof(
  { depthSize: 'small' },
  fc.jsonValue({ noUnicodeString: false } as fc.JsonSharedConstraints),
  fc.dictionary(text, text, { maxKeys: 3 }),
  text,
  fc.double(),
  fc.integer(),
  fc.constantFrom<unknown>(
    null,
    true,
    [],
    {},
    -1,
    0,
    1e300,
    '2026-06-08T14:08:43.151246Z',
    '2300-01-01T00:00:00Z',
  ),
);

/** An example of the contract with some fields changed, taken away or added; or anything else. */
function bodyOf(operation: OperationId): fc.Arbitrary<string> {
  const examples = requestExamplesOf(operation).filter(isObject);
  const near = fc
    .tuple(
      fc.constantFrom(...(examples.length > 0 ? examples : [{}])),
      fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
      fc.infiniteStream(json),
      fc.dictionary(text, json, { maxKeys: 1 }),
    )
    .map(([example, dice, values, more]) => JSON.stringify({ ...changed(example, dice, values), ...more }));
  return fc.oneof(
    { weight: 6, arbitrary: near.map((body) => (operation === 'waitForEvent' ? impatient(body) : body)) },
    { weight: 1, arbitrary: text },
    { weight: 1, arbitrary: fc.constant('') },
  );
}

/** Of six values one is another one, one is missing, and one is changed below if it can be. */
function changed(value: Record<string, unknown>, dice: Iterator<number>, values: Iterator<unknown>): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const thrown = dice.next().value as number;
      if (thrown === 0) return [];
      if (thrown === 1) return [[name, values.next().value]];
      return [[name, thrown === 2 && isObject(each) ? changed(each, dice, values) : each]];
    }),
  );
}

/** Waiting is what the operation is for; here it must not take long. */
function impatient(body: string): string {
  const { timeout_ms = 10_000, ...rest } = JSON.parse(body) as { timeout_ms?: unknown };
  const long = typeof timeout_ms === 'number' && timeout_ms > 20;
  return JSON.stringify({ ...rest, timeout_ms: long ? 20 : timeout_ms });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A segment of a path: something that is there, or anything that a request line can carry. */
const segment = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8).map((index) => () => encodeURIComponent(known[index] ?? '')),
  text.map((value) => () => encodeURIComponent(value.toWellFormed())),
  fc.constantFrom('%zz', '%ff', '..', '', '%2f', ';a=b').map((value) => () => value),
);
const query = fc.constantFrom(
  '',
  '',
  '',
  '?limit=2',
  '?limit=0',
  '?limit=x',
  '?limit=1&limit=2',
  '?__proto__=1',
  '?%zz',
);
const more = fc.dictionary(
  fc.constantFrom('Accept', 'Prefer', 'Last-Event-ID', 'X-Mock-Tenant', 'Content-Type', 'Authorization'),
  fc.constantFrom('*/*', 'text/html', 'code=409', 'dynamic=true', 'x', '', 'application/json', 'Bearer x'),
  { maxKeys: 1 },
);

/** Statuses of HTTP itself, and of what `Accept` and `Prefer` ask for, which no operation documents. */
const UNDOCUMENTED: ReadonlySet<number> = new Set([404, 405, 406, 413, 415, 422]);

/** What is wrong with an answer; undefined when nothing is. */
function faultOf(operation: OperationId, preferred: boolean, answer: RawAnswer | undefined): unknown {
  if (!answer) return 'no answer';
  const { status, headers: sent } = answer;
  const documented = (operationTable[operation].statuses as readonly (number | string)[]).includes(status);
  if (!documented && !UNDOCUMENTED.has(status)) return `${status} is not documented`;
  // A preference may ask for the documented 500 on purpose.
  if (status === 500 && !preferred) return answer.body;
  if (sent.get('content-type') !== 'application/json') return sent.get('content-type');
  const body: unknown = JSON.parse(answer.body);
  if (status >= 400) return isErrorShape(body) ? undefined : body;
  // What Prism makes up knows the types of a schema, and not all of its bounds.
  const valid = validatorOf(operation, status);
  return preferred || valid(body) ? undefined : valid.errors;
}

function isErrorShape(body: unknown): boolean {
  if (!isObject(body)) return false;
  const { success, message, ...others } = body;
  return (
    success === false && typeof message === 'string' && /\S/.test(message) && Object.keys(others).length === 0
  );
}

// The stream has no end: its own tests read it.
const operations = (Object.keys(operationTable) as OperationId[]).filter((each) => each !== 'streamActivity');

test.for(operations)('%s answers anything', { timeout: 30_000 }, async (operation) => {
  const { method, path } = operationTable[operation];
  const segments = [...path.matchAll(/\{\w+\}/g)].length;
  await fc.assert(
    fc.asyncProperty(
      fc.array(segment, { minLength: segments, maxLength: segments }),
      query,
      more,
      method === 'GET' ? fc.constant('') : bodyOf(operation),
      async (given, search, extra, body) => {
        const values = given.map((value) => value());
        const target = path.replace(/\{\w+\}/g, () => values.shift() ?? '');
        const type = body === '' ? {} : { 'Content-Type': 'application/json' };
        const answer = await exchange(
          api.port,
          requestBytes({ method, path: target + search, headers: { ...headers, ...type, ...extra }, body }),
        );
        expect(faultOf(operation, 'Prefer' in extra, answer)).toBeUndefined();
      },
    ),
    { numRuns: 30 },
  );
  expect(api.logged('defect')).toEqual([]);
});
