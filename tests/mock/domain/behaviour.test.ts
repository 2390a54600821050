import { expect, test } from 'vitest';
import {
  askedOf,
  asks,
  behaviours,
  captureAskedFor,
  delayAskedFor,
  deliveriesAskedFor,
  deviceBehaviours,
  pairingAskedFor,
  type Behaviour,
} from '../../../mock/domain/behaviour.ts';
import { MILLISECOND, MINUTE, SECOND } from '../../../mock/domain/instant.ts';

test.for([
  ['mock_no_match.x', 'no_match'],
  ['mock_one_below.anything at all', 'one_below'],
  ['mock_at_threshold.', 'at_threshold'],
  ['mock_no_match.mock_one_below.x', 'no_match'],
  ['mock_delay-15s.x', 'delay', '15s'],
  ['mock_duplicate-3.x', 'duplicate', '3'],
  ['mock_error-500.mock_delay-1s.x', 'error', '500'],
  ['mock_no_match-x.y', 'no_match', 'x'],
] as const)('%s asks for %s', ([externalUserId, behaviour, parameter]) => {
  expect(askedOf(externalUserId)).toEqual({ behaviour, parameter });
  expect(asks(externalUserId, behaviour)).toBe(true);
  expect(asks(externalUserId, 'never')).toBe(false);
});

test.for([
  'mock_no_match',
  'mock_no_matchx',
  'mock_no_match-x',
  'mock_no_match-.x',
  'mock_delay-15S.x',
  'mock_delay-1 s.x',
  'mock_delay-1-2.x',
  'mock_no_matches.x',
  'mock_no_.match',
  'mock_.x',
  'mock.no_match.x',
  'Mock_no_match.x',
  'mock_No_Match.x',
  ' mock_no_match.x',
  'a mock_no_match.x',
  'user-4421\nmock_no_match.x',
  'no_match.x',
  'mock_toString.x',
  'mock_constructor.x',
  'mock___proto__.x',
  'mock_valueof.x',
  'user-4421',
  '',
])('%j asks for nothing', (externalUserId) => {
  expect(askedOf(externalUserId)).toBeUndefined();
  expect(captureAskedFor(externalUserId)).toBeUndefined();
  expect(delayAskedFor(externalUserId)).toBe(0);
  expect(deliveriesAskedFor(externalUserId)).toBe(1);
});

const table = Object.entries(behaviours) as [Behaviour, (typeof behaviours)[Behaviour]][];

test('every behaviour of the table can be asked for and says what it does', () => {
  for (const [name, { effect }] of table) {
    expect(askedOf(`mock_${name}.someone`)?.behaviour).toBe(name);
    expect(effect).toMatch(/^[A-Z].*\.$/);
  }
  const withParameter = table.flatMap(([name, { parameter }]) => (parameter ? [{ name, parameter }] : []));
  expect(withParameter.map(({ name }) => name)).toEqual(['delay', 'error', 'duplicate']);
  for (const { name, parameter } of withParameter) {
    expect(askedOf(`mock_${name}-${parameter}.someone`)).toEqual({ behaviour: name, parameter });
  }
});

test('three behaviours ask for a capture, and no other one does', () => {
  const asked = table.map(([name]) => [name, captureAskedFor(`mock_${name}.x`)] as const);

  expect(asked.filter(([, capture]) => capture !== undefined)).toEqual([
    ['no_match', { type: 'palm', score_profile: 'impostor' }],
    ['one_below', { type: 'palm', score_profile: 'one_below' }],
    ['at_threshold', { type: 'palm', score_profile: 'at_threshold' }],
  ]);
});

test.for([
  ['mock_delay-15s.x', 15 * SECOND],
  ['mock_delay-250ms.x', 250 * MILLISECOND],
  ['mock_delay-2m.x', 2 * MINUTE],
  ['mock_delay-0s.x', 0],
  ['mock_delay.x', 15 * SECOND],
  ['mock_delay-soon.x', 15 * SECOND],
  ['mock_delay-15.x', 15 * SECOND],
  ['mock_delay-1h.x', 15 * SECOND],
  ['mock_delay-1234567s.x', 15 * SECOND],
  ['mock_never-1s.x', 0],
] as const)('%s comes %i µs later', ([externalUserId, delay]) => {
  expect(delayAskedFor(externalUserId)).toBe(delay);
});

test('whoever does not say how late they come, comes as late as the table shows', () => {
  expect(delayAskedFor('mock_delay.x')).toBe(delayAskedFor(`mock_delay-${behaviours.delay.parameter}.x`));
});

test.for([
  ['mock_duplicate-2.x', 2],
  ['mock_duplicate-10.x', 10],
  ['mock_duplicate-11.x', 10],
  ['mock_duplicate-1.x', 2],
  ['mock_duplicate-0.x', 2],
  ['mock_duplicate.x', 3],
  ['mock_duplicate-often.x', 3],
  ['mock_duplicate-0x9.x', 3],
  ['mock_delay-5s.x', 1],
] as const)('events of %s are delivered %i times', ([externalUserId, deliveries]) => {
  expect(deliveriesAskedFor(externalUserId)).toBe(deliveries);
});

test.for([
  ['mock_pairing_expired', { expired: true, after: undefined }],
  ['mock_pairing_expired at the gate', { expired: true, after: undefined }],
  ['mock_autopair-2s', { expired: false, after: 2 * SECOND }],
  ['mock_autopair-250ms lobby', { expired: false, after: 250 * MILLISECOND }],
  ['mock_autopair-0s', { expired: false, after: 0 }],
  ['mock_autopair-soon', { expired: false, after: undefined }],
  ['mock_autopair', { expired: false, after: undefined }],
  ['my mock_autopair-2s', { expired: false, after: undefined }],
  ['a mock_pairing_expired', { expired: false, after: undefined }],
  ['Scanner-04', { expired: false, after: undefined }],
] as const)('a device named %j asks for %j', ([deviceName, asked]) => {
  expect(pairingAskedFor(deviceName)).toEqual(asked);
});

test('every name of a device in the table asks for something and says what it does', () => {
  for (const [name, effect] of Object.entries(deviceBehaviours)) {
    expect(pairingAskedFor(name)).not.toEqual(pairingAskedFor('Scanner-04'));
    expect(effect).toMatch(/^[A-Z].*\.$/);
  }
});
