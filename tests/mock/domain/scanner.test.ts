import { expect, test } from 'vitest';
import { failureMessages } from '../../../mock/domain/capture.ts';
import { pose } from '../../../mock/domain/challenge.ts';
import {
  actionOf,
  capturesToCome,
  madeUpHardwareId,
  newScanner,
  pairingActionOf,
  presetScanners,
} from '../../../mock/domain/scanner.ts';
import { START, tenant } from './fixtures.ts';

const given = {
  tenant_id: tenant.tenant_id,
  hardware_id: 'hardware_local_002',
  device_id: null,
  latency: 0,
  created_at: START,
};
const request = { external_user_id: 'user-4421', hardware_id: given.hardware_id };
const challenge = pose('verify', tenant, request, 0, START);

test('a scanner out of the box is connected, automatic, ordinary, and did nothing yet', () => {
  expect(newScanner(given)).toEqual({
    ...given,
    connected: 1,
    auto_present: 1,
    next_captures: '[]',
    trait: null,
    action: null,
  });
});

test('what is given counts over what comes out of the box', () => {
  expect(newScanner({ ...given, connected: 0, trait: 'busy' })).toMatchObject({
    connected: 0,
    trait: 'busy',
    auto_present: 1,
  });
});

test('captures to come are read in the order in which they were set', () => {
  const captures = [
    { type: 'failure', failure_code: 'sensor_dirty' },
    { type: 'palm', person: 'somebody else' },
  ] as const;

  expect(capturesToCome(newScanner(given))).toEqual([]);
  expect(capturesToCome(newScanner({ ...given, next_captures: JSON.stringify(captures) }))).toEqual(captures);
});

test('a capture that read a palm is an action that succeeded, whether the palm matched or not', () => {
  for (const matched of [true, false]) {
    expect(actionOf(challenge, { type: 'palm', acquired: ['moving', 'good'] }, { matched })).toEqual({
      type: 'capture',
      status: 'succeeded',
      challenge_id: challenge.challenge_id,
      failure_code: null,
      failure_message: null,
      acquired: ['moving', 'good'],
    });
  }
});

test('a capture that failed is an action that says why, in words too', () => {
  const failure_code = 'hand_removed';

  expect(actionOf(challenge, { type: 'failure', failure_code }, { failure_code })).toEqual({
    type: 'capture',
    status: 'failed',
    challenge_id: challenge.challenge_id,
    failure_code,
    failure_message: failureMessages.hand_removed,
    acquired: [],
  });
});

test.for(['succeeded', 'failed'] as const)(
  'entering a code is an action without a challenge: %s',
  (status) => {
    expect(pairingActionOf(status)).toEqual({
      type: 'enter_pairing_code',
      status,
      challenge_id: null,
      failure_code: null,
      failure_message: null,
      acquired: [],
    });
  },
);

test('each made-up hardware id is another one, the same each time', () => {
  const ids = [
    madeUpHardwareId(tenant, 0),
    madeUpHardwareId(tenant, 1),
    madeUpHardwareId({ ...tenant, seed: 'roof' }, 0),
    madeUpHardwareId({ ...tenant, tenant_id: 'another' }, 0),
  ];

  expect(new Set(ids).size).toBe(ids.length);
  expect(madeUpHardwareId(tenant, 0)).toBe(ids[0]);
  for (const id of ids) expect(id).toMatch(/^hardware_[0-9a-f]{10}$/);
});

test('the scanners of the catalog have hardware ids of their own', () => {
  expect(new Set(presetScanners.map(({ hardware_id }) => hardware_id)).size).toBe(presetScanners.length);
  for (const { effect } of presetScanners) expect(effect).toMatch(/^[A-Z].*\.$/);
});
