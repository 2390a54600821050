/** Access tokens: JWTs signed with RS256, dead from `exp` on by the deployment's own clock. */
import { compactVerify, decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { newUuid } from './identifiers.ts';
import type { OAuthClient } from './state.ts';
import type { World } from './world.ts';

export const TOKEN_LIFETIME_S = 3600;

const EARLY_DEATH_S = 600;

export type Claims = {
  /** The client_id. */
  readonly sub: string;
  readonly jti: string;
  /** Seconds since the epoch. */
  readonly exp: number;
  readonly permissions: readonly string[];
  /** How many secrets the client had had when the token was issued. */
  readonly secrets: number;
};

export async function issueToken(world: World, client: OAuthClient): Promise<string> {
  const { defects, clock, signingKey } = world;
  if (defects.has('token-cached-with-full-lifetime') && client.latestToken) return client.latestToken.jwt;

  const id = newUuid();
  const issuedAt = Math.floor(clock.now() / 1000);
  const lifetime = defects.when('token-jwt-expires-sooner', EARLY_DEATH_S, TOKEN_LIFETIME_S);
  const jwt = await new SignJWT({ permissions: client.permissions, secrets: client.secrets.length })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setSubject(client.clientId)
    .setJti(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(signingKey.privateKey);
  client.latestToken = { id, jwt };
  return jwt;
}

/** @throws if `jwt` is not one of ours; says nothing about its age. */
export async function readToken({ defects, signingKey }: World, jwt: string): Promise<Claims> {
  const signatureCounts =
    !defects.has('auth-signature-ignored') &&
    !(defects.has('auth-alg-none-accepted') && decodeProtectedHeader(jwt).alg === 'none');
  if (signatureCounts) await compactVerify(jwt, signingKey.publicKey, { algorithms: ['RS256'] });
  return decodeJwt<Claims>(jwt) as Claims;
}

export function hasExpired({ defects, clock }: World, { exp }: Claims): boolean {
  const lastsUntil = defects.when('token-expires-early', exp - EARLY_DEATH_S, exp);
  return clock.now() / 1000 >= lastsUntil;
}
