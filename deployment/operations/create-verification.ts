import { answerFor, createUser, findScanner, openChallenge } from '../challenges.ts';
import type { Distortions } from '../defects.ts';
import { change, rename, set, shifted } from '../distort.ts';
import { numberAsText, requireObject, requireText } from '../fields.ts';
import { inAnswerData, withStatus, type Answer } from '../http/answer.ts';
import type { Caller, ProtectedOperation } from '../http/operation.ts';
import type { JsonObject } from '../json.ts';
import { readMetadata } from '../metadata.ts';
import { Refusal, SimulatedCrash } from '../refusal.ts';
import type { Tenant, User } from '../state.ts';
import type { World } from '../world.ts';

/** POST /v1/verify. */
export const createVerification: ProtectedOperation = {
  operationId: 'createVerification',
  path: '/v1/verify',
  fields: ['external_user_id', 'hardware_id', 'metadata'],
  invalidBodyStatus: ({ distort }) =>
    distort(422, { 'verify-validation-400': () => 400, 'verify-validation-500': () => 500 }),
  async handle(world, given, caller) {
    const body = requireObject(given);
    const externalUserId = readExternalUserId(world, body);
    const hardwareId = readHardwareId(world, body, caller);
    const metadata = readMetadata(world.defects, 'verify', body['metadata']);
    requireScanner(world, caller, hardwareId);
    const user = requireEnrolledUser(world, caller, externalUserId);

    const challenge = openChallenge(world, caller.tenant, { kind: 'verify', user, hardwareId, metadata });
    return world.defects.distort(answerFor(challenge, 'Verification challenge created.'), distortions);
  },
};

function readExternalUserId({ defects }: World, body: JsonObject): string {
  const given = defects.distort(body['external_user_id'], { 'verify-user-number-accepted': numberAsText });
  return requireText('external_user_id', given);
}

function readHardwareId({ defects }: World, body: JsonObject, { tenant }: Caller): string {
  const given = defects.distort(body['hardware_id'], {
    'verify-hardware-optional': (value) =>
      value ?? tenant.devices.find(({ hardwareId }) => hardwareId)?.hardwareId,
  });
  return requireText('hardware_id', given);
}

function requireScanner(world: World, caller: Caller, hardwareId: string): void {
  if (findScanner(world, caller, hardwareId, 'tenant-scanner-leaks-verify')) return;
  if (world.defects.has('verify-unknown-scanner-201')) return;
  throw new Refusal(404, `No paired scanner has the hardware_id ${hardwareId}.`);
}

function requireEnrolledUser(world: World, caller: Caller, externalUserId: string): User {
  const { defects } = world;
  const user = findUser(world, caller, externalUserId);
  if (user && (user.enrolledOn.size > 0 || defects.has('verify-not-enrolled-201'))) return user;

  if (defects.has('verify-unknown-user-500')) throw new SimulatedCrash();
  if (defects.has('verify-unknown-user-201')) return createUser(world, caller.tenant, externalUserId, caller);
  throw new Refusal(404, `No enrolled user has the external_user_id ${externalUserId}.`);
}

function findUser({ defects, tenants }: World, caller: Caller, externalUserId: string): User | undefined {
  const searched = defects.when<readonly Tenant[]>('tenant-user-leaks-verify', tenants, [caller.tenant]);
  const isMeant = defects.distort((id: string) => id === externalUserId, {
    'verify-user-case-ignored': () => (id) => id.toLowerCase() === externalUserId.toLowerCase(),
    'verify-user-prefix-accepted': () => (id) => id.startsWith(externalUserId),
  });
  return searched
    .flatMap(({ users }) => [...users.values()])
    .filter(({ createdBy }) => !defects.has('client-user-private') || createdBy === caller.client)
    .find((user) => isMeant(user.externalUserId));
}

const distortions: Distortions<Answer> = {
  'verify-status-200': withStatus(200),
  'verify-type-enroll': inAnswerData(set({ type: 'enroll' })),
  'verify-status-verified': inAnswerData(set({ status: 'verified' })),
  'verify-result-in-answer': inAnswerData(set({ matched: true, scores: [] })),
  'verify-expires-at-past': inAnswerData(change('expires_at', shifted(-2 * 3600))),
  'verify-expires-at-seconds': inAnswerData(
    change('expires_at', (time) => Math.floor(Date.parse(String(time)) / 1000)),
  ),
  'verify-challenge-id-missing': inAnswerData(rename('challenge_id', 'id')),
  'metadata-stringified': inAnswerData(change('metadata', (metadata) => JSON.stringify(metadata))),
};
