import { asks } from '../domain/behaviour.ts';
import { toTimestamp } from '../domain/instant.ts';
import { Refusal } from '../domain/refusal.ts';
import { settingsOf } from '../domain/settings.ts';
import type { Tenant } from '../domain/tenant.ts';
import type { RequestBody } from '../../generated/wire.ts';
import type { Handler, World } from './handler.ts';
import { poseChallenge, requireScanner, userUnknown } from './pose-challenge.ts';

export const createVerification: Handler<'createVerification'> = async (
  { body, caller: { tenant } },
  world,
) => {
  const scanner = await requireKnown(tenant, body, world).catch((error: unknown) => {
    throw asRead(tenant, error);
  });
  const challenge = await poseChallenge('verify', tenant, body, scanner, world);

  return {
    status: 201,
    body: {
      success: true,
      data: {
        challenge_id: challenge.challenge_id,
        type: 'verify',
        external_user_id: challenge.external_user_id,
        hardware_id: challenge.hardware_id,
        status: 'pending',
        expires_at: toTimestamp(challenge.expires_at),
        metadata: body.metadata ?? null,
      },
      message: 'Verification challenge created.',
    },
  };
};

/** @throws {Refusal} `scanner_unknown` or `user_unknown` */
async function requireKnown(tenant: Tenant, body: RequestBody<'createVerification'>, world: World) {
  const scanner = await requireScanner(tenant, body, world);
  const { external_user_id } = body;
  const enrolled =
    (await world.store.find('feature', { tenant_id: tenant.tenant_id, external_user_id })) !== undefined ||
    asks(external_user_id, 'enrolled');
  if (!enrolled) throw userUnknown(external_user_id);
  return scanner;
}

/** The reference lists no 404 for verification: a tenant can read it so that what is not known is 422. */
function asRead(tenant: Tenant, error: unknown): unknown {
  const isUnknown = error instanceof Refusal && ['scanner_unknown', 'user_unknown'].includes(error.code);
  return isUnknown && settingsOf(tenant).unknown_in_verification === 'unprocessable'
    ? new Refusal('verification_unprocessable', error.message)
    : error;
}
