import type { Schema } from '../../../generated/control/wire.ts';
import type { Capture } from '../../domain/capture.ts';
import { isOpen, type Challenge } from '../../domain/challenge.ts';
import { toTimestamp, type Instant } from '../../domain/instant.ts';
import { Refusal } from '../../domain/refusal.ts';
import { tenantTime } from '../../domain/tenant.ts';
import { answerChallenge } from '../../scanner/index.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlCall, ControlHandler, ControlWorld } from '../handler.ts';
import { limitOf } from '../paging.ts';

type SimulatedOutcome = Schema<'SimulatedOutcome'>;

const outcomesOf = {
  enroll: ['enroll', 'fail', 'timeout'],
  verify: ['match', 'no_match', 'one_below', 'at_threshold', 'fail', 'timeout'],
} as const satisfies Record<Challenge['type'], readonly SimulatedOutcome[]>;

function allowedOutcomes(challenge: Challenge, time: Instant): readonly SimulatedOutcome[] {
  return isOpen(challenge, time) ? outcomesOf[challenge.type] : [];
}

function viewOf(challenge: Challenge, time: Instant): Schema<'Challenge'> {
  const { challenge_id, type, external_user_id, hardware_id, status, decided_by } = challenge;
  const expired = status === 'pending' && time >= challenge.expires_at;
  return {
    challenge_id,
    type,
    external_user_id,
    hardware_id,
    status: expired ? 'expired' : status,
    metadata: JSON.parse(challenge.metadata),
    created_at: toTimestamp(challenge.created_at),
    expires_at: toTimestamp(challenge.expires_at),
    decided_by,
    outcome: challenge.outcome === null ? null : JSON.parse(challenge.outcome),
    allowed_outcomes: [...allowedOutcomes(challenge, time)],
  };
}

export const listChallenges: ControlHandler<'listChallenges'> = async ({ tenant, query }, { store, now }) => {
  const { tenant_id } = tenant;
  const challenges = await store.list(
    'challenge',
    { tenant_id },
    { newest: 'created_at', limit: limitOf(query) },
  );
  const time = tenantTime(tenant, now());
  return {
    data: challenges.map((challenge) => viewOf(challenge, time)),
    message: `${counted(challenges.length, 'challenge')}.`,
  };
};

export const getChallenge: ControlHandler<'getChallenge'> = async (call, world) => {
  const challenge = await challengeOf(call, world);
  return { data: viewOf(challenge, tenantTime(call.tenant, world.now())), message: 'Challenge.' };
};

export const simulateChallenge: ControlHandler<'simulateChallenge'> = async (call, world) => {
  const { store, now } = world;
  const { tenant, body } = call;
  const challenge = await challengeOf(call, world);
  const { outcome = challenge.type === 'enroll' ? 'enroll' : 'match', failure_code } = body;
  const time = tenantTime(tenant, now());
  const allowed = allowedOutcomes(challenge, time);
  if (!allowed.includes(outcome)) {
    const legal = allowed.length === 0 ? 'It is no longer open.' : `Legal now: ${allowed.join(', ')}.`;
    throw new Refusal('not_legal', `${outcome} is not an outcome of this challenge now. ${legal}`);
  }
  const { hardware_id, challenge_id } = challenge;
  const scanner = await found(store, 'scanner', tenant, { hardware_id }, `scanner ${hardware_id}`);
  const decision = { capture: captureOf(outcome, failure_code), decided_by: 'verb' } as const;
  await store.commit(await answerChallenge({ store, now }, tenant, challenge, scanner, decision, time));
  const answered = (await store.find('challenge', { challenge_id }))!;
  return { data: viewOf(answered, time), message: `The challenge is ${answered.status}.` };
};

function captureOf(
  outcome: Schema<'SimulatedOutcome'>,
  failure_code: Schema<'FailureCode'> = 'poor_quality',
): Capture {
  switch (outcome) {
    case 'match':
    case 'enroll':
      return { type: 'palm' };
    case 'no_match':
      return { type: 'palm', score_profile: 'impostor' };
    case 'one_below':
    case 'at_threshold':
      return { type: 'palm', score_profile: outcome };
    case 'fail':
      return { type: 'failure', failure_code };
    case 'timeout':
      return { type: 'failure', failure_code: 'capture_timeout' };
  }
}

function challengeOf(
  { tenant, parameters }: Pick<ControlCall<'getChallenge'>, 'tenant' | 'parameters'>,
  { store }: ControlWorld,
): Promise<Challenge> {
  const challenge_id = parameters['challenge_id']!.toLowerCase();
  return found(store, 'challenge', tenant, { challenge_id }, `challenge ${challenge_id}`);
}
