import { expect, test } from 'vitest';
import { pose } from '../../../mock/domain/challenge.ts';
import {
  assumedFeature,
  enroll,
  enrollDirectly,
  enrolledPalm,
  newUser,
  PALM_SIDES,
  userIdOf,
  wholeFeatureIdOf,
} from '../../../mock/domain/enrollment.ts';
import { match } from '../../../mock/domain/matching.ts';
import { capture, palmOf } from '../../../mock/domain/palm.ts';
import { START, tenant } from './fixtures.ts';

const challenge = pose(
  'enroll',
  tenant,
  { external_user_id: 'user-4421', hardware_id: 'hardware_local_002' },
  0,
  START,
);

test('an enrollment leaves a feature of each palm, left before right', () => {
  const features = enroll(tenant, challenge, 'user-4421', START + 5);

  expect(features.map(({ palm_type }) => palm_type)).toEqual(['left', 'right']);
  expect(PALM_SIDES).toEqual(['left', 'right']);
  expect(new Set(features.map(({ feature_id }) => feature_id)).size).toBe(2);
  for (const feature of features) {
    expect(feature).toMatchObject({
      user_id: userIdOf(tenant, 'user-4421'),
      external_user_id: 'user-4421',
      hardware_id: 'hardware_local_002',
      person: 'user-4421',
      challenge_id: challenge.challenge_id,
      enrolled_at: START + 5,
    });
  }
});

test('a person has one user id in a tenant, and another one in another tenant', () => {
  const id = userIdOf(tenant, 'user-4421');

  expect(userIdOf(tenant, 'user-4421')).toBe(id);
  expect(userIdOf(tenant, 'user-4422')).not.toBe(id);
  expect(userIdOf({ ...tenant, tenant_id: 'another' }, 'user-4421')).not.toBe(id);
});

test('the enrolled palm is the same whenever it is looked at', () => {
  const [left, right] = enroll(tenant, challenge, 'user-4421', START).map((feature) =>
    enrolledPalm(tenant, feature),
  );

  expect(
    enroll(tenant, challenge, 'user-4421', START).map((feature) => enrolledPalm(tenant, feature)),
  ).toEqual([left, right]);
  expect(left).not.toEqual(right);
});

test('whoever cheats at the scanner leaves their own palm under the name of the user', () => {
  const [feature] = enroll(tenant, challenge, 'somebody else', START);
  if (!feature) throw new Error('Nothing was enrolled.');
  const presented = (person: string) =>
    capture(palmOf(tenant.seed, person, feature.palm_type), tenant.seed, 'monday');

  expect(feature).toMatchObject({ external_user_id: 'user-4421', user_id: userIdOf(tenant, 'user-4421') });
  expect(match(enrolledPalm(tenant, feature), presented('user-4421')).matched).toBe(false);
  expect(match(enrolledPalm(tenant, feature), presented('somebody else')).matched).toBe(true);
});

test('a new user has the user id of every event about them', () => {
  expect(newUser(tenant, 'user-4421', START)).toEqual({
    user_id: userIdOf(tenant, 'user-4421'),
    tenant_id: tenant.tenant_id,
    external_user_id: 'user-4421',
    created_at: START,
  });
});

test('whoever is enrolled directly, or assumed to be, has features of their own palms', () => {
  const direct = enrollDirectly(tenant, 'user-4421', 'hardware_local_002', START);
  const assumed = PALM_SIDES.map((side) => assumedFeature(tenant, 'user-4421', side));

  for (const features of [direct, assumed]) {
    expect(features.map(({ palm_type }) => palm_type)).toEqual(['left', 'right']);
    expect(features.every(({ person }) => person === 'user-4421')).toBe(true);
    expect(features.every(({ user_id }) => user_id === userIdOf(tenant, 'user-4421'))).toBe(true);
  }
});

test('a palm enrolled by a challenge, directly or by assumption, and both at once have ids of their own', () => {
  const ids = [
    ...enroll(tenant, challenge, 'user-4421', START),
    ...enrollDirectly(tenant, 'user-4421', 'hardware_local_002', START),
    ...enrollDirectly(tenant, 'user-4421', 'hardware_local_003', START),
    ...PALM_SIDES.map((side) => assumedFeature(tenant, 'user-4421', side)),
  ].map(({ feature_id }) => feature_id);

  expect(new Set([...ids, wholeFeatureIdOf(tenant, challenge)]).size).toBe(ids.length + 1);
});
