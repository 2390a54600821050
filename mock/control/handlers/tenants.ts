import type { Schema } from '../../../generated/control/wire.ts';
import { toTimestamp } from '../../domain/instant.ts';
import { newTenant, tenantIdOf } from '../../domain/new-tenant.ts';
import { Refusal } from '../../domain/refusal.ts';
import { presetScanners } from '../../domain/scanner.ts';
import { settingsOf } from '../../domain/settings.ts';
import type { Tenant } from '../../domain/tenant.ts';
import { rowsOf, withoutRowsOf } from '../../store/rows.ts';
import { changeTenant } from '../change-tenant.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlHandler } from '../handler.ts';

function viewOf({ tenant_id, seed, created_at }: Tenant): Schema<'Tenant'> {
  return { tenant_id, seed, created_at: toTimestamp(created_at) };
}

export const listTenants: ControlHandler<'listTenants'> = async (_call, { store }) => {
  const tenants = await store.list('tenant', {}, { orderBy: 'created_at' });
  return { data: tenants.map(viewOf), message: `${counted(tenants.length, 'tenant')}.` };
};

export const createTenant: ControlHandler<'createTenant'> = async (
  { body },
  { store, now, newSecret, about },
) => {
  const { seed = about.seed } = body;
  const settings = { scanner_delay_ms: about.scannerDelayMs, ...body.settings };
  // Counted for the first tenant, which is always there; 0 is that one itself.
  const ordinal = 1 + (await store.ordinal(about.firstTenantId, 'tenant', seed));
  const clientSecret = newSecret();
  const made = newTenant({ tenantId: tenantIdOf(seed, ordinal), seed, clientSecret, settings }, now());
  await store.commit({ changes: rowsOf(made) });
  return {
    data: {
      tenant_id: made.tenant.tenant_id,
      client_id: made.client.client_id,
      client_secret: clientSecret,
      hardware_id: presetScanners[0].hardware_id,
    },
    message: 'Tenant created. Its client_secret is not shown again.',
  };
};

export const deleteTenant: ControlHandler<'deleteTenant'> = async ({ parameters }, world) => {
  const { store, requests, about } = world;
  const tenant_id = parameters['tenant_id']!.toLowerCase();
  if (tenant_id === about.firstTenantId) {
    throw new Refusal(
      'not_legal',
      'The first tenant stays. POST /__mock/v1/state/reset takes it back to its beginning.',
    );
  }
  const tenant = await found(store, 'tenant', { tenant_id } as Tenant, {}, `tenant ${tenant_id}`);
  await store.commit({
    changes: [...withoutRowsOf(tenant_id), { delete: 'tenant', where: { tenant_id } }],
  });
  requests.forget(tenant_id);
  return { data: viewOf(tenant), message: 'Tenant deleted with everything it held.' };
};

export const getSettings: ControlHandler<'getSettings'> = async ({ tenant }) => ({
  data: settingsOf(tenant),
  message: 'Settings of the tenant.',
});

export const updateSettings: ControlHandler<'updateSettings'> = async ({ tenant, body }, { store }) => {
  const { tenant_id } = tenant;
  let settings = settingsOf(tenant);
  await changeTenant(store, tenant, (current) => {
    settings = { ...settingsOf(current), ...body };
    const where = { tenant_id, settings: current.settings };
    return { where, set: { settings: JSON.stringify(settings) } };
  });
  return { data: settings, message: 'Settings changed.' };
};
