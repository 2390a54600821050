/**
 * OAuth clients: who may ask for tokens, and what a token may be used for.
 *
 * Contract: operation createAccessToken, "Credential rotation" of its tag.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { toNumericDate, type Instant } from './instant.ts';
import { Refusal } from './refusal.ts';

/** Lifetime of an access token in seconds (createAccessToken 200, `expires_in`). */
export const TOKEN_LIFETIME_S = 3600;

/**
 * What a client can be allowed to do. The reference documents a 403 for enrollment and for webhook management only,
 * so only these two can be withheld.
 */
export const permissions = ['enrollment:create', 'webhooks:manage'] as const;
export type Permission = (typeof permissions)[number];

export type OAuthClient = {
  readonly client_id: string;
  readonly tenant_id: string;
  /** SHA-256 of the secret, hexadecimal. Secrets are long and random, so a fast hash is enough. */
  readonly secret_hash: string;
  /** Permissions, separated by spaces. */
  readonly permissions: string;
  readonly created_at: Instant;
};

/** What an access token says, as JWT claims (RFC 7519). Times in whole seconds. */
export type TokenClaims = {
  readonly sub: string;
  readonly tenant_id: string;
  readonly iat: number;
  readonly exp: number;
};

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * Checks the secret and says what the new token claims.
 *
 * An unknown client and a wrong secret get the same words, so that nobody can find out which client ids exist.
 *
 * @throws {Refusal} `client_unknown` or `client_secret_wrong`.
 */
export function grantToken(client: OAuthClient | undefined, secret: string, now: Instant): TokenClaims {
  const message =
    'Invalid client_id or client_secret. Use a pair from the console; rotating a client replaces its secret.';
  const given = Buffer.from(hashSecret(secret));
  // Comparing costs the same when the client does not exist.
  const kept = Buffer.from(client?.secret_hash ?? hashSecret(''));
  const equal = timingSafeEqual(given, kept);
  if (!client) throw new Refusal('client_unknown', message);
  if (!equal) throw new Refusal('client_secret_wrong', message);
  const issuedAt = toNumericDate(now);
  return {
    sub: client.client_id,
    tenant_id: client.tenant_id,
    iat: issuedAt,
    exp: issuedAt + TOKEN_LIFETIME_S,
  };
}

/**
 * Whether a genuine token is still good at the moment `now`. Rotating the secret does not matter here: tokens of the
 * old secret live until they expire. Deleting the client does: `client` is then undefined.
 *
 * @throws {Refusal} `token_client_deleted`, or `token_expired` from `exp` on.
 */
export function admitToken(claims: TokenClaims, client: OAuthClient | undefined, now: Instant): OAuthClient {
  if (!client) {
    throw new Refusal(
      'token_client_deleted',
      'The OAuth client of this token was deleted. Create a client and request a token.',
    );
  }
  if (toNumericDate(now) >= claims.exp) {
    throw new Refusal(
      'token_expired',
      `The access token expired ${toNumericDate(now) - claims.exp} s ago. Request a new one from POST /v1/auth/token; ` +
        'doing so about 60 s before expires_in runs out avoids this.',
    );
  }
  return client;
}

/** @throws {Refusal} `permission_missing`. */
export function requirePermission(client: OAuthClient, permission: Permission): void {
  if (client.permissions.split(' ').includes(permission)) return;
  throw new Refusal(
    'permission_missing',
    `The token lacks the permission ${permission}. Use an OAuth client that has it.`,
  );
}
