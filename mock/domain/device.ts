/**
 * Pairing turns a registered device into a scanner that can be challenged.
 *
 *   registered ──[ code entered on the scanner before pairing_expires_at ]──▶ paired
 *
 * Contract: operation registerDevice, webhook device.paired.
 */
import { pairingAskedFor } from './behaviour.ts';
import { DAY, SECOND, toTimestamp, type Instant } from './instant.ts';
import { Refusal } from './refusal.ts';
import { codeOf, hexOf, uuidOf } from './seed.ts';
import type { Tenant } from './tenant.ts';

/** How long a pairing code can be used, in seconds (registerDevice 201, `expires_in`). */
export const PAIRING_CODE_LIFETIME_S = 1800;

/** How long a scanner's certificate is valid, in days (device.paired, `cert_valid_until`). */
export const CERTIFICATE_LIFETIME_DAYS = 90;

export type Device = {
  readonly device_id: string;
  readonly tenant_id: string;
  readonly device_name: string;
  readonly location: string;
  readonly created_at: Instant;
  readonly pairing_code: string;
  readonly pairing_expires_at: Instant;
  /** Null until the device is paired, as are the two below. */
  readonly hardware_id: string | null;
  readonly paired_at: Instant | null;
  readonly cert_valid_until: Instant | null;
};

export type PairedDevice = Device & {
  readonly hardware_id: string;
  readonly paired_at: Instant;
  readonly cert_valid_until: Instant;
};

export function isPaired(device: Device): device is PairedDevice {
  return device.hardware_id !== null;
}

/** Whether a scanner's certificate is still good at the moment `now`; without a good one it cannot be reached. */
export function hasCertificate({ cert_valid_until }: Device, now: Instant): boolean {
  return cert_valid_until !== null && now < cert_valid_until;
}

export type Registration = Pick<Device, 'device_name' | 'location'>;

/** A new device record. `ordinal` counts the registrations under the same name and location before this one. */
export function register(
  tenant: Tenant,
  { device_name, location }: Registration,
  ordinal: number,
  now: Instant,
): Device {
  const lifetime = pairingAskedFor(device_name).expired ? 0 : PAIRING_CODE_LIFETIME_S * SECOND;
  const key = [tenant.seed, tenant.tenant_id, 'device', device_name, location, ordinal] as const;
  return {
    device_id: uuidOf(...key),
    tenant_id: tenant.tenant_id,
    device_name,
    location,
    created_at: now,
    pairing_code: codeOf(9, ...key, 'pairing_code'),
    pairing_expires_at: now + lifetime,
    hardware_id: null,
    paired_at: null,
    cert_valid_until: null,
  };
}

/** The hardware id that a simulated scanner brings along when nobody gave it one. */
export function hardwareIdOf(tenant: Tenant, device: Device): string {
  return `hardware_${hexOf(10, tenant.seed, device.device_id, 'hardware_id')}`;
}

/**
 * Pairs `device` with the scanner `hardwareId` at the moment `now`.
 *
 * @throws {Refusal} `pairing_code_used` if the device is paired already;
 *   `pairing_code_expired` from `pairing_expires_at` on (the last usable instant is just before it).
 */
export function pair(device: Device, hardwareId: string, now: Instant): PairedDevice {
  if (isPaired(device)) {
    throw new Refusal(
      'pairing_code_used',
      `The pairing code was used: the device is paired as ${device.hardware_id}.`,
    );
  }
  if (now >= device.pairing_expires_at) {
    throw new Refusal(
      'pairing_code_expired',
      `The pairing code expired at ${toTimestamp(device.pairing_expires_at)}. Register the device again for a new one.`,
    );
  }
  return {
    ...device,
    hardware_id: hardwareId,
    paired_at: now,
    cert_valid_until: now + CERTIFICATE_LIFETIME_DAYS * DAY,
  };
}
