import { answerFor, createUser, findScanner, openChallenge } from '../challenges.ts';
import type { Distortions } from '../defects.ts';
import { change, omit, rename, set, shifted, withoutZone } from '../distort.ts';
import { numberAsText, requireObject, requireText } from '../fields.ts';
import { inAnswerData, inBody, withStatus, type Answer } from '../http/answer.ts';
import type { Caller, ProtectedOperation } from '../http/operation.ts';
import type { JsonObject } from '../json.ts';
import { readMetadata } from '../metadata.ts';
import { Refusal, SimulatedCrash } from '../refusal.ts';
import type { User } from '../state.ts';
import type { World } from '../world.ts';

/** POST /v1/enroll/both. */
export const createBothHandsEnrollment: ProtectedOperation = {
  operationId: 'createBothHandsEnrollment',
  path: '/v1/enroll/both',
  fields: ['external_user_id', 'hardware_id', 'metadata'],
  permission: 'enroll',
  invalidBodyStatus: ({ when }) => when('enroll-validation-400', 400, 422),
  async handle(world, given, caller) {
    const body = requireObject(given);
    const externalUserId = readExternalUserId(world, body);
    const hardwareId = readHardwareId(world, body);
    const metadata = readMetadata(world.defects, 'enroll', body['metadata']);
    requireScanner(world, caller, hardwareId);
    const user = requireUser(world, caller, externalUserId);
    requireNotEnrolled(world, caller, user, hardwareId);

    const challenge = openChallenge(world, caller.tenant, { kind: 'enroll', user, hardwareId, metadata });
    return world.defects.distort(answerFor(challenge, 'Enrollment challenge created.'), {
      ...distortions,
      'enroll-user-replaced': inAnswerData(set({ external_user_id: user.userId })),
    });
  },
};

function readExternalUserId({ defects }: World, body: JsonObject): string {
  const given = defects.distort(body['external_user_id'], {
    'enroll-user-missing-accepted': (value) => value ?? 'undefined',
    'enroll-user-number-accepted': numberAsText,
  });
  return requireText('external_user_id', given);
}

function readHardwareId({ defects }: World, body: JsonObject): string {
  const given = body['hardware_id'];
  if (given === undefined && defects.has('enroll-hardware-id-missing-500')) throw new SimulatedCrash();
  return requireText('hardware_id', given);
}

function requireScanner(world: World, caller: Caller, hardwareId: string): void {
  const { defects } = world;
  if (findScanner(world, caller, hardwareId, 'tenant-scanner-leaks-enroll')) return;
  if (defects.has('enroll-unknown-scanner-201')) return;
  const status = defects.when('enroll-unknown-scanner-400', 400, 404);
  throw new Refusal(status, `No paired scanner has the hardware_id ${hardwareId}.`);
}

function requireUser(world: World, caller: Caller, externalUserId: string): User {
  const known = caller.tenant.users.get(externalUserId);
  if (known) return known;
  const status = world.defects.when('enroll-unknown-user-400', 400, 404);
  if (world.settings.users === 'strict') throw new Refusal(status, `There is no user ${externalUserId}.`);
  return createUser(world, caller.tenant, externalUserId, caller);
}

function requireNotEnrolled(world: World, caller: Caller, user: User, hardwareId: string): void {
  const { defects } = world;
  const isEnrolled = defects.distort(user.enrolledOn.has(hardwareId), {
    'enroll-conflict-missing': () => false,
    'enroll-conflict-any-scanner': () => user.enrolledOn.size > 0,
    'enroll-conflict-any-user': () =>
      [...caller.tenant.users.values()].some(({ enrolledOn }) => enrolledOn.has(hardwareId)),
    'tenant-enrollment-conflict': () =>
      world.tenants.some(({ users }) => (users.get(user.externalUserId)?.enrolledOn.size ?? 0) > 0),
  });
  if (!isEnrolled) return;
  const status = defects.when('enroll-conflict-400', 400, 409);
  throw new Refusal(status, `${user.externalUserId} is already enrolled on ${hardwareId}.`);
}

const distortions: Distortions<Answer> = {
  'enroll-status-200': withStatus(200),
  'enroll-type-wrong': inAnswerData(set({ type: 'enrollment' })),
  'enroll-palm-type-wrong': inAnswerData(set({ palm_type: 'right' })),
  'enroll-palm-type-missing': inAnswerData(omit('palm_type')),
  'enroll-status-completed': inAnswerData(set({ status: 'completed' })),
  'enroll-expires-at-past': inAnswerData(change('expires_at', shifted(-2 * 3600))),
  'enroll-expires-at-without-zone': inAnswerData(change('expires_at', withoutZone)),
  'enroll-expires-at-milliseconds': inAnswerData(change('expires_at', (time) => Date.parse(String(time)))),
  'enroll-challenge-id-not-uuid': inAnswerData(
    change('challenge_id', (id) => `chl_${String(id).slice(0, 8)}`),
  ),
  'enroll-challenge-id-missing': inAnswerData(rename('challenge_id', 'id')),
  'enroll-message-missing': inBody(omit('message')),
  'enroll-user-lower-cased': inAnswerData(change('external_user_id', (id) => String(id).toLowerCase())),
  'enroll-user-trimmed': inAnswerData(change('external_user_id', (id) => String(id).trim())),
  'enroll-hardware-id-changed': inAnswerData(change('hardware_id', (id) => String(id).toUpperCase())),
  'metadata-stringified': inAnswerData(change('metadata', (metadata) => JSON.stringify(metadata))),
};
