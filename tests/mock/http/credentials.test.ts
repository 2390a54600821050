/** Tokens that do not open the door, at every protected operation. */
import { generateKeyPairSync, createSign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { exchange, requestBytes } from '../../support/raw-http.ts';
import { operationIds, startTestMock, type TestMock } from '../../support/test-mock.ts';
import { messageOf, validBodies } from './refusals.ts';

let mock: TestMock;
let token: string;

beforeAll(async () => {
  mock = await startTestMock();
  token = await mock.token();
});
afterAll(() => mock.close());

const encoded = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const part = (index: number): string => token.split('.')[index] ?? '';
const claims = (): object => JSON.parse(Buffer.from(part(1), 'base64url').toString());
const header = (): object => JSON.parse(Buffer.from(part(0), 'base64url').toString());

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The claims of a good token, signed by somebody else under the name of our key. */
function forged(): string {
  const content = `${part(0)}.${part(1)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
}

const NO_TOKEN =
  'No Bearer token was sent. Send Authorization: Bearer <access_token> with a token from POST /v1/auth/token.';
const NOT_BEARER = 'The Authorization header is not of the form "Bearer <access_token>".';
const invalid = (reason: string): string =>
  `The Bearer token is invalid: ${reason}. Send the access_token from POST /v1/auth/token as it is.`;
const NOT_A_JWT = invalid('it is not a JSON Web Token');
const TAMPERED = invalid('its signature does not match its content');
const NOT_OURS = invalid('it was not issued here');

const refused: readonly (readonly [string, () => string | undefined, string])[] = [
  ['no header', () => undefined, NO_TOKEN],
  ['an empty header', () => '', NOT_BEARER],
  ['another scheme', () => 'Basic dXNlcjpwYXNz', NOT_BEARER],
  ['a scheme that only begins like it', () => `Bearers ${token}`, NOT_BEARER],
  // The reference writes Bearer; RFC 9110 would let it be written in any case.
  ['a scheme in lower case', () => `bearer ${token}`, NOT_BEARER],
  ['the token alone', () => token, NOT_BEARER],
  ['no token', () => 'Bearer', NOT_BEARER],
  ['a space for a token', () => 'Bearer ', NOT_BEARER],
  ['a made-up token', () => 'Bearer made-up', NOT_A_JWT],
  ['a token beyond ASCII', () => 'Bearer é.ÿ.é', NOT_A_JWT],
  ['two tokens', () => `Bearer ${token}, Bearer ${token}`, TAMPERED],
  ['other claims', () => `Bearer ${part(0)}.${encoded({ ...claims(), exp: 9e9 })}.${part(2)}`, TAMPERED],
  ['alg none', () => `Bearer ${encoded({ ...header(), alg: 'none' })}.${part(1)}.`, TAMPERED],
  ['alg none and no key', () => `Bearer ${encoded({ alg: 'none' })}.${part(1)}.`, NOT_OURS],
  ['somebody else’s signature', () => `Bearer ${forged()}`, TAMPERED],
  ['a token of 15,000 characters', () => `Bearer ${'a'.repeat(15_000)}`, NOT_A_JWT],
];

const secured = operationIds.filter((operation) => operationTable[operation].secured);

describe.for(secured)('%s', (operation) => {
  const { path } = operationTable[operation];
  const send = (authorization: string | undefined, body: string) =>
    exchange(
      mock.port,
      requestBytes({
        path,
        headers: {
          'Content-Type': 'application/json',
          ...(authorization === undefined ? {} : { Authorization: authorization }),
        },
        body,
      }),
    );

  test.for(refused)('refuses %s with 401, whatever the body', async ([_name, authorization, message]) => {
    for (const body of [JSON.stringify(validBodies[operation]), '{}', '{', '']) {
      const answer = await send(authorization(), body);
      expect(answer?.status).toBe(401);
      expect(messageOf(answer)).toBe(message);
    }
  });

  test('takes a token behind more than one space', async () => {
    const answer = await send(`Bearer   ${token}`, '{}');

    expect(messageOf(answer)).toContain('is missing');
  });
});

test('the token endpoint needs no token, and takes no offence at one', async () => {
  const answer = await mock.call('createAccessToken', {}, { authorization: 'Bearer made-up' });

  expect(answer.status).toBe(400);
});

test('a client id is compared without regard to case', async () => {
  const { client_id, ...rest } = { ...validBodies.createAccessToken, client_id: mock.mock.clientId };

  const upper = await mock.call('createAccessToken', {
    ...rest,
    client_id: client_id.toUpperCase(),
    client_secret: mock.mock.clientSecret,
  });

  expect(upper.status).toBe(200);
});

test('an unknown client and a wrong secret are answered with the same bytes', async () => {
  const unknown = await mock.call('createAccessToken', validBodies.createAccessToken);
  const wrong = await mock.call('createAccessToken', {
    ...validBodies.createAccessToken,
    client_id: mock.mock.clientId,
  });

  expect(unknown.status).toBe(401);
  expect(wrong.status).toBe(401);
  expect(wrong.text).toBe(unknown.text);
});
