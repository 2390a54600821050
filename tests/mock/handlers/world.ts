/** A world in memory for handlers and scanners: one tenant, one client, a paired scanner, and a clock that obeys. */
import { pair, register } from '../../../mock/domain/device.ts';
import type { Instant } from '../../../mock/domain/instant.ts';
import { hashSecret, type OAuthClient, type TokenClaims } from '../../../mock/domain/oauth-client.ts';
import { Refusal } from '../../../mock/domain/refusal.ts';
import { newScanner, type Scanner } from '../../../mock/domain/scanner.ts';
import type { Tenant } from '../../../mock/domain/tenant.ts';
import type { World } from '../../../mock/handlers/index.ts';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import { START, tenant } from '../domain/fixtures.ts';

export const client: OAuthClient = {
  client_id: '06a4dc18-b06c-4e1c-ad25-204d44bf0c71',
  tenant_id: tenant.tenant_id,
  secret_hash: hashSecret('cs_live_xxx'),
  permissions: 'enrollment:create webhooks:manage',
  created_at: START,
};

export const hardware_id = 'hardware_local_002';

export type TestWorld = World & {
  /** The tenant as it is in the store. */
  readonly tenant: Tenant;
  /** Makes it this late. */
  setTime(instant: Instant): void;
  /** A token that says so, genuine without a signature. */
  tokenOf(claims: TokenClaims): string;
};

export async function testWorld(
  given: { permissions?: string; scanner?: Partial<Scanner> } & Partial<Tenant> = {},
): Promise<TestWorld> {
  const { permissions = client.permissions, scanner = {}, ...changed } = given;
  const inhabited = { ...tenant, ...changed };
  const { tenant_id } = inhabited;
  const store = openSqliteStore();
  let time: Instant = START;
  const device = register(tenant, { device_name: 'Lobby Scanner', location: 'Lobby' }, 0, START);
  const { device_id } = device;
  const box = newScanner({ tenant_id, hardware_id, device_id, latency: 0, created_at: START });
  await store.commit({
    changes: [
      { insert: 'tenant', row: inhabited },
      { insert: 'oauth_client', row: { ...client, permissions } },
      { insert: 'device', row: pair(device, hardware_id, START) },
      { insert: 'scanner', row: { ...box, ...scanner } },
    ],
  });
  return {
    store,
    tenant: inhabited,
    now: () => time,
    tokens: {
      issue: async (claims) => JSON.stringify(claims),
      async open(token) {
        if (!token.startsWith('{')) throw new Refusal('token_invalid', 'Not issued here.');
        return JSON.parse(token) as TokenClaims;
      },
      publicKeys: async () => [],
    },
    setTime(instant) {
      time = instant;
    },
    tokenOf: (claims) => JSON.stringify(claims),
  };
}

/** The code of the refusal that `doing` ends in; undefined when it succeeds. */
export async function refusalCodeOf(doing: Promise<unknown>): Promise<string | undefined> {
  try {
    await doing;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
