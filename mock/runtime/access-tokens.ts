/**
 * Signing and checking access tokens: RS256 JSON Web Tokens (RFC 7519), by jose.
 *
 * Whether a genuine token is still good (not expired, client not deleted) is the domain's question, by its own clock.
 */
import {
  calculateJwkThumbprint,
  compactVerify,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import type { TokenClaims } from '../domain/oauth-client.ts';
import { Refusal } from '../domain/refusal.ts';

const ALGORITHM = 'RS256';

/** Checking a signature costs more than everything else in a request; a token is checked once. */
const REMEMBERED_TOKENS = 10_000;

export type AccessTokens = {
  /** The claims, signed; a compact JWT. */
  issue(claims: TokenClaims): Promise<string>;
  /**
   * The claims of a token that one of our keys signed.
   *
   * @throws {Refusal} `token_invalid` with what is wrong about it.
   */
  open(token: string): Promise<TokenClaims>;
  /** The public keys, as JSON Web Keys (RFC 7517), for whoever checks tokens themselves. */
  publicKeys(): Promise<readonly JWK[]>;
};

/** Where public keys are kept, so that tokens stay verifiable after a restart. Private keys never leave the process. */
export type KeyRing = {
  list(): Promise<readonly JWK[]>;
  add(kid: string, publicJwk: JWK): Promise<void>;
};

export function accessTokens(ring: KeyRing): AccessTokens {
  const keys = openKeys(ring);
  // Somebody who never asks for a token never learns of a failure here; whoever asks gets it.
  keys.catch(() => undefined);
  const remembered = new Map<string, TokenClaims>();

  return {
    async issue(claims) {
      const { kid, privateKey } = await keys;
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid })
        .sign(privateKey);
    },

    async open(token) {
      const known = remembered.get(token);
      if (known) return known;
      const claims = await verify(token, (await keys).publicKeys);
      if (remembered.size >= REMEMBERED_TOKENS) remembered.clear();
      remembered.set(token, claims);
      return claims;
    },

    async publicKeys() {
      await keys;
      return ring.list();
    },
  };
}

async function openKeys(ring: KeyRing) {
  const [pair, known] = await Promise.all([generateKeyPair(ALGORITHM), ring.list()]);
  const jwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const publicJwk = { ...jwk, kid, alg: ALGORITHM, use: 'sig' };
  await ring.add(kid, publicJwk);
  const publicKeys = new Map<string, CryptoKey>([[kid, pair.publicKey]]);
  for (const key of known) publicKeys.set(key.kid ?? '', (await importJWK(key, ALGORITHM)) as CryptoKey);
  return { kid, privateKey: pair.privateKey, publicKeys };
}

async function verify(token: string, publicKeys: ReadonlyMap<string, CryptoKey>): Promise<TokenClaims> {
  const key = publicKeys.get(keyIdOf(token));
  if (!key) throw invalid('it was not issued here');
  try {
    const { payload } = await compactVerify(token, key, { algorithms: [ALGORITHM] });
    return JSON.parse(new TextDecoder().decode(payload)) as TokenClaims;
  } catch {
    throw invalid('its signature does not match its content');
  }
}

function keyIdOf(token: string): string {
  try {
    return decodeProtectedHeader(token).kid ?? '';
  } catch {
    throw invalid('it is not a JSON Web Token');
  }
}

function invalid(reason: string): Refusal {
  return new Refusal(
    'token_invalid',
    `The Bearer token is invalid: ${reason}. Send the access_token from POST /v1/auth/token as it is.`,
  );
}
