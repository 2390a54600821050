/** Bodies that are wrong, for every operation, over a real socket. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { exchange, requestBytes } from '../../support/raw-http.ts';
import { operationIds, startTestMock, type TestMock } from '../../support/test-mock.ts';
import { expectRefusal, invalidStatus, messageOf, SENT_SECRET, validBodies } from './refusals.ts';

let mock: TestMock;
let authorization: string;

beforeAll(async () => {
  mock = await startTestMock();
  authorization = `Bearer ${await mock.token()}`;
});
afterAll(() => mock.close());

const JSON_TYPE = { 'Content-Type': 'application/json' };
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const chunked = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

/** Bodies that no operation takes. */
const invalid: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing', ''],
  ['white space', ' \r\n'],
  ['a brace', '{'],
  ['a trailing comma', `{"client_secret":"${SENT_SECRET}",}`],
  ['single quotes', `{'client_secret':'${SENT_SECRET}'}`],
  ['no quotes', `{"client_secret":${SENT_SECRET}}`],
  ['a secret that is not JSON', SENT_SECRET],
  ['two documents', '{}{}'],
  ['JavaScript', 'undefined'],
  ['null', 'null'],
  ['true', 'true'],
  ['a number', '1e400'],
  ['text', `"${SENT_SECRET}"`],
  ['an array', `[{"client_secret":"${SENT_SECRET}"}]`],
  ['an empty object', '{}'],
  ['an object of other fields', '{"constructor":{},"toString":1}'],
  [
    'its fields under __proto__',
    `{"__proto__":${JSON.stringify(Object.assign({}, ...Object.values(validBodies)))}}`,
  ],
  ['an array nested 1,000 levels', nested(1_000)],
  ['an array nested 500,000 levels', nested(500_000)],
  ['an array that never closes', '['.repeat(500_000)],
  ['objects nested 100,000 levels', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['UTF-16', Buffer.from('{}', 'utf16le')],
  ['gzip', Buffer.from('1f8b0800000000000003abae0500', 'hex')],
];

describe.for(operationIds)('%s', (operation) => {
  const { method, path } = operationTable[operation];
  const send = (body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE) =>
    exchange(
      mock.port,
      requestBytes({ method, path, headers: { Authorization: authorization, ...headers }, body }),
    );

  test.for(invalid)('refuses %s with its documented status', async ([_name, body]) => {
    const answer = await send(body);

    expect(answer?.status).toBe(invalidStatus[operation]);
    expectRefusal(operation, answer);
  });

  test('refuses a byte that is no UTF-8 in a body that would be valid', async () => {
    const body = Buffer.from(JSON.stringify(validBodies[operation]));
    // The last character of the last text.
    body[body.length - 3] = 0xff;

    const answer = await send(body);

    expect(answer?.status).toBe(invalidStatus[operation]);
    expect(messageOf(answer)).toBe('The body is not UTF-8, which JSON has to be.');
  });

  const fields = Object.keys(validBodies[operation]);
  const wrongValues: readonly unknown[] = [true, 2 ** 64, -0.5, { deep: nested(10) }, [[]], null];
  test.for(fields)('refuses any wrong type in %s', async (field) => {
    for (const value of wrongValues) {
      const answer = await send(JSON.stringify({ ...validBodies[operation], [field]: value }));
      expect(answer?.status).toBe(invalidStatus[operation]);
      expectRefusal(operation, answer);
    }
  });

  test.for(fields)('refuses a value nested 50,000 levels in %s', async (field) => {
    const { [field]: _replaced, ...rest } = validBodies[operation] as Record<string, unknown>;
    const answer = await send(`${JSON.stringify(rest).slice(0, -1)},"${field}":${nested(50_000)}}`);

    expect(answer?.status).toBe(invalidStatus[operation]);
    expectRefusal(operation, answer);
  });

  test.for(fields)('answers U+0000, halves of pairs and huge text in %s', async (field) => {
    for (const text of [
      '\\u0000',
      '\\ud800',
      '\\udc00\\ud800',
      'x'.repeat(100_000),
      '\\u2028\\ufeff',
      '🖐'.repeat(300),
    ]) {
      const answer = await send(`{"${field}":"${text}"}`);
      expect(answer?.status).toBe(invalidStatus[operation]);
      expectRefusal(operation, answer);
    }
  });

  test.for([
    ['no Content-Type', {}],
    ['an empty Content-Type', { 'Content-Type': '' }],
    ['text/plain', { 'Content-Type': 'text/plain' }],
    ['garbage for a Content-Type', { 'Content-Type': ';;;=' }],
    ['a Content-Type beyond ASCII', { 'Content-Type': 'application/jsön' }],
    ['application/jsonp', { 'Content-Type': 'application/jsonp' }],
    ['application/json,text/plain', { 'Content-Type': 'application/json,text/plain' }],
    ['multipart/form-data', { 'Content-Type': 'multipart/form-data; boundary=x' }],
  ] as const)('answers %s with 415', async ([_name, headers]) => {
    const answer = await send(JSON.stringify(validBodies[operation]), headers);

    expect(answer?.status).toBe(415);
    expect(messageOf(answer)).toContain('Content-Type: application/json');
  });

  test('answers a form with 415, but explains itself where OAuth uses one', async () => {
    const answer = await send(`client_secret=${SENT_SECRET}`, {
      'Content-Type': 'application/x-www-form-urlencoded',
    });

    expect(answer?.status).toBe(operation === 'createAccessToken' ? 400 : 415);
    expectRefusal(operation, answer);
  });

  test('answers a body of one byte too much with 413, announced or not', async () => {
    const large = `{"a":"${'x'.repeat(1024 * 1024 - 7)}"}`;
    expect(large).toHaveLength(1024 * 1024 + 1);

    const announced = await send(large);
    const streamed = await exchange(
      mock.port,
      `POST ${path} HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\n` +
        `Transfer-Encoding: chunked\r\n\r\n${chunked(large)}`,
    );

    for (const answer of [announced, streamed]) {
      expect(answer?.status).toBe(413);
      expect(messageOf(answer)).toBe('The body is larger than 1048576 bytes.');
    }
  });

  test('reads a body of exactly the largest size', async () => {
    const answer = await send(`{"a":"${'x'.repeat(1024 * 1024 - 8)}"}`);

    expect(answer?.status).toBe(invalidStatus[operation]);
  });

  test('takes parameters and another case of the media type, and a byte order mark', async () => {
    for (const type of ['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json ;x=y']) {
      const answer = await send('\ufeff{}', { 'Content-Type': type });
      expect(answer?.status).toBe(invalidStatus[operation]);
      expect(messageOf(answer)).toContain('is missing');
    }
  });
});

