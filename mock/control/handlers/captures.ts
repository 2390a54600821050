/** What people do at a scanner that shows a challenge. */
import type { Capture } from '../../domain/capture.ts';
import { isOpen, type Challenge } from '../../domain/challenge.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Scanner } from '../../domain/scanner.ts';
import { tenantTime } from '../../domain/tenant.ts';
import { answerChallenge, unreachable } from '../../scanner/index.ts';
import type { Schema } from '../../../generated/control/wire.ts';
import type { ControlCall, ControlHandler, ControlWorld } from '../handler.ts';
import { scannerOfCall, viewOfScanner } from './scanners.ts';

export const presentPalm: ControlHandler<'presentPalm'> = async (call, world) => {
  const { challenge_id, ...palm } = call.body;
  return {
    data: await answer(call, world, challenge_id, { type: 'palm', ...palm }),
    message: 'The palm was captured.',
  };
};

export const failCapture: ControlHandler<'failCapture'> = async (call, world) => {
  const { challenge_id, failure_code = 'poor_quality', acquired } = call.body;
  const data = await answer(call, world, challenge_id, { type: 'failure', failure_code, acquired });
  return { data, message: `The capture failed with ${failure_code}.` };
};

export const timeoutCapture: ControlHandler<'timeoutCapture'> = async (call, world) => {
  const capture = { type: 'failure', failure_code: 'capture_timeout' } as const;
  return {
    data: await answer(call, world, call.body.challenge_id, capture),
    message: 'Nobody came in time.',
  };
};

async function answer(
  call: Pick<ControlCall<'presentPalm'>, 'tenant' | 'parameters'>,
  world: ControlWorld,
  challengeId: string | undefined,
  capture: Capture,
): Promise<Schema<'Scanner'>> {
  const { store, now } = world;
  const { tenant } = call;
  const scanner = await scannerOfCall(store, call);
  const { tenant_id, hardware_id } = scanner;
  const time = tenantTime(tenant, now());
  const challenge = await challengeFor(world, scanner, challengeId, time);
  const decision = { capture, decided_by: 'verb' } as const;
  await store.commit(await answerChallenge({ store, now }, tenant, challenge, scanner, decision, time));
  return viewOfScanner(store, (await store.find('scanner', { tenant_id, hardware_id }))!);
}

/** The challenge that the scanner shows: the oldest open one, or the one that is named. */
async function challengeFor(
  { store }: ControlWorld,
  scanner: Scanner,
  challenge_id: string | undefined,
  time: number,
): Promise<Challenge> {
  const { tenant_id, hardware_id } = scanner;
  const reason = await unreachable({ store }, scanner, time);
  if (reason !== undefined) throw new Refusal('not_legal', reason);
  if (challenge_id !== undefined) {
    const named = await store.find('challenge', {
      challenge_id: challenge_id.toLowerCase(),
      tenant_id,
      hardware_id,
    });
    if (named) return named;
    throw new Refusal('not_found', `${hardware_id} has no challenge ${challenge_id}.`);
  }
  const pending = await store.list('challenge', { tenant_id, hardware_id, status: 'pending' });
  const [oldest] = pending
    .filter((challenge) => isOpen(challenge, time))
    .toSorted((a, b) => a.created_at - b.created_at);
  if (oldest) return oldest;
  throw new Refusal(
    'not_legal',
    `${hardware_id} shows no challenge. Create one with POST /v1/enroll/both or POST /v1/verify first.`,
  );
}
