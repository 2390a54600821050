/** What enrolling and verifying have in common: whom and where they are about, and the pending challenge. */
import { timestamp } from './clock.ts';
import type { DefectId } from './defects.ts';
import type { Caller } from './http/operation.ts';
import type { Answer } from './http/answer.ts';
import { newUuid, uuidFrom } from './identifiers.ts';
import { scannerSeesChallenge } from './simulation/scanner.ts';
import type { Challenge, Device, Metadata, Tenant, User } from './state.ts';
import type { World } from './world.ts';

export const CHALLENGE_LIFETIME_S = 3600;

const SAME_MOMENT_MS = 1000;

type Subject = {
  readonly kind: Challenge['kind'];
  readonly user: User;
  readonly hardwareId: string;
  readonly metadata: Metadata;
};

/** The caller's paired scanner, or under defect `leak` anybody's. */
export function findScanner(
  world: World,
  caller: Caller,
  hardwareId: string,
  leak: DefectId,
): Device | undefined {
  const { defects, tenants } = world;
  const devices = defects.has(leak) ? tenants.flatMap((tenant) => tenant.devices) : caller.tenant.devices;
  const isMeant = defects.has('enroll-hardware-prefix-accepted')
    ? (device: Device) => device.hardwareId?.startsWith(hardwareId)
    : (device: Device) => device.hardwareId === hardwareId;
  const isVisible = (device: Device) =>
    !defects.has('client-scanner-private') || device.registeredBy === caller.client;
  return devices.find((device) => isMeant(device) && isVisible(device));
}

export function createUser(
  { defects }: World,
  tenant: Tenant,
  externalUserId: string,
  caller?: Caller,
): User {
  const user: User = {
    externalUserId,
    userId: defects.when('tenant-user-id-shared', uuidFrom(externalUserId), newUuid()),
    createdBy: caller?.client,
    enrolledOn: new Set(),
  };
  tenant.users.set(externalUserId, user);
  return user;
}

/** Stores a pending challenge and shows it to the scanner. */
export function openChallenge(
  world: World,
  tenant: Tenant,
  { kind, user, hardwareId, metadata }: Subject,
): Challenge {
  const { defects, clock } = world;
  const previous = tenant.challenges.findLast((challenge) => challenge.user === user);
  const repeats = defects.has('enroll-challenge-id-repeats') || defects.has('verify-challenge-id-repeats');
  const challenge: Challenge = {
    challengeId: defects.distort(repeats && previous?.kind === kind ? previous.challengeId : newUuid(), {
      'enroll-challenge-id-from-the-clock': (fresh) =>
        kind === 'enroll' ? uuidFrom(String(Math.floor(clock.now() / SAME_MOMENT_MS))) : fresh,
    }),
    kind,
    tenant,
    user,
    hardwareId,
    metadata: defects.distort(metadata, {
      'metadata-merged-with-previous': (fresh) => (fresh ? { ...previous?.metadata, ...fresh } : fresh),
    }),
    expiresAt: clock.now() + CHALLENGE_LIFETIME_S * 1000,
    status: 'pending',
  };
  tenant.challenges.push(challenge);
  scannerSeesChallenge(world, challenge);
  return challenge;
}

/** The 201 answer about `challenge`; metadata is in it only if the request had some. */
export function answerFor(challenge: Challenge, message: string): Answer {
  const { challengeId, kind, user, hardwareId, expiresAt, metadata } = challenge;
  return {
    status: 201,
    body: {
      success: true,
      data: {
        challenge_id: challengeId,
        type: kind,
        external_user_id: user.externalUserId,
        hardware_id: hardwareId,
        ...(kind === 'enroll' && { palm_type: 'both' }),
        status: 'pending',
        expires_at: timestamp(expiresAt),
        ...(metadata !== undefined && { metadata }),
      },
      message,
    },
  };
}
