import { expect, test } from 'vitest';
import {
  CERTIFICATE_LIFETIME_DAYS,
  hardwareIdOf,
  isPaired,
  pair,
  PAIRING_CODE_LIFETIME_S,
  register,
} from '../../../mock/domain/device.ts';
import { DAY, SECOND, toTimestamp } from '../../../mock/domain/instant.ts';
import { example } from '../../support/contract-examples.ts';
import { refusalOf, START, tenant } from './fixtures.ts';

const registered = register(tenant, { device_name: 'Lobby Scanner', location: 'Lobby' }, 0, START);
const EXPIRY = START + 1800 * SECOND;

test('a registered device has a pairing code and no hardware id', () => {
  expect(registered).toMatchObject({
    tenant_id: tenant.tenant_id,
    device_name: 'Lobby Scanner',
    location: 'Lobby',
    created_at: START,
    pairing_expires_at: EXPIRY,
    hardware_id: null,
    paired_at: null,
    cert_valid_until: null,
  });
  expect(registered.pairing_code).toMatch(/^[a-z0-9]{9}$/);
  expect(isPaired(registered)).toBe(false);
});

test('the lifetimes are those of the contract’s examples', () => {
  const { data } = example('RegisterDeviceResponse') as {
    data: { expires_in: number; pairing_code: string };
  };
  const { data: paired } = example('DevicePairedEvent') as { data: Record<string, string> };
  const certificateMs = Date.parse(paired['cert_valid_until'] ?? '') - Date.parse(paired['paired_at'] ?? '');

  expect(PAIRING_CODE_LIFETIME_S).toBe(data.expires_in);
  expect(CERTIFICATE_LIFETIME_DAYS * DAY).toBe(certificateMs * 1_000);
  expect(registered.pairing_code).toHaveLength(data.pairing_code.length);
});

test.for([
  ['at the instant it was made', START],
  ['in the last microsecond', EXPIRY - 1],
] as const)('a pairing code works %s', ([_when, now]) => {
  const device = pair(registered, 'hardware_local_002', now);

  expect(isPaired(device)).toBe(true);
  expect(device).toEqual({
    ...registered,
    hardware_id: 'hardware_local_002',
    paired_at: now,
    cert_valid_until: now + 90 * DAY,
  });
});

test.for([
  ['at the instant it expires', EXPIRY],
  ['an hour later', EXPIRY + 3600 * SECOND],
] as const)('a pairing code is refused %s', ([_when, now]) => {
  expect(refusalOf(() => pair(registered, 'hardware_local_002', now))).toEqual({
    code: 'pairing_code_expired',
    message:
      'The pairing code expired at 2026-06-08T14:38:43.151246Z. Register the device again for a new one.',
  });
});

test.for([
  ['while the code would still be good', START + 1],
  ['after the code expired', EXPIRY],
] as const)('a pairing code is refused the second time, %s', ([_when, now]) => {
  const paired = pair(registered, 'hardware_local_002', START);

  expect(refusalOf(() => pair(paired, 'hardware_local_003', now))).toEqual({
    code: 'pairing_code_used',
    message: 'The pairing code was used: the device is paired as hardware_local_002.',
  });
});

test('a certificate lasts ninety times 24 hours across a change to daylight saving time', () => {
  const beforeTheChange = Date.UTC(2026, 2, 1) * 1_000;
  const device = register(tenant, { device_name: 'a', location: 'b' }, 0, beforeTheChange);

  const { cert_valid_until } = pair(device, 'hardware', beforeTheChange);

  expect(toTimestamp(cert_valid_until)).toBe('2026-05-30T00:00:00.000000Z');
});

test('registering the same device again gives another id and another code', () => {
  const again = register(tenant, registered, 1, START);

  expect(again.device_id).not.toBe(registered.device_id);
  expect(again.pairing_code).not.toBe(registered.pairing_code);
  expect(hardwareIdOf(tenant, again)).not.toBe(hardwareIdOf(tenant, registered));
});

test('a simulated scanner brings a hardware id of its own', () => {
  expect(hardwareIdOf(tenant, registered)).toMatch(/^hardware_[0-9a-f]{10}$/);
});
