import { asks } from '../domain/behaviour.ts';
import { isOpen, type Challenge } from '../domain/challenge.ts';
import { toTimestamp } from '../domain/instant.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Scanner } from '../domain/scanner.ts';
import { settingsOf } from '../domain/settings.ts';
import { tenantTime, type Tenant } from '../domain/tenant.ts';
import { Conflict } from '../store/store.ts';
import type { RequestBody } from '../../generated/wire.ts';
import type { Handler, World } from './handler.ts';
import { poseChallenge, requireScanner } from './pose-challenge.ts';

export const createBothHandsEnrollment: Handler<'createBothHandsEnrollment'> = async (
  { body, caller },
  world,
) => {
  const { tenant } = caller;
  const scanner = await requireScanner(tenant, body, world);
  await requireUser(tenant, body, world);
  const challenge = await poseAlone(tenant, body, scanner, world);

  return {
    status: 201,
    body: {
      success: true,
      data: {
        challenge_id: challenge.challenge_id,
        type: 'enroll',
        external_user_id: challenge.external_user_id,
        hardware_id: challenge.hardware_id,
        palm_type: 'both',
        status: 'pending',
        expires_at: toTimestamp(challenge.expires_at),
        metadata: body.metadata ?? null,
      },
      message: 'Enrollment challenge created.',
    },
  };
};

/** Of many at once exactly one is created, and the others are refused for what is there then. */
async function poseAlone(
  tenant: Tenant,
  body: RequestBody<'createBothHandsEnrollment'>,
  scanner: Scanner,
  world: World,
): Promise<Challenge> {
  const { tenant_id } = tenant;
  const { external_user_id, hardware_id } = body;
  for (;;) {
    await requireNotEnrolled(tenant, body, world);
    try {
      return await poseChallenge('enroll', tenant, body, scanner, world, (now) => [
        { absent: 'challenge', where: { ...openEnrollment(tenant, body), expires_at: { above: now } } },
        { absent: 'feature', where: { tenant_id, external_user_id, hardware_id } },
      ]);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

function openEnrollment(
  { tenant_id }: Tenant,
  { external_user_id, hardware_id }: RequestBody<'createBothHandsEnrollment'>,
) {
  return { tenant_id, external_user_id, hardware_id, type: 'enroll', status: 'pending' } as const;
}

/** In a tenant whose users are made first, by the control plane, enrollment makes none. */
async function requireUser(
  tenant: Tenant,
  { external_user_id }: RequestBody<'createBothHandsEnrollment'>,
  { store }: World,
): Promise<void> {
  if (asks(external_user_id, 'forbidden')) {
    throw new Refusal('permission_missing', `The token is not permitted to enroll ${external_user_id}.`);
  }
  if (settingsOf(tenant).users === 'made_by_enrollment') return;
  const { tenant_id } = tenant;
  if (await store.find('platform_user', { tenant_id, external_user_id })) return;
  throw new Refusal('user_unknown', `There is no user ${JSON.stringify(external_user_id)}. Make them first.`);
}

/**
 * The "device context" of the contract's 409 is the person on that scanner. Somebody whose enrollment there is under
 * way conflicts too: two results for one person would follow.
 */
async function requireNotEnrolled(
  tenant: Tenant,
  { external_user_id, hardware_id }: RequestBody<'createBothHandsEnrollment'>,
  { store, now }: World,
): Promise<void> {
  const { tenant_id } = tenant;
  const who = `The user ${JSON.stringify(external_user_id)}`;
  const enrolled = await store.find('feature', { tenant_id, external_user_id, hardware_id });
  if (enrolled || asks(external_user_id, 'enrolled')) {
    throw new Refusal(
      'user_already_enrolled',
      `${who} is enrolled on ${hardware_id} already. Verify with POST /v1/verify, or enroll on another scanner.`,
    );
  }
  const pending = await store.list('challenge', openEnrollment(tenant, { external_user_id, hardware_id }));
  const open = pending.find((challenge) => isOpen(challenge, tenantTime(tenant, now())));
  if (!open) return;
  throw new Refusal(
    'enrollment_already_pending',
    `${who} is being enrolled on ${hardware_id} already: challenge ${open.challenge_id} is pending until ` +
      `${toTimestamp(open.expires_at)}.`,
  );
}
