/** Requests near valid ones, as the comparison with Prism's own server sends them. Always JSON, with names in ASCII. */
import * as fc from 'fast-check';
import { operationTable } from '../../../generated/operations.ts';
import type { OperationId } from '../../../generated/wire.ts';
import { operationIds } from '../../support/test-mock.ts';
import { validBodies } from '../http/refusals.ts';
import { GENUINE, type Sent } from './side-by-side.ts';

const values = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    'a',
    ' ',
    'é🖐',
    'x'.repeat(255),
    'x'.repeat(256),
    '🖐'.repeat(255),
    '🖐'.repeat(256),
  ),
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e300,
    [],
    {},
    [[]],
    { a: { b: null } },
    [null],
    [''],
  ),
  fc.constantFrom<unknown>(
    'client_credentials',
    'password',
    '06a4dc18-b06c-4e1c-ad25-204d44bf0c71',
    '06a4dc18',
  ),
  fc.constantFrom<unknown>(
    '06A4DC18-B06C-4E1C-AD25-204D44BF0C71',
    'urn:uuid:06a4dc18-b06c-4e1c-ad25-204d44bf0c71',
  ),
  fc.constantFrom<unknown>('https://a.example/b', 'ftp://a', 'HTTPS://a', 'https://a b', 'https://ä.example'),
  fc.subarray(
    ['device.paired', 'enrollment.complete', 'verification.complete', 'device.unpaired', 'device.paired'],
    {
      minLength: 0,
    },
  ),
);
const extraNames = [
  'extra',
  '__proto__',
  'constructor',
  'success',
  'external_user_id',
  'device_name',
  'metadata',
];

/** A body near a valid one, or something else altogether; always JSON. */
const bodyOf = (operation: OperationId): fc.Arbitrary<string | undefined> => {
  const valid: Readonly<Record<string, unknown>> = {
    ...validBodies[operation],
    metadata: { a: 1 },
    api_key: 'key',
  };
  const names = Object.keys(valid);
  const near = fc
    .tuple(
      fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 2 }),
      fc.option(fc.constantFrom(...names), { freq: 3 }),
      fc.dictionary(fc.constantFrom(...extraNames), values, { maxKeys: 1 }),
    )
    .map(([changed, missing, extra]) => {
      const body: Record<string, unknown> = { ...extra, ...valid, ...changed };
      if (missing !== null) delete body[missing];
      // Which keys a header can carry is a rule beyond the contract: see the deliberate differences.
      if (typeof body['api_key'] === 'string') body['api_key'] = 'key';
      return JSON.stringify(body);
    });
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(JSON.stringify(valid)) },
    { weight: 12, arbitrary: near },
    values.map((value) => JSON.stringify(value)),
    fc.constant(undefined),
  );
};

const prefer = fc.constantFrom(
  'code=200',
  'code=201',
  'code=400',
  'code=401',
  'code=404',
  'code=409',
  'code=422',
  'code=500',
  'code=599',
  'example=error',
  'example=created',
  'example=pending',
  'example=token',
  'example=nowhere',
  'dynamic=true',
  'dynamic=false',
  'code=400, example=error',
  'code=201, dynamic=true',
  'respond-async',
  'code=500, dynamic=true',
  'seed=a, dynamic=true',
);
const accept = fc.constantFrom(
  '*/*',
  'application/json',
  'application/*',
  'text/html',
  'application/xml, application/json;q=0.5',
  'text/html, */*;q=0.1',
  'application/json; charset=utf-8',
  'image/*',
);
const query = fc.constantFrom(
  '',
  '?',
  '?a=b',
  '?a=b&a=c',
  '?__code=400',
  '?__example=error',
  '?__dynamic=true',
);
const credentials = fc.constantFrom(
  GENUINE,
  GENUINE,
  GENUINE,
  GENUINE,
  'none',
  'Basic YTpi',
  'Bearer',
  'bearer x',
  'x',
);

export type Request = { readonly operation: OperationId; readonly sent: Sent };

export const requests: fc.Arbitrary<Request> = fc.constantFrom(...operationIds).chain((operation) =>
  fc
    .record({
      body: bodyOf(operation),
      prefer: fc.option(prefer, { freq: 2 }),
      accept: fc.option(accept, { freq: 3 }),
      query: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, query),
      credentials,
    })
    .map(({ body, credentials: shown, ...asked }) => ({
      operation,
      sent: {
        method: 'POST',
        path: operationTable[operation].path + asked.query,
        headers: {
          'content-type': 'application/json',
          ...(shown === 'none' ? {} : { authorization: shown }),
          ...(asked.prefer === null ? {} : { prefer: asked.prefer }),
          ...(asked.accept === null ? {} : { accept: asked.accept }),
        },
        body,
      },
    })),
);
