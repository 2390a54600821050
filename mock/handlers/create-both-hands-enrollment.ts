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
  const context = contextOf(tenant, body);
  for (;;) {
    await requireNotEnrolled(tenant, body, world);
    try {
      return await poseChallenge('enroll', tenant, body, scanner, world, (now) => [
        { absent: 'challenge', where: { ...context, ...OPEN_ENROLLMENT, expires_at: { above: now } } },
        { absent: 'feature', where: context },
      ]);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

const OPEN_ENROLLMENT = { type: 'enroll', status: 'pending' } as const;

/** The "device context" of the contract's 409: the person on that scanner, or anywhere in a tenant that reads it so. */
function contextOf(
  tenant: Tenant,
  { external_user_id, hardware_id }: RequestBody<'createBothHandsEnrollment'>,
) {
  const { tenant_id } = tenant;
  return settingsOf(tenant).enrolled_per === 'tenant'
    ? { tenant_id, external_user_id }
    : { tenant_id, external_user_id, hardware_id };
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

/** Somebody whose enrollment is under way conflicts too: two results for one person would follow. */
async function requireNotEnrolled(
  tenant: Tenant,
  body: RequestBody<'createBothHandsEnrollment'>,
  { store, now }: World,
): Promise<void> {
  const context = contextOf(tenant, body);
  const { external_user_id } = body;
  const who = `The user ${JSON.stringify(external_user_id)}`;
  const once = settingsOf(tenant).enrolled_per === 'tenant';
  const enrolled = await store.find('feature', context);
  if (enrolled || asks(external_user_id, 'enrolled')) {
    const other = once ? '' : ', or enroll on another scanner';
    throw new Refusal(
      'user_already_enrolled',
      `${who} is enrolled on ${enrolled?.hardware_id ?? body.hardware_id} already. Verify with POST /v1/verify${other}.`,
    );
  }
  const pending = await store.list('challenge', { ...context, ...OPEN_ENROLLMENT });
  const open = pending.find((challenge) => isOpen(challenge, tenantTime(tenant, now())));
  if (!open) return;
  throw new Refusal(
    'enrollment_already_pending',
    `${who} is being enrolled on ${open.hardware_id} already: challenge ${open.challenge_id} is pending until ` +
      `${toTimestamp(open.expires_at)}.`,
  );
}
