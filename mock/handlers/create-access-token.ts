import { grantToken, TOKEN_LIFETIME_S } from '../domain/oauth-client.ts';
import { tenantTime } from '../domain/tenant.ts';
import type { Handler } from './handler.ts';

export const createAccessToken: Handler<'createAccessToken'> = async ({ body }, { store, tokens, now }) => {
  // UUIDs are compared without regard to case (RFC 9562 §4).
  const client = await store.find('oauth_client', { client_id: body.client_id.toLowerCase() });
  const tenant = client && (await store.find('tenant', { tenant_id: client.tenant_id }));
  const claims = grantToken(client, body.client_secret, tenant ? tenantTime(tenant, now()) : now());

  return {
    status: 200,
    body: {
      success: true,
      access_token: await tokens.issue(claims),
      token_type: 'Bearer',
      expires_in: TOKEN_LIFETIME_S,
    },
  };
};
