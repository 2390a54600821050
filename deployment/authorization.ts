/** Who calls, and whether they may: a live token of a live client, with the permission the operation asks for. */
import type { DefectId, Defects } from './defects.ts';
import type { Caller, ProtectedOperation, ProtectedOperationId } from './http/operation.ts';
import { Refusal, SimulatedCrash } from './refusal.ts';
import type { OAuthClient, Permission } from './state.ts';
import { hasExpired, readToken, type Claims } from './tokens.ts';
import type { World } from './world.ts';

const GRACE_PERIOD_MS = 60_000;

const openDoors: Readonly<Record<ProtectedOperationId, DefectId>> = {
  registerDevice: 'auth-not-required-devices',
  createBothHandsEnrollment: 'auth-not-required-enroll',
  createVerification: 'auth-not-required-verify',
  createWebhook: 'auth-not-required-webhooks',
};

/** @throws {Refusal} 401 unless `header` holds a genuine, unexpired token of a client that still exists. */
export async function authorize(
  world: World,
  operationId: ProtectedOperationId,
  header: string | undefined,
): Promise<Caller> {
  const { defects } = world;
  if (header === undefined && defects.has(openDoors[operationId])) return firstCaller(world);
  if (header === undefined) throw missingToken(world);

  const scheme = defects.when('auth-scheme-ignored', /^(?:\S+ +)?(\S*)$/, /^Bearer +(\S+)$/i);
  const jwt = scheme.exec(header)?.[1];
  if (defects.has('auth-empty-bearer-accepted') && header.trim() === 'Bearer') return firstCaller(world);
  if (defects.has('auth-garbage-accepted') && jwt !== undefined) return firstCaller(world);
  if (jwt === undefined) throw unauthorized('The Authorization header must read "Bearer <access_token>".');

  const claims = await readToken(world, jwt).catch(() => {
    throw invalidToken(world, jwt);
  });
  return callerOf(world, operationId, claims);
}

function callerOf(world: World, operationId: ProtectedOperationId, claims: Claims): Caller {
  const { defects, clients } = world;
  const client = clients.get(claims.sub);
  if (client === undefined) throw unauthorized('The token belongs to no client.');

  const ageCounts =
    !defects.has('token-expired-accepted') &&
    !(defects.has('token-expired-accepted-on-verify') && operationId === 'createVerification');
  if (ageCounts && hasExpired(world, claims)) {
    throw new Refusal(defects.when('token-expired-403', 403, 401), 'The token has expired.');
  }

  if (client.deletedAt !== undefined && !outlives(world, claims, client, client.deletedAt, operationId)) {
    if (defects.has('deletion-500')) throw new SimulatedCrash();
    throw unauthorized('The token’s client was deleted.');
  }
  if (defects.has('rotation-kills-tokens') && claims.secrets !== client.secrets.length) {
    throw unauthorized('The client’s secret was rotated.');
  }
  return { client, tenant: client.tenant, permissions: claims.permissions };
}

/** Whether a token goes on after the deletion of its client: it never does, but for a defect. */
function outlives(
  { defects, clock }: World,
  claims: Claims,
  client: OAuthClient,
  deletedAt: number,
  operationId: ProtectedOperationId,
): boolean {
  return (
    defects.has('deletion-tokens-survive') ||
    (defects.has('deletion-grace-period') && clock.now() < deletedAt + GRACE_PERIOD_MS) ||
    (defects.has('deletion-latest-token-only') && claims.jti !== client.latestToken?.id) ||
    (defects.has('deletion-ignored-on-verify') && operationId === 'createVerification')
  );
}

/** @throws {Refusal} 403 if the token lacks the permission that `operation` asks for. */
export function requirePermission(
  { defects }: World,
  { permission, path }: ProtectedOperation,
  caller: Caller,
): void {
  if (permission === undefined || caller.permissions.includes(permission)) return;
  if (isOverlooked(defects, permission, caller.permissions)) return;
  if (defects.has('permission-missing-500')) throw new SimulatedCrash();
  throw new Refusal(
    defects.when('permission-missing-401', 401, 403),
    `The token lacks the permission for ${path}.`,
  );
}

function isOverlooked({ has }: Defects, missing: Permission, held: readonly string[]): boolean {
  if (missing === 'enroll') return has('permission-ignored-enroll');
  return has('permission-ignored-webhooks') || (has('permission-webhooks-implied') && held.length > 0);
}

/** Whom a door without a lock takes everybody for. */
function firstCaller({ clients }: World): Caller {
  const [client] = clients.values();
  if (client === undefined) throw new SimulatedCrash();
  return { client, tenant: client.tenant, permissions: client.permissions };
}

function missingToken({ defects }: World): Refusal {
  if (defects.has('auth-missing-redirect')) return new Refusal(302, 'Sign in first.', { Location: '/login' });
  if (defects.has('auth-missing-403')) return new Refusal(403, 'Forbidden.');
  return unauthorized('A Bearer token is required.');
}

function invalidToken({ defects }: World, jwt: string): Error {
  if (defects.has('auth-garbage-500')) return new SimulatedCrash();
  if (defects.has('auth-garbage-403')) return new Refusal(403, 'Forbidden.');
  return unauthorized(
    defects.when('auth-error-echoes-token', `Invalid Bearer token ${jwt}.`, 'Invalid Bearer token.'),
  );
}

function unauthorized(message: string): Refusal {
  return new Refusal(401, message, { 'WWW-Authenticate': 'Bearer' });
}