test.for(['createBothHandsEnrollment', 'createVerification'] as const)(
  '%s refuses metadata nested 50,000 levels',
  async (operation) => {
    const body = JSON.stringify(validBodies[operation]).replace('}', `,"metadata":{"a":${nested(50_000)}}}`);
    const answer = await exchange(
      mock.port,
      requestBytes({
        path: operationTable[operation].path,
        headers: { ...JSON_TYPE, Authorization: authorization },
        body,
      }),
    );

    expect(answer?.status).toBe(422);
    expect(messageOf(answer)).toBe('The body is nested more than 500 levels deep.');
  },
);

const accepted: readonly (readonly [string, string])[] = [
  [
    '__proto__ and constructor',
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  ],
  ['U+0000 and halves of pairs', '{"nul":"\\u0000","half":"\\ud800"}'],
  ['400 levels', `{"deep":${nested(400)}}`],
  ['keys in an order of their own', '{"z":1,"a":2,"":3}'],
  ['every kind of number', '{"n":[0,-1,0.5,1e+300,9007199254740991]}'],
];

test.for(accepted)('metadata with %s comes back as it was sent', async ([name, metadata]) => {
  const person = `"external_user_id":${JSON.stringify(name)},"hardware_id":"hardware_local_002"`;
  const answer = await exchange(
    mock.port,
    requestBytes({
      path: operationTable.createBothHandsEnrollment.path,
      headers: { ...JSON_TYPE, Authorization: authorization },
      body: `{${person},"metadata":${metadata}}`,
    }),
  );

  expect(answer?.status).toBe(201);
  expect(answer?.body).toContain(`"metadata":${metadata}`);
  expect('polluted' in {}).toBe(false);
});

test.for(operationIds)('%s refuses a type that makes no sense, with a body or without', async (operation) => {
  const { method, path } = operationTable[operation];
  const headers = { Authorization: authorization, 'Content-Type': 'no type' };

  for (const body of ['', '{}']) {
    const answer = await exchange(mock.port, requestBytes({ method, path, headers, body }));
    expect(answer?.status).toBe(415);
    expect(messageOf(answer)).toBe(
      'The Content-Type header cannot be read. Send Content-Type: application/json.',
    );
  }
});
