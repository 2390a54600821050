import { createHmac } from 'node:crypto';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../mock/domain/refusal.ts';
import { accessTokens, type AccessTokens, type KeyRing } from '../../../mock/runtime/access-tokens.ts';

const claims = { sub: 'client', tenant_id: 'tenant', iat: 1, exp: 3601 };

/** A key ring in memory, as the store keeps one. */
function keyRing(): KeyRing & { readonly keys: JWK[] } {
  const keys: JWK[] = [];
  return {
    keys,
    list: async () => [...keys],
    add: async (_kid, jwk) => void keys.push(jwk),
  };
}

const ring = keyRing();
let tokens: AccessTokens;
let token: string;

beforeAll(async () => {
  tokens = accessTokens(ring);
  token = await tokens.issue(claims);
});

const parts = (): [string, string, string] => token.split('.') as [string, string, string];
const encoded = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const issuedHeader = (): { kid: string } => JSON.parse(Buffer.from(parts()[0], 'base64url').toString());

async function reasonOf(forged: string): Promise<string> {
  try {
    await tokens.open(forged);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'token_invalid') return error.message;
    throw error;
  }
  throw new Error('The token was accepted.');
}

const INVALID = (reason: string): string =>
  `The Bearer token is invalid: ${reason}. Send the access_token from POST /v1/auth/token as it is.`;
const NOT_OURS = INVALID('it was not issued here');
const NOT_A_JWT = INVALID('it is not a JSON Web Token');
const TAMPERED = INVALID('its signature does not match its content');

test('a token says who it was issued to, as a JWT signed with RS256', async () => {
  expect(issuedHeader()).toMatchObject({ alg: 'RS256', typ: 'JWT' });
  expect(JSON.parse(Buffer.from(parts()[1], 'base64url').toString())).toEqual(claims);
  expect(await tokens.open(token)).toEqual(claims);
});

test('a token of before a restart is still good, and its private key is nowhere', async () => {
  const restarted = accessTokens({ ...ring, list: async () => [...ring.keys], add: async () => undefined });

  expect(await restarted.open(token)).toEqual(claims);
  for (const key of ring.keys)
    expect(Object.keys(key).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

test('a token of somebody else’s key is refused', async () => {
  const elsewhere = await accessTokens(keyRing()).issue(claims);

  expect(await reasonOf(elsewhere)).toBe(NOT_OURS);
});

test('somebody else’s key does not pass under the name of ours', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  const forged = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: issuedHeader().kid })
    .sign(privateKey);

  expect(await reasonOf(forged)).toBe(TAMPERED);
});

test('the public key does not serve as a shared secret', async () => {
  const publicKey = (await importJWK(ring.keys[0] ?? {}, 'RS256', { extractable: true })) as CryptoKey;
  const secret = await exportSPKI(publicKey);
  const content = `${encoded({ alg: 'HS256', typ: 'JWT', kid: issuedHeader().kid })}.${parts()[1]}`;
  const signature = createHmac('sha256', secret).update(content).digest('base64url');

  expect(await exportJWK(publicKey)).toMatchObject({ kty: 'RSA' });
  expect(await reasonOf(`${content}.${signature}`)).toBe(TAMPERED);
});

test.for([
  ['other claims', () => `${parts()[0]}.${encoded({ ...claims, sub: 'admin' })}.${parts()[2]}`, TAMPERED],
  [
    'another header',
    () => `${encoded({ ...issuedHeader(), extra: 1 })}.${parts()[1]}.${parts()[2]}`,
    TAMPERED,
  ],
  [
    'alg none and no signature',
    () => `${encoded({ alg: 'none', kid: issuedHeader().kid })}.${parts()[1]}.`,
    TAMPERED,
  ],
  ['alg none and no key', () => `${encoded({ alg: 'none' })}.${parts()[1]}.`, NOT_OURS],
  [
    'a kid that is no text',
    () => `${encoded({ alg: 'RS256', kid: {} })}.${parts()[1]}.${parts()[2]}`,
    NOT_OURS,
  ],
  [
    'a kid of every object',
    () => `${encoded({ alg: 'RS256', kid: '__proto__' })}.${parts()[1]}.${parts()[2]}`,
    NOT_OURS,
  ],
  ['an empty signature', () => `${parts()[0]}.${parts()[1]}.`, TAMPERED],
  ['half a signature', () => token.slice(0, -171), TAMPERED],
  [
    'a changed signature',
    () => `${parts()[0]}.${parts()[1]}.${parts()[2].startsWith('A') ? 'B' : 'A'}${parts()[2].slice(1)}`,
    TAMPERED,
  ],
  ['two parts only', () => `${parts()[0]}.${parts()[1]}`, NOT_A_JWT],
  ['something behind it', () => `${token}.more`, NOT_A_JWT],
  ['no dots', () => 'made-up', NOT_A_JWT],
  ['a header that is no JSON', () => '....', NOT_A_JWT],
  ['nothing', () => '', NOT_A_JWT],
] as const satisfies readonly (readonly [string, () => string, string])[])(
  'a token with %s is refused',
  async ([_name, forge, reason]) => {
    const forged = forge();

    expect(forged).not.toBe(token);
    expect(await reasonOf(forged)).toBe(reason);
  },
);
