/**
 * Whether a Bearer token is genuine, alive and allowed. That there is one at all was Prism's check, by the contract.
 *
 * Contract: security of every operation but createAccessToken; 401 and 403 of each.
 */
import type { OperationId } from '../../generated/wire.ts';
import { admitToken, requirePermission, type Permission } from '../domain/oauth-client.ts';
import { Refusal } from '../domain/refusal.ts';
import { tenantTime } from '../domain/tenant.ts';
import type { Caller, World } from './handler.ts';

/** The permission that an operation needs, for those that document a 403. */
const permissionOf: { readonly [Op in OperationId]?: Permission } = {
  createBothHandsEnrollment: 'enrollment:create',
  createWebhook: 'webhooks:manage',
};

/**
 * @param authorization the value of the `Authorization` header (RFC 6750 §2.1)
 * @throws {Refusal} `token_invalid`, `token_expired`, `token_client_deleted` or `permission_missing`.
 */
export async function authorize(
  operation: OperationId,
  authorization: string,
  world: World,
): Promise<Caller> {
  const token = authorization.replace(/^\s*bearer\s+/i, '').trim();
  const claims = await world.tokens.open(token);
  const { store, now } = world;
  const tenant = await store.find('tenant', { tenant_id: claims.tenant_id });
  if (!tenant)
    throw new Refusal('token_invalid', 'The tenant of this token does not exist. Request a new token.');
  const found = await store.find('oauth_client', { client_id: claims.sub });
  const client = admitToken(claims, found, tenantTime(tenant, now()));
  const permission = permissionOf[operation];
  if (permission) requirePermission(client, permission);
  return { client, tenant };
}
