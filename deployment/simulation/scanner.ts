/** The scanners: they take pairing codes and show palms, by themselves (`auto`) or when somebody does it (`driven`). */
import { newHardwareId } from '../identifiers.ts';
import type { Challenge, Device, Tenant } from '../state.ts';
import type { World } from '../world.ts';
import { announceEnrolled, announcePaired, announceVerified } from './announce.ts';
import { measure, type Outcome } from './matching.ts';

export const PAIRING_CODE_LIFETIME_S = 1800;

const EARLY_EXPIRY_S = 180;

/** What cannot be done at the scanner, said to the person in front of it. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

/**
 * Enters `code` on the scanner `hardwareId` (a new scanner if absent) and returns the hardware_id.
 *
 * @throws {NotPossible} if the code is unknown, used or expired, or the scanner is paired already.
 */
export function pair(world: World, code: string, hardwareId?: string): string {
  const { defects, tenants } = world;
  for (const tenant of tenants) {
    const device = tenant.devices.find(({ pairingCode }) => pairingCode === code);
    if (device === undefined) continue;
    requireUsable(world, tenant, device);
    const assigned = defects.when(
      'hardware-id-constant',
      'hardware_local_001',
      hardwareId ?? newHardwareId(),
    );
    requireFree(world, device, assigned);
    device.hardwareId = assigned;
    if (!defects.has('paired-at-registration')) announcePaired(world, tenant, device);
    return assigned;
  }
  throw new NotPossible(`No device has the pairing code ${code}.`);
}

function requireUsable({ defects, clock }: World, tenant: Tenant, device: Device): void {
  if (device.hardwareId !== undefined && !defects.has('pairing-code-reusable')) {
    throw new NotPossible('The pairing code was used already.');
  }
  if (defects.has('pairing-code-dies-with-next') && tenant.devices.at(-1) !== device) {
    throw new NotPossible('The pairing code was replaced by a newer one.');
  }
  const lifetimeS = defects.when('pairing-code-expires-early', EARLY_EXPIRY_S, PAIRING_CODE_LIFETIME_S);
  const hasExpired = clock.now() >= device.createdAt + lifetimeS * 1000;
  if (hasExpired && !defects.has('pairing-code-expired-accepted')) {
    throw new NotPossible('The pairing code has expired.');
  }
}

function requireFree({ defects, tenants }: World, device: Device, hardwareId: string): void {
  if (defects.has('hardware-id-constant')) return;
  const isTaken = tenants.some(({ devices }) =>
    devices.some((other) => other !== device && other.hardwareId === hardwareId),
  );
  if (isTaken) throw new NotPossible(`The scanner ${hardwareId} is paired already.`);
}

/**
 * Shows a palm to the scanner for `challengeId`: completes the challenge and sends its event.
 *
 * @throws {NotPossible} if the scanner has no such challenge, or it is completed or expired.
 */
export function presentPalm(
  world: World,
  challengeId: string,
  hardwareId: string | undefined,
  outcome: Outcome,
): void {
  const challenge = shownChallenge(world, challengeId);
  if (challenge === undefined) throw new NotPossible(`No scanner shows the challenge ${challengeId}.`);
  if (hardwareId !== undefined && hardwareId !== challenge.hardwareId) {
    throw new NotPossible(`The challenge is shown on ${challenge.hardwareId}, not on ${hardwareId}.`);
  }
  requirePending(world, challenge);
  complete(world, challenge, outcome);
}

export function findChallenge({ tenants }: World, challengeId: string): Challenge | undefined {
  return tenants
    .flatMap(({ challenges }) => challenges)
    .find((challenge) => challenge.challengeId === challengeId);
}

function shownChallenge(world: World, challengeId: string): Challenge | undefined {
  const meant = findChallenge(world, challengeId);
  if (meant?.kind !== 'verify' || !world.defects.has('verified-oldest-challenge')) return meant;
  return meant.tenant.challenges.find(
    ({ kind, status, hardwareId }) =>
      kind === 'verify' && status === 'pending' && hardwareId === meant.hardwareId,
  );
}

function requirePending(
  { defects, clock }: World,
  { kind, status, user, hardwareId, expiresAt }: Challenge,
): void {
  if (status === 'completed' && !(kind === 'verify' && defects.has('verified-twice'))) {
    throw new NotPossible('The challenge is completed already.');
  }
  const expiryCounts = !defects.has(
    kind === 'enroll' ? 'enrolled-for-expired-challenge' : 'verified-for-expired-challenge',
  );
  if (clock.now() >= expiresAt && expiryCounts) throw new NotPossible('The challenge has expired.');
  if (kind === 'enroll' && user.enrolledOn.has(hardwareId) && !defects.has('enroll-conflict-missing')) {
    throw new NotPossible(`${user.externalUserId} is enrolled on ${hardwareId} already.`);
  }
}

function complete(world: World, challenge: Challenge, outcome: Outcome): void {
  const { defects } = world;
  challenge.status = 'completed';
  if (challenge.kind === 'enroll') {
    if (!defects.has('enrolled-without-effect')) challenge.user.enrolledOn.add(challenge.hardwareId);
    if (!defects.has('enrolled-at-request')) announceEnrolled(world, challenge);
  } else if (!defects.has('verified-at-request')) {
    announceVerified(world, challenge, measure(defects, outcome));
  }
}

/** Called when a device is registered: an automatic scanner takes the code by itself. */
export function scannerSeesCode(world: World, device: Device): void {
  byItself(world, () => pair(world, device.pairingCode));
}

/** Called when a challenge is opened: an automatic scanner gets the right palm. */
export function scannerSeesChallenge(world: World, challenge: Challenge): void {
  if (world.defects.has('enrolled-at-request') && challenge.kind === 'enroll') {
    announceEnrolled(world, challenge);
  }
  if (world.defects.has('verified-at-request') && challenge.kind === 'verify') {
    announceVerified(world, challenge, measure(world.defects, 'match'));
  }
  byItself(world, () => presentPalm(world, challenge.challengeId, undefined, 'match'));
}

function byItself({ settings, timers, work }: World, act: () => void): void {
  if (settings.scanner !== 'auto') return;
  const end = work.begin();
  timers.after(settings.scannerDelayMs, () => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof NotPossible)) throw error;
    } finally {
      end();
    }
  });
}
