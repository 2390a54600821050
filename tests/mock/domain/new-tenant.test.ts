import { expect, test } from 'vitest';
import { isPaired } from '../../../mock/domain/device.ts';
import { MILLISECOND, SECOND } from '../../../mock/domain/instant.ts';
import { clientIdOf, newTenant, tenantIdOf } from '../../../mock/domain/new-tenant.ts';
import { grantToken, permissions } from '../../../mock/domain/oauth-client.ts';
import { presetScanners } from '../../../mock/domain/scanner.ts';
import { defaultSettings, settingsOf } from '../../../mock/domain/settings.ts';
import { tenantTime } from '../../../mock/domain/tenant.ts';
import { example } from '../../support/contract-examples.ts';
import { START } from './fixtures.ts';

const tenantId = tenantIdOf('lobby', 0);
const request = { tenantId, seed: 'lobby', clientSecret: 'cs_live_xxx' };
const world = newTenant(request, START);

test('the first scanner is paired, automatic, and has the hardware id of the contract’s examples', () => {
  const [first] = world.scanners;
  const [device] = world.devices;

  expect(example('EnrollBothRequest')['hardware_id']).toBe(first?.hardware_id);
  expect(first).toMatchObject({
    hardware_id: 'hardware_local_002',
    connected: 1,
    auto_present: 1,
    trait: null,
    latency: defaultSettings.scanner_delay_ms * MILLISECOND,
    next_captures: '[]',
    action: null,
  });
  expect(device).toMatchObject({
    device_id: first?.device_id,
    hardware_id: first?.hardware_id,
    paired_at: START,
  });
});

test('each scanner of the catalog is there, paired with a device of its own', () => {
  expect(world.scanners.map(({ hardware_id }) => hardware_id)).toEqual(
    presetScanners.map(({ hardware_id }) => hardware_id),
  );
  expect(world.devices.every(isPaired)).toBe(true);
  expect(world.devices.map(({ device_id, hardware_id }) => [device_id, hardware_id])).toEqual(
    world.scanners.map(({ device_id, hardware_id }) => [device_id, hardware_id]),
  );
  expect(new Set(world.devices.map(({ device_id }) => device_id)).size).toBe(presetScanners.length);
});

test('each scanner of the catalog is by nature what its effect says', () => {
  const natures = world.scanners.map(({ hardware_id, connected, trait, latency }) => ({
    hardware_id,
    connected,
    trait,
    latency,
  }));

  const usual = { connected: 1, trait: null, latency: SECOND };
  expect(natures).toEqual([
    { ...usual, hardware_id: 'hardware_local_002' },
    { ...usual, hardware_id: 'hardware_offline_001', connected: 0 },
    { ...usual, hardware_id: 'hardware_busy_001', trait: 'busy' },
    { ...usual, hardware_id: 'hardware_slow_001', latency: 15 * SECOND },
  ]);
});

test('scanners sort in the order of the catalog by when they were made', () => {
  const made = world.scanners.map(({ created_at }) => created_at);

  expect(made).toEqual(made.toSorted((one, other) => one - other));
  expect(new Set(made).size).toBe(made.length);
});

test('the first client belongs to its tenant, may do everything, and its secret is not kept', () => {
  expect(world.tenant.tenant_id).toBe(tenantId);
  expect(world.client.client_id).toBe(clientIdOf('lobby', tenantId, 0));
  expect(world.client.permissions.split(' ')).toEqual([...permissions]);
  for (const each of [world.client, ...world.devices, ...world.scanners])
    expect(each.tenant_id).toBe(tenantId);
  expect(JSON.stringify(world)).not.toContain('cs_live_xxx');
  expect(grantToken(world.client, 'cs_live_xxx', START)).toMatchObject({ sub: world.client.client_id });
});

test('a tenant begins at the real time, with the settings it was given over the defaults', () => {
  const given = newTenant({ ...request, settings: { scanner_delay_ms: 20, users: 'made_first' } }, START);

  expect(tenantTime(world.tenant, START)).toBe(START);
  expect(settingsOf(world.tenant)).toEqual(defaultSettings);
  expect(settingsOf(given.tenant)).toEqual({
    ...defaultSettings,
    scanner_delay_ms: 20,
    users: 'made_first',
  });
  expect(given.scanners[0]?.latency).toBe(20 * MILLISECOND);
});

test('another seed, another tenant and another client have other ids', () => {
  const ids = [
    tenantIdOf('lobby', 0),
    tenantIdOf('lobby', 1),
    tenantIdOf('roof', 0),
    clientIdOf('lobby', tenantId, 0),
    clientIdOf('lobby', tenantId, 1),
    clientIdOf('lobby', tenantIdOf('lobby', 1), 0),
    clientIdOf('roof', tenantId, 0),
  ];

  expect(new Set(ids).size).toBe(ids.length);
});
