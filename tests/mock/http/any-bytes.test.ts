/** Requests whose bytes were damaged on the way, wherever: answered in the one error shape, or not at all; never a hang. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { exchanges, requestBytes, type RawAnswer } from '../../support/raw-http.ts';
import { operationIds, startTestMock, type TestMock } from '../../support/test-mock.ts';
import { validBodies } from './refusals.ts';

let mock: TestMock;
let authorization: string;

beforeAll(async () => {
  mock = await startTestMock({ scannerDelayMs: 3_600_000 });
  authorization = `Bearer ${await mock.token()}`;
});
afterAll(() => mock.close());

/** What matters to a reader of HTTP, and bytes at random. */
const inserted = fc.oneof(
  fc.constantFrom(
    '\r\n',
    '\n',
    '\r',
    '\0',
    ':',
    ' ',
    '\t',
    '\r\n\r\n',
    'Content-Length: 5\r\n',
    'Content-Length: -1\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Transfer-Encoding: gzip\r\n',
    'Connection: close\r\n',
    'Connection: upgrade\r\nUpgrade: h2c\r\n',
    'Expect: 100-continue\r\n',
    'Host: b\r\n',
    '%',
    '%00',
    '?',
    '#',
    '0\r\n\r\n',
  ),
  fc.uint8Array({ minLength: 1, maxLength: 8 }),
);

/** At a place between 0 (the beginning) and 1 (the end), so many bytes are taken out, and others put in. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  taken: fc.nat({ max: 12 }),
  given: inserted,
});

type Damage = { readonly at: number; readonly taken: number; readonly given: string | Uint8Array };

function damaged(request: Buffer, all: readonly Damage[]): Buffer {
  return all.reduce<Buffer>((bytes, { at, taken, given }) => {
    const start = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, start), Buffer.from(given), bytes.subarray(start + taken)]);
  }, request);
}

/** A success, the one error shape, or what goes before an answer. */
function expectShaped({ status, body, headers }: RawAnswer): void {
  if (status === 100 || status === 204) return;
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).not.toBe(500);
  expect(headers.get('content-type')).toBe('application/json');
  // The answer to HEAD ends with its headers.
  if (body === '') return;
  const { success, message = '' } = JSON.parse(body) as { success: boolean; message?: string };
  expect(success).toBe(status < 300);
  expect(success || message !== '').toBe(true);
}

test.for(operationIds)('%s survives damaged bytes', { timeout: 60_000 }, async (operation) => {
  const { method, path } = operationTable[operation];
  const headers = { Authorization: authorization, 'Content-Type': 'application/json' };
  const request = requestBytes({ method, path, headers, body: JSON.stringify(validBodies[operation]) });

  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const answers = await exchanges(mock.port, [damaged(request, damages)], { last: true });
      for (const answer of answers) expectShaped(answer);
    }),
    { numRuns: 400 },
  );

  expect(mock.logged('defect')).toEqual([]);
});
