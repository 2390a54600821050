/** Somebody types a pairing code into a scanner. Contract: webhook device.paired. */
import { hardwareIdOf, isPaired, pair, type Device } from '../domain/device.ts';
import type { Instant } from '../domain/instant.ts';
import { newScanner, pairingActionOf } from '../domain/scanner.ts';
import { scannerDelay, settingsOf } from '../domain/settings.ts';
import { tenantTime, type Tenant } from '../domain/tenant.ts';
import type { JobHandler } from '../jobs/runner.ts';
import type { Change, Commit } from '../store/store.ts';
import { pairedEvents } from './events.ts';
import { tenantOf, type Simulation } from './simulation.ts';

/** The job: a scanner fresh out of its box is paired with the device that was registered. */
export function pairByItself(simulation: Simulation): JobHandler {
  return async ({ ref: device_id }) => {
    const device = await simulation.store.find('device', { device_id });
    if (!device) return { changes: [] };
    const tenant = await tenantOf(simulation, device);
    const now = tenantTime(tenant, simulation.now());
    // Paired by hand in the meantime, or too late: the person at the scanner sees that, and no event is sent.
    if (isPaired(device) || now >= device.pairing_expires_at) return { changes: [] };

    const scanner = newScanner({
      tenant_id: tenant.tenant_id,
      hardware_id: hardwareIdOf(tenant, device),
      device_id,
      latency: scannerDelay(settingsOf(tenant)),
      action: JSON.stringify(pairingActionOf('succeeded')),
      created_at: now,
    });
    return enterCode(
      simulation,
      tenant,
      device,
      scanner.hardware_id,
      { insert: 'scanner', row: scanner },
      now,
    );
  };
}

/**
 * The code of `device` is entered on the scanner `hardwareId`.
 *
 * @param scanner how the scanner's row changes with it
 * @throws {Refusal} `pairing_code_used` or `pairing_code_expired`.
 */
export function enterCode(
  simulation: Simulation,
  tenant: Tenant,
  device: Device,
  hardwareId: string,
  scanner: Change,
  now: Instant,
): Commit {
  const paired = pair(device, hardwareId, now);
  const { device_id, hardware_id, paired_at, cert_valid_until } = paired;
  return {
    changes: [
      {
        update: 'device',
        where: { device_id, hardware_id: null },
        set: { hardware_id, paired_at, cert_valid_until },
      },
      scanner,
    ],
    events: pairedEvents(simulation, tenant, paired),
  };
}
