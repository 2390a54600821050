/** The events of the contract, out of what happened. Contract: the three webhooks. */
import { asks, deliveriesAskedFor } from '../domain/behaviour.ts';
import type { Challenge } from '../domain/challenge.ts';
import type { PairedDevice } from '../domain/device.ts';
import { wholeFeatureIdOf, type Feature } from '../domain/enrollment.ts';
import type { Event } from '../domain/event.ts';
import { toTimestamp, type Instant } from '../domain/instant.ts';
import type { Match } from '../domain/matching.ts';
import { fractionOf } from '../domain/seed.ts';
import { settingsOf } from '../domain/settings.ts';
import type { Tenant } from '../domain/tenant.ts';
import { emit, type Simulation } from './simulation.ts';

/** Who captures the palms in the simulated world. */
const VENDOR = 'mock';

/** A match takes between these many milliseconds. */
const FASTEST_MATCH_MS = 120;
const SLOWEST_MATCH_MS = 320;

/** @param again what tells it from the event of the pairing itself, when it is told again */
export function pairedEvents(
  simulation: Simulation,
  tenant: Tenant,
  device: PairedDevice,
  again?: string,
): Event[] {
  const { device_id, hardware_id, device_name, location, paired_at, cert_valid_until } = device;
  const data = {
    hardware_id,
    device_name,
    location,
    status: 'paired',
    paired_at: toTimestamp(paired_at),
    cert_valid_until: toTimestamp(cert_valid_until),
  } as const;
  const cause = [device_id, hardware_id, ...(again === undefined ? [] : [again])];
  return [emit(simulation, tenant, 'device.paired', data, { cause })];
}

/** One event for each palm, or one for both: a setting of the tenant. */
export function enrollmentEvents(
  simulation: Simulation,
  tenant: Tenant,
  challenge: Challenge,
  features: readonly Feature[],
): Event[] {
  const { challenge_id, external_user_id, metadata } = challenge;
  const told =
    settingsOf(tenant).enrollment_events === 'per_palm'
      ? features
      : features
          .slice(0, 1)
          .map(
            (feature) =>
              ({ ...feature, palm_type: 'both', feature_id: wholeFeatureIdOf(tenant, challenge) }) as const,
          );
  const events = told.map(({ user_id, feature_id, palm_type, hardware_id, enrolled_at }) =>
    emit(
      simulation,
      tenant,
      'enrollment.complete',
      {
        user_id,
        feature_id,
        palm_type,
        hardware_id,
        challenge_id,
        enrolled_at: toTimestamp(enrolled_at),
        vendor: VENDOR,
        metadata: JSON.parse(metadata),
      },
      { cause: [challenge_id, palm_type], copies: deliveriesAskedFor(external_user_id) },
    ),
  );
  return asks(external_user_id, 'reorder') ? events.toReversed() : events;
}

export function verificationEvents(
  simulation: Simulation,
  tenant: Tenant,
  { challenge_id, external_user_id, metadata }: Challenge,
  { user_id }: Feature,
  { matched, scores, thresholds, match_policy }: Match,
  now: Instant,
): Event[] {
  const spread = SLOWEST_MATCH_MS - FASTEST_MATCH_MS;
  const data = {
    challenge_id,
    user_id,
    matched,
    scores: [...scores],
    thresholds: [...thresholds],
    match_policy,
    latency_ms: FASTEST_MATCH_MS + Math.round(spread * fractionOf(tenant.seed, challenge_id, 'latency')),
    vendor: VENDOR,
    verified_at: toTimestamp(now),
    metadata: JSON.parse(metadata),
  };
  const copies = deliveriesAskedFor(external_user_id);
  return [emit(simulation, tenant, 'verification.complete', data, { cause: [challenge_id], copies })];
}
