/** Whatever is sent to a deployment without defects, it answers, and in the documented form. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { field, startBench, type Bench, type Reply } from './bench.ts';

const paths = ['/v1/auth/token', '/v1/devices', '/v1/enroll/both', '/v1/verify', '/v1/webhooks'] as const;

const fields = [
  'grant_type',
  'client_id',
  'client_secret',
  'device_name',
  'location',
  'external_user_id',
  'hardware_id',
  'metadata',
  'name',
  'events',
  'endpoint',
  'api_key',
] as const;

const plausible = fc.oneof(
  fc.constantFrom(
    'client_credentials',
    'hardware_bench',
    'https://bench.example/',
    'device.paired',
    '',
    '\0',
    '🖐',
  ),
  fc.uuid(),
  fc.string({ unit: 'binary' }),
  fc.constant(['device.paired']),
  fc.jsonValue(),
);

const body = fc.dictionary(fc.constantFrom(...fields), plausible);

const nested = (depth: number): string => `{"metadata":${'['.repeat(depth)}${']'.repeat(depth)}}`;

const rawBodies = [
  '',
  ' ',
  'null',
  '"text"',
  '1e999',
  '[]',
  '{',
  '{"a":1,}',
  '\ufeff{}',
  nested(2000),
  nested(200_000),
];

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
  await bench.pairScanner('hardware_bench');
  await bench.enroll('user-1', 'hardware_bench');
});

afterAll(() => bench.close());

const documented = new Set([200, 201, 400, 401, 403, 404, 409, 422]);

/** What is not in order about the form of an answer. */
function faultsOf({ status, headers, json }: Reply): readonly unknown[] {
  const names = Object.keys(json ?? {}).join();
  const message = field(json, 'message');
  const isError = status >= 400;
  const isInForm = isError
    ? names === 'success,message' && typeof message === 'string' && message !== ''
    : field(json, 'success') === true;
  const faults = {
    status: !documented.has(status) && status,
    mediaType: headers.get('content-type') !== 'application/json' && headers.get('content-type'),
    body: !isInForm && json,
  };
  return Object.entries(faults).filter(([, fault]) => fault !== false);
}

test.each(paths)('%s answers any JSON in the documented form', async (path) => {
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      expect(faultsOf(await bench.post(path, sent))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each(paths)('%s answers what is hardly JSON in the documented form', async (path) => {
  const headers = { authorization: `Bearer ${await bench.tokenOf()}` };

  for (const raw of rawBodies) expect(faultsOf(await bench.send(path, { headers, raw }))).toEqual([]);
});

test('any metadata comes back as it was sent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (metadata) => {
      const sent = { external_user_id: 'user-1', hardware_id: 'hardware_bench', metadata };
      const { json } = await bench.post('/v1/verify', sent);
      expect(field(json, 'data', 'metadata')).toEqual(JSON.parse(JSON.stringify(metadata)));
    }),
    { numRuns: 150 },
  );
});
