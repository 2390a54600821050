/** A scanner captured something, or failed to: what follows for the challenge, and which events. */
import { presentedPalm, type Capture, type Decision } from '../domain/capture.ts';
import { answer, type Challenge, type Outcome } from '../domain/challenge.ts';
import { enroll, enrolledPalm, newUser } from '../domain/enrollment.ts';
import type { Event } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import { match } from '../domain/matching.ts';
import { settingsOf } from '../domain/settings.ts';
import { actionOf, type Scanner } from '../domain/scanner.ts';
import type { Tenant } from '../domain/tenant.ts';
import type { Change, Commit } from '../store/store.ts';
import { enrollmentEvents, verificationEvents } from './events.ts';
import type { Simulation } from './simulation.ts';
import { enrolledFeature } from './enrolled-feature.ts';

/** What a capture leads to: how the challenge ends, and what else. */
type Result = {
  readonly status: 'completed' | 'failed';
  readonly outcome: Outcome;
  readonly changes?: readonly Change[];
  readonly events?: readonly Event[];
};

/** The palm that people put on a scanner to be verified, unless told otherwise. */
const USUAL_SIDE = 'right';

/**
 * @param enrollAnew whether somebody who is enrolled on that scanner can be enrolled there once more, for the palms of
 *   before
 * @throws {Refusal} `challenge_not_pending` or `challenge_expired`.
 */
export async function answerChallenge(
  simulation: Simulation,
  tenant: Tenant,
  challenge: Challenge,
  scanner: Scanner,
  { capture, decided_by }: Decision,
  now: Instant,
  { enrollAnew = false }: { readonly enrollAnew?: boolean } = {},
): Promise<Commit> {
  const { acquired = [] } = capture;
  const result = await resultOf(simulation, tenant, challenge, capture, now, enrollAnew);
  const outcome = { ...result.outcome, acquired };
  const answered = answer(challenge, result.status, decided_by, outcome, now);
  const { tenant_id, hardware_id } = scanner;
  return {
    changes: [
      {
        update: 'challenge',
        // The condition makes two answers at once conflict: only one is ever committed.
        where: { challenge_id: challenge.challenge_id, status: 'pending' },
        set: { status: answered.status, decided_by, outcome: answered.outcome },
      },
      {
        update: 'scanner',
        where: { tenant_id, hardware_id },
        set: { action: JSON.stringify(actionOf(challenge, capture, outcome)) },
      },
      ...(result.changes ?? []),
    ],
    events: result.events ?? [],
  };
}

async function resultOf(
  simulation: Simulation,
  tenant: Tenant,
  challenge: Challenge,
  capture: Capture,
  now: Instant,
  enrollAnew: boolean,
): Promise<Result> {
  if (capture.type === 'failure')
    return { status: 'failed', outcome: { failure_code: capture.failure_code } };
  return challenge.type === 'enroll'
    ? enrollmentResult(simulation, tenant, challenge, capture, now, enrollAnew)
    : verificationResult(simulation, tenant, challenge, capture, now);
}

type PalmCapture = Extract<Capture, { type: 'palm' }>;

async function enrollmentResult(
  simulation: Simulation,
  tenant: Tenant,
  challenge: Challenge,
  { person, palm = 'both' }: PalmCapture,
  now: Instant,
  enrollAnew: boolean,
): Promise<Result> {
  // A both-hands enrollment needs both; one hand alone is not what the scanner asked for.
  if (palm !== 'both') return { status: 'failed', outcome: { failure_code: 'wrong_palm' } };
  const { tenant_id, external_user_id, hardware_id } = challenge;
  // They were enrolled there meanwhile, by the console: the scanner has nothing left to do.
  if (!enrollAnew && (await simulation.store.find('feature', { tenant_id, external_user_id, hardware_id }))) {
    return { status: 'failed', outcome: { failure_code: 'capture_canceled' } };
  }
  const features = enroll(tenant, challenge, person ?? external_user_id, now);
  const known = await simulation.store.find('platform_user', { tenant_id, external_user_id });
  return {
    status: 'completed',
    outcome: { feature_ids: features.map(({ feature_id }) => feature_id) },
    changes: [
      ...(known ? [] : [{ insert: 'platform_user', row: newUser(tenant, external_user_id, now) } as const]),
      ...(enrollAnew
        ? [{ delete: 'feature', where: { tenant_id, external_user_id, hardware_id } } as const]
        : []),
      ...features.map((row) => ({ insert: 'feature', row }) as const),
    ],
    events: enrollmentEvents(simulation, tenant, challenge, features),
  };
}

async function verificationResult(
  simulation: Simulation,
  tenant: Tenant,
  challenge: Challenge,
  capture: PalmCapture,
  now: Instant,
): Promise<Result> {
  const side = capture.palm === 'left' ? 'left' : USUAL_SIDE;
  const { external_user_id, challenge_id } = challenge;
  const feature = await enrolledFeature(simulation, tenant, external_user_id, side);
  // Their enrollment was taken back after the challenge was made: there is nothing to compare with.
  if (!feature) return { status: 'failed', outcome: { failure_code: 'capture_canceled' } };
  const enrolled = enrolledPalm(tenant, feature);
  const presented = presentedPalm(capture, {
    seed: tenant.seed,
    external_user_id,
    side,
    enrolled,
    occasion: challenge_id,
  });
  const result = match(enrolled, presented, settingsOf(tenant).equal_score);
  return {
    status: 'completed',
    outcome: { matched: result.matched, scores: result.scores },
    events: verificationEvents(simulation, tenant, challenge, feature, result, now),
  };
}
