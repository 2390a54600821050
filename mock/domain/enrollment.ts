/**
 * Enrollment: both palms of a person are captured on a scanner, and the person can be verified from then on.
 *
 * Contract: operation createBothHandsEnrollment, webhook enrollment.complete (one event a palm).
 */
import type { Challenge } from './challenge.ts';
import type { Instant } from './instant.ts';
import { capture, palmOf, PALMS_KEPT, type Palm, type PalmSide } from './palm.ts';
import { remembered } from './remembered.ts';
import { hexOf, uuidOf } from './seed.ts';
import type { Tenant } from './tenant.ts';

/** The order in which a scanner captures the palms. */
export const PALM_SIDES: readonly PalmSide[] = ['left', 'right'];

/** A person that the platform knows. */
export type User = {
  readonly user_id: string;
  readonly tenant_id: string;
  readonly external_user_id: string;
  readonly created_at: Instant;
};

export function newUser(tenant: Tenant, external_user_id: string, now: Instant): User {
  const { tenant_id } = tenant;
  return { user_id: userIdOf(tenant, external_user_id), tenant_id, external_user_id, created_at: now };
}

/** A palm of somebody, enrolled on a scanner. */
export type Feature = {
  readonly feature_id: string;
  readonly tenant_id: string;
  readonly user_id: string;
  readonly external_user_id: string;
  readonly hardware_id: string;
  readonly palm_type: PalmSide;
  /** Whose palm it is; somebody else's than the user's only when somebody cheated at the scanner. */
  readonly person: string;
  readonly challenge_id: string;
  readonly enrolled_at: Instant;
};

/** Link Identity's own identifier of a person: the same in every event about them. */
export function userIdOf(tenant: Tenant, externalUserId: string): string {
  return uuidOf(tenant.seed, tenant.tenant_id, 'user', externalUserId);
}

/** The two features that a completed enrollment challenge leaves behind. */
export function enroll(
  tenant: Tenant,
  challenge: Pick<Challenge, 'challenge_id' | 'external_user_id' | 'hardware_id'>,
  person: string,
  now: Instant,
): Feature[] {
  return PALM_SIDES.map((palm_type) => ({
    feature_id: `fid_${hexOf(16, tenant.seed, challenge.challenge_id, palm_type)}`,
    tenant_id: tenant.tenant_id,
    user_id: userIdOf(tenant, challenge.external_user_id),
    external_user_id: challenge.external_user_id,
    hardware_id: challenge.hardware_id,
    palm_type,
    person,
    challenge_id: challenge.challenge_id,
    enrolled_at: now,
  }));
}

/** The two features of somebody who is enrolled by the console, without any challenge. */
export function enrollDirectly(
  tenant: Tenant,
  external_user_id: string,
  hardware_id: string,
  now: Instant,
): Feature[] {
  const challenge_id = uuidOf(
    tenant.seed,
    tenant.tenant_id,
    'enrolled directly',
    external_user_id,
    hardware_id,
  );
  return enroll(tenant, { challenge_id, external_user_id, hardware_id }, external_user_id, now);
}

/** The palm as the scanner captured it when it was enrolled. */
export function enrolledPalm({ seed }: Tenant, { person, palm_type, feature_id }: Feature): Palm {
  return capturedPalm(seed, person, palm_type, feature_id);
}

const capturedPalm: (seed: string, person: string, side: PalmSide, occasion: string) => Palm = remembered(
  PALMS_KEPT,
  (seed, person, side, occasion) => capture(palmOf(seed, person, side), seed, occasion),
);

/** The feature of somebody who counts as enrolled without ever having been. */
export function assumedFeature(tenant: Tenant, external_user_id: string, palm_type: PalmSide): Feature {
  const { tenant_id, seed } = tenant;
  return {
    feature_id: `fid_${hexOf(16, seed, tenant_id, external_user_id, palm_type)}`,
    tenant_id,
    user_id: userIdOf(tenant, external_user_id),
    external_user_id,
    hardware_id: '',
    palm_type,
    person: external_user_id,
    challenge_id: '',
    enrolled_at: tenant.created_at,
  };
}

/** The id under which both palms of an enrollment are told of as one feature. */
export function wholeFeatureIdOf({ seed }: Tenant, { challenge_id }: Challenge): string {
  return `fid_${hexOf(16, seed, challenge_id, 'both')}`;
}
