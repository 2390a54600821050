/** What enrollment and verification share: a challenge is committed together with the moment it is answered. */
import { asks, askedOf, delayAskedFor } from '../domain/behaviour.ts';
import { pose, type Challenge, type ChallengeRequest, type ChallengeType } from '../domain/challenge.ts';
import type { Instant } from '../domain/instant.ts';
import { presentationJob } from '../domain/job.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Scanner } from '../domain/scanner.ts';
import { settingsOf } from '../domain/settings.ts';
import { requireStorable } from '../domain/storable.ts';
import { tenantTime, type Tenant } from '../domain/tenant.ts';
import type { Change } from '../store/store.ts';
import type { World } from './handler.ts';

/**
 * The paired scanner that a challenge is for.
 *
 * @throws {Refusal} `scanner_unknown` unless it is paired in this tenant; `simulated_error` or `user_unknown` when the
 *   person's name asks for that.
 */
export async function requireScanner(
  tenant: Tenant,
  request: ChallengeRequest,
  { store }: World,
): Promise<Scanner> {
  requireStorable(request, ['external_user_id', 'hardware_id']);
  const { external_user_id, hardware_id } = request;
  if (asks(external_user_id, 'error')) {
    throw new Refusal('simulated_error', `This error is simulated, as ${external_user_id} asks for it.`);
  }
  const { tenant_id } = tenant;
  const scanner = await store.find('scanner', { tenant_id, hardware_id });
  if (!scanner || scanner.device_id === null) {
    throw new Refusal(
      'scanner_unknown',
      `No paired scanner has the hardware_id ${JSON.stringify(hardware_id)}. Use the hardware_id of a device.paired event.`,
    );
  }
  if (asks(external_user_id, 'not_found')) throw userUnknown(external_user_id);
  return scanner;
}

export function userUnknown(externalUserId: string): Refusal {
  return new Refusal(
    'user_unknown',
    `The user ${JSON.stringify(externalUserId)} is not enrolled. Enroll with POST /v1/enroll/both and wait for ` +
      'enrollment.complete.',
  );
}

/** @param conditions of the commit: what must not be there, else it is a conflict */
export async function poseChallenge(
  type: ChallengeType,
  tenant: Tenant,
  request: ChallengeRequest,
  scanner: Scanner,
  { store, now }: World,
  conditions: (now: Instant) => readonly Change[] = () => [],
): Promise<Challenge> {
  const { external_user_id, hardware_id } = request;
  const ordinal = await store.ordinal(
    tenant.tenant_id,
    type,
    JSON.stringify([external_user_id, hardware_id]),
  );
  const challenge = pose(type, tenant, request, ordinal, tenantTime(tenant, now()));
  await store.commit({
    changes: [
      ...conditions(challenge.created_at),
      { insert: 'challenge', row: challenge },
      ...presentationOf(tenant, challenge, scanner),
    ],
  });
  return challenge;
}

/** Somebody comes after a moment, unless the tenant, the scanner or the person's name has it otherwise. */
function presentationOf(tenant: Tenant, challenge: Challenge, scanner: Scanner): Change[] {
  const { external_user_id, tenant_id, created_at } = challenge;
  const comes = settingsOf(tenant).auto_present && scanner.auto_present === 1;
  if (!comes || askedOf(external_user_id)?.behaviour === 'never') return [];
  const due_at = created_at + scanner.latency + delayAskedFor(external_user_id);
  return [{ insert: 'job', row: presentationJob(challenge, { tenant_id, due_at }) }];
}
