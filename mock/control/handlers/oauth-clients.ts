import type { Schema } from '../../../generated/control/wire.ts';
import { toTimestamp } from '../../domain/instant.ts';
import { clientIdOf, newClient } from '../../domain/new-tenant.ts';
import { hashSecret, permissions, type OAuthClient, type Permission } from '../../domain/oauth-client.ts';
import { tenantTime } from '../../domain/tenant.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlCall, ControlHandler, ControlWorld } from '../handler.ts';

function viewOf({ client_id, permissions: permitted, created_at }: OAuthClient): Schema<'OAuthClient'> {
  return {
    client_id,
    permissions: permitted.split(' ').filter((permission) => permission !== '') as Permission[],
    created_at: toTimestamp(created_at),
  };
}

export const listOAuthClients: ControlHandler<'listOAuthClients'> = async ({ tenant }, { store }) => {
  const clients = await store.list(
    'oauth_client',
    { tenant_id: tenant.tenant_id },
    { orderBy: 'created_at' },
  );
  return { data: clients.map(viewOf), message: `${counted(clients.length, 'OAuth client')}.` };
};

export const createOAuthClient: ControlHandler<'createOAuthClient'> = async ({ tenant, body }, world) => {
  const { store, now, newSecret } = world;
  // 0 is the client that the tenant began with.
  const ordinal = 1 + (await store.ordinal(tenant.tenant_id, 'oauth_client', ''));
  const client_secret = newSecret();
  const client = newClient(
    tenant,
    clientIdOf(tenant.seed, tenant.tenant_id, ordinal),
    client_secret,
    body.permissions ?? permissions,
    tenantTime(tenant, now()),
  );
  await store.commit({ changes: [{ insert: 'oauth_client', row: client }] });
  return {
    data: { ...viewOf(client), client_secret },
    message: 'OAuth client created. Its client_secret is not shown again.',
  };
};

export const rotateOAuthClient: ControlHandler<'rotateOAuthClient'> = async (call, world) => {
  const { store, newSecret } = world;
  const client = await clientOf(call, world);
  const client_secret = newSecret();
  const { client_id } = client;
  await store.commit({
    changes: [
      { update: 'oauth_client', where: { client_id }, set: { secret_hash: hashSecret(client_secret) } },
    ],
  });
  return {
    data: { ...viewOf(client), client_secret },
    message: 'Secret replaced. Tokens of the old one live until they expire.',
  };
};

export const deleteOAuthClient: ControlHandler<'deleteOAuthClient'> = async (call, world) => {
  const client = await clientOf(call, world);
  const { client_id } = client;
  await world.store.commit({ changes: [{ delete: 'oauth_client', where: { client_id } }] });
  return { data: viewOf(client), message: 'OAuth client deleted. All its tokens are dead.' };
};

function clientOf(
  { tenant, parameters }: Pick<ControlCall<'deleteOAuthClient'>, 'tenant' | 'parameters'>,
  { store }: ControlWorld,
): Promise<OAuthClient> {
  const client_id = parameters['client_id']!.toLowerCase();
  return found(store, 'oauth_client', tenant, { client_id }, `OAuth client ${client_id}`);
}
