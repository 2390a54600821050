import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { readJson } from '../../../mock/prism/read-json.ts';

const read = (body: string | Uint8Array, type: string | undefined = 'application/json') =>
  readJson(operationTable.createVerification, type, Buffer.from(body), 422);
const refused = (status: number, message: string) => ({ ok: false, status, message });
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

test('JSON is read, with a byte order mark or without', () => {
  expect(read('{"a":[1,"é"]}')).toEqual({ ok: true, value: { a: [1, 'é'] } });
  expect(read('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
});

test('no body is no value, whatever its type', () => {
  expect(read('')).toEqual({ ok: true, value: undefined });
  expect(read('', 'text/plain')).toEqual({ ok: true, value: undefined });
});

test.for([
  [[0xff], 'a byte that UTF-8 never has'],
  [[0xc3], 'half a character'],
  [[0xed, 0xa0, 0x80], 'half of a surrogate pair'],
  [[0xc0, 0x80], 'U+0000 in two bytes'],
] as const)('%j, %s, is refused instead of replaced', ([bytes]) => {
  const body = Buffer.from([...Buffer.from('"'), ...bytes, ...Buffer.from('"')]);

  expect(read(body)).toEqual(refused(422, 'The body is not UTF-8, which JSON has to be.'));
});

test('a compressed body is told what it is', () => {
  expect(read(gzipSync('{}'))).toEqual(refused(422, 'The body is compressed (gzip). Send it as it is.'));
});

test.for([
  ['500 arrays', nested(500)],
  ['500 objects', `${'{"a":'.repeat(499)}{}${'}'.repeat(499)}`],
  ['brackets in text', JSON.stringify('['.repeat(5_000))],
  ['many neighbours', `[${'[],'.repeat(5_000)}[]]`],
] as const)('%s are read', ([_name, body]) => {
  expect(read(body)).toMatchObject({ ok: true });
});

test.for([
  ['501 arrays', nested(501)],
  ['501 objects', `${'{"a":'.repeat(500)}{}${'}'.repeat(500)}`],
  ['half a million arrays', nested(500_000)],
  ['a deep value among shallow ones', `{"a":1,"b":[{},${nested(600)}],"c":[]}`],
] as const)('%s are refused before anything recurses into them', ([_name, body]) => {
  expect(read(body)).toEqual(refused(422, 'The body is nested more than 500 levels deep.'));
});

test('what is wrong with JSON is said without quoting it', () => {
  const faults = [
    '{"client_secret":s3cr3t}',
    '{"client_secret":"s3cr3t",}',
    's3cr3t',
    '{"a":"s3cr3t',
    '["s3cr3t" "s3cr3t"]',
  ];
  for (const text of faults) {
    expect(read(text)).toEqual(refused(422, expect.stringMatching(/^The body is not JSON: .*\.$/)));
    expect(JSON.stringify(read(text))).not.toContain('3cr3t');
  }
});

test.for([
  [undefined, 'no Content-Type was sent'],
  ['text/plain', 'text/plain was sent'],
  ['application/jsonp', 'application/jsonp was sent'],
  ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded was sent'],
] as const)('the type %s is refused', ([type, sent]) => {
  expect(readJson(operationTable.createVerification, type, Buffer.from('{}'), 422)).toEqual(
    refused(415, `POST /v1/verify takes Content-Type: application/json; ${sent}.`),
  );
});

test('a form on the token endpoint is told what this API takes instead', () => {
  const form = 'application/x-www-form-urlencoded; charset=utf-8';

  expect(
    readJson(operationTable.createAccessToken, form, Buffer.from('grant_type=client_credentials'), 400),
  ).toEqual(
    refused(
      400,
      'The body is form-encoded, as RFC 6749 has it. This API takes the same fields as JSON: ' +
        'send them as a JSON object with Content-Type: application/json.',
    ),
  );
});
