/** One request from route to answer: route, then token, then permission, then body, then the operation. */
import { authorize, requirePermission } from '../authorization.ts';
import type { Distortions } from '../defects.ts';
import { omit } from '../distort.ts';
import { InvalidBody, MalformedJson } from '../fields.ts';
import { createAccessToken } from '../operations/create-access-token.ts';
import { createBothHandsEnrollment } from '../operations/create-both-hands-enrollment.ts';
import { createVerification } from '../operations/create-verification.ts';
import { createWebhook } from '../operations/create-webhook.ts';
import { registerDevice } from '../operations/register-device.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { asHtml, asJson, inBody, type Answer, type Outgoing } from './answer.ts';
import { readBody } from './body.ts';
import { answerError } from './errors.ts';
import type { Incoming, Operation } from './operation.ts';

const operations: readonly Operation[] = [
  createAccessToken,
  registerDevice,
  createBothHandsEnrollment,
  createVerification,
  createWebhook,
];

export async function dispatch(world: World, request: Incoming): Promise<Outgoing> {
  const operation = operations.find(({ path }) => path === request.path);
  if (operation === undefined) return unknownPath(world, request);
  if (!isServed(world, request.method)) return wrongMethod(world, request);
  try {
    const answer = world.defects.distort(await perform(world, operation, request), {
      'success-flag-missing': inBody(omit('success')),
    });
    return world.defects.distort(asJson(answer.status, answer.body), successLabels);
  } catch (error) {
    if (error instanceof MalformedJson && world.defects.has('malformed-json-html')) {
      return asHtml(400, 'SyntaxError');
    }
    return answerError(world, request.path, asRefusal(world, operation, error));
  }
}

async function perform(world: World, operation: Operation, request: Incoming): Promise<Answer> {
  if (operation.operationId === 'createAccessToken') {
    if (world.defects.has('token-stale-bearer-refused') && request.headers.authorization !== undefined) {
      throw new Refusal(401, 'Invalid Bearer token.');
    }
    return operation.handle(world, await readBody(world, operation, request));
  }
  const caller = await authorize(world, operation.operationId, request.headers.authorization);
  requirePermission(world, operation, caller);
  return operation.handle(world, await readBody(world, operation, request), caller);
}

function asRefusal({ defects }: World, operation: Operation, error: unknown): unknown {
  if (!(error instanceof InvalidBody)) return error;
  return new Refusal(operation.invalidBodyStatus(defects), error.message);
}

function isServed({ defects }: World, method: string): boolean {
  return method === 'POST' || (defects.has('wrong-method-accepted') && method === 'PUT');
}

function unknownPath(world: World, { path }: Incoming): Outgoing {
  if (world.defects.has('unknown-path-html')) return asHtml(404, 'Cannot find the page');
  if (world.defects.has('unknown-path-200')) return asHtml(200, 'Link Identity');
  return answerError(world, path, new Refusal(404, `There is nothing at ${path}.`));
}

function wrongMethod(world: World, { method, path }: Incoming): Outgoing {
  const allow = { Allow: 'POST' };
  if (world.defects.has('wrong-method-text')) {
    return { status: 405, headers: { ...allow, 'Content-Type': 'text/plain' }, text: 'Method Not Allowed' };
  }
  return answerError(world, path, new Refusal(405, `${path} takes POST, not ${method}.`, allow));
}

const successLabels: Distortions<Outgoing> = {
  'success-labelled-html': (answer) => ({ ...answer, headers: { 'Content-Type': 'text/html' } }),
  'success-without-media-type': (answer) => ({ ...answer, headers: {} }),
};
