/** The three events: what happened, as the payload of a delivery. */
import { randomInt } from 'node:crypto';
import { timestamp } from '../clock.ts';
import type { Distortions } from '../defects.ts';
import { change, omit, set, shifted } from '../distort.ts';
import { publish } from '../delivery/publish.ts';
import { newUuid } from '../identifiers.ts';
import type { JsonObject } from '../json.ts';
import type { Challenge, Device, Tenant } from '../state.ts';
import type { World } from '../world.ts';
import { MATCH_POLICY, type Measurement } from './matching.ts';

const CERTIFICATE_LIFETIME_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;
const VENDOR = 'bench';

/** device.paired, for a device that has its hardware_id. */
export function announcePaired(world: World, tenant: Tenant, device: Device): void {
  const { defects, clock } = world;
  if (defects.has('paired-missing')) return;
  const labels = defects.when('paired-name-of-latest', tenant.devices.at(-1) ?? device, device);
  const pairedAt = clock.now();
  const data: JsonObject = {
    hardware_id: device.hardwareId,
    device_name: labels.deviceName,
    location: labels.location,
    status: 'paired',
    paired_at: timestamp(pairedAt),
    cert_valid_until: timestamp(pairedAt + CERTIFICATE_LIFETIME_DAYS * DAY_MS),
  };
  const distortions: Distortions<JsonObject> = {
    'paired-status-wrong': set({ status: 'active' }),
    'paired-certificate-expired': set({ cert_valid_until: timestamp(pairedAt - DAY_MS) }),
    'paired-at-after-timestamp': change('paired_at', shifted(60)),
    'paired-at-missing': omit('paired_at'),
    'paired-device-name-missing': omit('device_name'),
    'paired-location-missing': omit('location'),
    'paired-hardware-id-is-device-id': set({ hardware_id: device.deviceId }),
    'paired-hardware-id-upper-case': change('hardware_id', (id) => String(id).toUpperCase()),
    'paired-secret-leaked': set({ pairing_code: device.pairingCode }),
  };
  publish(world, tenant, 'device.paired', defects.distort(data, distortions));
}

/** enrollment.complete, once a palm or once for both. */
export function announceEnrolled(world: World, challenge: Challenge): void {
  const { defects, settings } = world;
  if (defects.has('enrolled-missing')) return;
  const palms = settings.enrollmentEvents === 'both' ? ['both'] : ['left', 'right'];
  for (const palm of defects.distort(palms, { 'enrolled-palm-type-repeated': () => ['right', 'right'] })) {
    announcePalm(world, challenge, palm);
  }
}

function announcePalm(world: World, challenge: Challenge, palm: string): void {
  const { defects, clock } = world;
  const { challengeId, tenant, user, hardwareId, metadata } = challenge;
  const data: JsonObject = {
    user_id: user.userId,
    feature_id: `fid_${newUuid()}`,
    palm_type: palm,
    hardware_id: hardwareId,
    challenge_id: challengeId,
    enrolled_at: timestamp(clock.now()),
    vendor: VENDOR,
    ...(metadata !== undefined && { metadata }),
  };
  const distortions: Distortions<JsonObject> = {
    'enrolled-user-id-external': set({ user_id: user.externalUserId }),
    'enrolled-user-id-per-palm': set({ user_id: newUuid() }),
    'enrolled-challenge-id-other': set({ challenge_id: newUuid() }),
    'enrolled-challenge-id-missing': omit('challenge_id'),
    'enrolled-hardware-id-other': set({ hardware_id: 'hardware_local_001' }),
    'enrolled-feature-id-missing': omit('feature_id'),
    'enrolled-palm-type-missing': omit('palm_type'),
    'enrolled-palm-type-unknown': change('palm_type', (type) => `${String(type).toUpperCase()}_HAND`),
    'enrolled-vendor-missing': omit('vendor'),
    'enrolled-at-missing': omit('enrolled_at'),
    'enrolled-at-after-timestamp': change('enrolled_at', shifted(60)),
    'enrolled-metadata-missing': omit('metadata'),
    'enrolled-metadata-stringified': change('metadata', (given) => JSON.stringify(given)),
  };
  publish(world, tenant, 'enrollment.complete', defects.distort(data, distortions));
}

/** verification.complete, for a match as for a mismatch. */
export function announceVerified(world: World, challenge: Challenge, measured: Measurement): void {
  const { defects, clock } = world;
  if (defects.has('verified-missing')) return;
  if (defects.has('verified-no-match-missing') && !measured.matched) return;
  const { challengeId, tenant, user } = challenge;
  const metadata = metadataOf(world, challenge);
  const data: JsonObject = {
    challenge_id: challengeId,
    user_id: user.userId,
    ...measured,
    match_policy: MATCH_POLICY,
    latency_ms: randomInt(120, 240),
    vendor: VENDOR,
    verified_at: timestamp(clock.now()),
    ...(metadata !== undefined && { metadata }),
  };
  publish(world, tenant, 'verification.complete', defects.distort(data, verifiedDistortions));
}

function metadataOf({ defects }: World, { tenant, user, metadata }: Challenge): Challenge['metadata'] {
  const { challenges } = tenant;
  return defects.distort(metadata, {
    'verified-metadata-missing': () => undefined,
    'verified-metadata-of-enrollment': () =>
      challenges.find((other) => other.user === user && other.kind === 'enroll')?.metadata,
    'verified-metadata-of-latest': () => challenges.at(-1)?.metadata,
  });
}

const numbers = (list: unknown): readonly number[] => list as readonly number[];

const verifiedDistortions: Distortions<JsonObject> = {
  'verified-matched-text': change('matched', String),
  'verified-scores-text': change('scores', (scores) => numbers(scores).map(String)),
  'verified-scores-missing': omit('scores'),
  'verified-scores-in-percent': change('scores', (scores) => numbers(scores).map((score) => score * 100)),
  'verified-thresholds-missing': omit('thresholds'),
  'verified-thresholds-short': change('thresholds', (thresholds) => numbers(thresholds).slice(1)),
  'verified-at-missing': omit('verified_at'),
  'verified-vendor-missing': omit('vendor'),
  'verified-policy-missing': omit('match_policy'),
  'verified-latency-text': change('latency_ms', (latency) => `${String(latency)}ms`),
  'verified-latency-negative': change('latency_ms', (latency) => -Number(latency)),
  'verified-challenge-id-other': change('challenge_id', newUuid),
  'verified-user-id-missing': omit('user_id'),
  'verified-user-id-other': change('user_id', newUuid),
  'verified-at-after-timestamp': change('verified_at', shifted(60)),
};
