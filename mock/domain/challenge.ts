/**
 * A challenge is what a scanner is asked to do: enroll both palms of somebody, or verify somebody 1:1.
 *
 *   pending ──[ captured before expires_at ]──▶ completed
 *           ──[ capture failed before that ]──▶ failed
 *
 * A challenge whose deadline passed answers nothing any more: no event is sent for it.
 *
 * Contract: operations createBothHandsEnrollment and createVerification.
 */
import type { DecidedBy, FailureCode } from './capture.ts';
import { toTimestamp, type Instant } from './instant.ts';
import { Refusal } from './refusal.ts';
import { uuidOf } from './seed.ts';
import { challengeLifetime, settingsOf } from './settings.ts';
import type { Tenant } from './tenant.ts';

export type ChallengeType = 'enroll' | 'verify';

export type Challenge = {
  readonly challenge_id: string;
  readonly tenant_id: string;
  readonly type: ChallengeType;
  readonly external_user_id: string;
  readonly hardware_id: string;
  readonly status: 'pending' | 'completed' | 'failed';
  /** The caller's metadata as JSON text, in the caller's key order; `null` when none was given. */
  readonly metadata: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  /** Which source decided how it was answered; null while it is pending. */
  readonly decided_by: DecidedBy | null;
  /** What came of it, as JSON text; null while it is pending. */
  readonly outcome: string | null;
};

/** What came of a challenge, for whoever watches the scanner. Nothing of it is part of the API. */
export type Outcome = {
  readonly matched?: boolean;
  readonly scores?: readonly number[];
  readonly feature_ids?: readonly string[];
  readonly failure_code?: FailureCode;
  readonly acquired?: readonly string[];
};

export type ChallengeRequest = {
  readonly external_user_id: string;
  readonly hardware_id: string;
  readonly metadata?: Readonly<Record<string, unknown>> | null | undefined;
};

/** A new pending challenge. `ordinal` counts the challenges of this type for the same person and scanner before it. */
export function pose(
  type: ChallengeType,
  tenant: Tenant,
  request: ChallengeRequest,
  ordinal: number,
  now: Instant,
): Challenge {
  const { external_user_id, hardware_id, metadata } = request;
  return {
    challenge_id: uuidOf(tenant.seed, tenant.tenant_id, type, external_user_id, hardware_id, ordinal),
    tenant_id: tenant.tenant_id,
    type,
    external_user_id,
    hardware_id,
    status: 'pending',
    metadata: JSON.stringify(metadata ?? null),
    created_at: now,
    expires_at: now + challengeLifetime(settingsOf(tenant)),
    decided_by: null,
    outcome: null,
  };
}

/** Whether a challenge still waits for its scanner at the moment `now`. */
export function isOpen(challenge: Challenge, now: Instant): boolean {
  return challenge.status === 'pending' && now < challenge.expires_at;
}

/**
 * Answers the challenge at the moment `now`.
 *
 * @throws {Refusal} `challenge_not_pending`, or `challenge_expired` from `expires_at` on.
 */
export function answer(
  challenge: Challenge,
  status: 'completed' | 'failed',
  decided_by: DecidedBy,
  outcome: Outcome,
  now: Instant,
): Challenge {
  if (challenge.status !== 'pending') {
    throw new Refusal(
      'challenge_not_pending',
      `The challenge is ${challenge.status} already; only a pending one can be answered.`,
    );
  }
  if (now >= challenge.expires_at) {
    throw new Refusal(
      'challenge_expired',
      `The challenge expired at ${toTimestamp(challenge.expires_at)}. Create a new one.`,
    );
  }
  return { ...challenge, status, decided_by, outcome: JSON.stringify(outcome) };
}
