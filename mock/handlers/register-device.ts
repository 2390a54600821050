import { pairingAskedFor } from '../domain/behaviour.ts';
import { PAIRING_CODE_LIFETIME_S, register, type Device } from '../domain/device.ts';
import { toTimestamp } from '../domain/instant.ts';
import { pairingJob } from '../domain/job.ts';
import { scannerDelay, settingsOf } from '../domain/settings.ts';
import { requireStorable } from '../domain/storable.ts';
import { tenantTime, type Tenant } from '../domain/tenant.ts';
import type { Change } from '../store/store.ts';
import type { Handler } from './handler.ts';

export const registerDevice: Handler<'registerDevice'> = async (
  { body, caller: { tenant } },
  { store, now },
) => {
  requireStorable(body, ['device_name', 'location']);
  const { tenant_id } = tenant;
  const ordinal = await store.ordinal(tenant_id, 'device', JSON.stringify([body.device_name, body.location]));
  const device = register(tenant, body, ordinal, tenantTime(tenant, now()));
  await store.commit({ changes: [{ insert: 'device', row: device }, ...pairingOf(tenant, device)] });

  const { device_id, device_name, location, created_at, pairing_code } = device;
  return {
    status: 201,
    body: {
      success: true,
      data: {
        device_id,
        device_name,
        location,
        created_at: toTimestamp(created_at),
        pairing_code,
        expires_in: PAIRING_CODE_LIFETIME_S,
      },
      message: 'Enter this pairing code on the physical scanner to complete provisioning.',
    },
  };
};

/** Somebody enters the code after a moment, unless the tenant or the device's name has it otherwise. */
function pairingOf(tenant: Tenant, { device_id, device_name, created_at }: Device): Change[] {
  const settings = settingsOf(tenant);
  const { expired, after } = pairingAskedFor(device_name);
  if (expired || !(settings.auto_pair || after !== undefined)) return [];
  const due_at = created_at + (after ?? scannerDelay(settings));
  return [{ insert: 'job', row: pairingJob(device_id, { tenant_id: tenant.tenant_id, due_at }) }];
}
