import { asks } from '../domain/behaviour.ts';
import { toTimestamp } from '../domain/instant.ts';
import type { Handler } from './handler.ts';
import { poseChallenge, requireScanner, userUnknown } from './pose-challenge.ts';

export const createVerification: Handler<'createVerification'> = async (
  { body, caller: { tenant } },
  world,
) => {
  const scanner = await requireScanner(tenant, body, world);
  const { external_user_id } = body;
  const enrolled =
    (await world.store.find('feature', { tenant_id: tenant.tenant_id, external_user_id })) !== undefined ||
    asks(external_user_id, 'enrolled');
  if (!enrolled) throw userUnknown(external_user_id);
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
