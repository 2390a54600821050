/**
 * What a tenant starts with: one OAuth client with every permission, and scanners that are paired already, so that a
 * partner whose webhook cannot be reached yet gets going without `device.paired`.
 */
import { pair, register, type PairedDevice } from './device.ts';
import { SECOND, type Instant } from './instant.ts';
import { hashSecret, permissions, type OAuthClient, type Permission } from './oauth-client.ts';
import { newScanner, presetScanners, type Scanner } from './scanner.ts';
import { uuidOf } from './seed.ts';
import { defaultSettings, scannerDelay, type Settings } from './settings.ts';
import type { Tenant } from './tenant.ts';

export type NewTenant = {
  readonly tenant: Tenant;
  readonly client: OAuthClient;
  readonly devices: readonly PairedDevice[];
  readonly scanners: readonly Scanner[];
};

/** The id of the tenant that a mock with this seed makes as its `ordinal`-th one; 0 is there from the start. */
export function tenantIdOf(seed: string, ordinal: number): string {
  return uuidOf(seed, 'tenant', ordinal);
}

/** The id of a tenant's `ordinal`-th OAuth client; 0 is there from the start. */
export function clientIdOf(seed: string, tenantId: string, ordinal: number): string {
  return uuidOf(seed, tenantId, 'oauth_client', ordinal);
}

export type TenantRequest = {
  readonly tenantId: string;
  readonly seed: string;
  readonly clientSecret: string;
  readonly settings?: Partial<Settings>;
};

export function newTenant(
  { tenantId: tenant_id, seed, clientSecret, settings = {} }: TenantRequest,
  now: Instant,
): NewTenant {
  const tenant: Tenant = {
    tenant_id,
    seed,
    clock_offset: 0,
    clock_frozen_at: null,
    settings: JSON.stringify(settings),
    url_map: '{}',
    has_faults: 0,
    created_at: now,
  };
  const devices = presetScanners.map(({ hardware_id, device_name, location }) =>
    pair(register(tenant, { device_name, location }, 0, now), hardware_id, now),
  );
  const usual = scannerDelay({ ...defaultSettings, ...settings });
  const scanners = presetScanners.map((preset, index) =>
    newScanner({
      tenant_id,
      hardware_id: preset.hardware_id,
      device_id: devices[index]!.device_id,
      latency: 'latency_s' in preset ? preset.latency_s * SECOND : usual,
      connected: 'connected' in preset ? preset.connected : 1,
      trait: 'trait' in preset ? preset.trait : null,
      // In the order of the catalog, though all of them are there from the start.
      created_at: now + index,
    }),
  );
  return {
    tenant,
    client: newClient(tenant, clientIdOf(seed, tenant_id, 0), clientSecret, permissions, now),
    devices,
    scanners,
  };
}

export function newClient(
  { tenant_id }: Tenant,
  client_id: string,
  secret: string,
  permitted: readonly Permission[],
  now: Instant,
): OAuthClient {
  return {
    client_id,
    tenant_id,
    secret_hash: hashSecret(secret),
    permissions: permitted.join(' '),
    created_at: now,
  };
}
