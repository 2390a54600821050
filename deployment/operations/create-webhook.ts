import { setTimeout as pause } from 'node:timers/promises';
import type { Distortions } from '../defects.ts';
import { publishPast } from '../delivery/publish.ts';
import { set } from '../distort.ts';
import { InvalidBody, numberAsText, requireObject, requireText } from '../fields.ts';
import { inAnswerData, inBody, withStatus, type Answer } from '../http/answer.ts';
import type { Caller, ProtectedOperation } from '../http/operation.ts';
import { newUuid } from '../identifiers.ts';
import type { JsonObject } from '../json.ts';
import { Refusal, SimulatedCrash } from '../refusal.ts';
import type { Webhook } from '../state.ts';
import { findConflict } from '../webhooks/conflicts.ts';
import { readEndpoint } from '../webhooks/endpoint.ts';
import { readEvents } from '../webhooks/events.ts';
import type { World } from '../world.ts';

const OVERLAP_MS = 100;

/** POST /v1/webhooks. */
export const createWebhook: ProtectedOperation = {
  operationId: 'createWebhook',
  path: '/v1/webhooks',
  fields: ['name', 'events', 'endpoint', 'api_key'],
  permission: 'webhooks',
  invalidBodyStatus: ({ when }) => when('webhook-validation-422', 422, 400),
  async handle(world, given, caller) {
    const { defects } = world;
    const webhook = readWebhook(world, requireObject(given), caller);
    requireUnique(world, caller, webhook);
    // Between the look and the entry nothing may happen; these two let other requests in.
    if (defects.has('webhook-conflict-race') || defects.has('webhook-conflict-race-500')) {
      await pause(OVERLAP_MS);
    }
    if (defects.has('webhook-conflict-race-500') && findConflict(world, caller, webhook)) {
      throw new SimulatedCrash();
    }

    caller.tenant.webhooks.push(webhook);
    publishPast(world, caller.tenant, webhook);
    return defects.distort(answerFor(webhook), {
      'webhook-status-200': withStatus(200),
      'webhook-extra-fields': inBody(set({ request_id: newUuid() })),
      'webhook-api-key-echoed': inAnswerData(set({ api_key: webhook.apiKey })),
    });
  },
};

function readWebhook(world: World, body: JsonObject, { client, tenant }: Caller): Webhook {
  const { defects, settings } = world;
  const name = requireText('name', defects.distort(body['name'], nameLeniency));
  try {
    const events = readEvents(defects, body['events']);
    const endpoint = readEndpoint(defects, settings.allowHttpLoopback, body['endpoint']);
    const apiKey = readApiKey(world, body);
    const active = !defects.has('webhook-never-activated');
    return { webhookId: newUuid(), name, events, endpoint, apiKey, createdBy: client, active };
  } catch (error) {
    if (defects.has('webhook-refused-name-taken')) {
      tenant.webhooks.push({ ...unused, name, createdBy: client });
    }
    throw error;
  }
}

/** What a request that was refused half-way leaves behind. */
const unused = { webhookId: '', endpoint: '', events: [], apiKey: undefined, active: false };

const nameLeniency: Distortions<unknown> = {
  'webhook-name-optional': (given) => given ?? `Webhook ${newUuid()}`,
  'webhook-name-number-accepted': numberAsText,
};

/** A key must survive the trip in a header, so it is printable ASCII without blanks at its ends. */
function readApiKey({ defects }: World, body: JsonObject): string | undefined {
  const given = defects.distort(body['api_key'], { 'webhook-api-key-number-accepted': numberAsText });
  if (given === undefined && defects.has('webhook-api-key-required')) {
    throw new InvalidBody('api_key is required.');
  }
  if (given === null && defects.has('webhook-api-key-null-refused')) {
    throw new InvalidBody('api_key must be a string.');
  }
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'string') throw new InvalidBody('api_key must be a string or null.');
  if (/^(?:[!-~](?:[ -~]*[!-~])?)?$/.test(given)) return given;

  if (defects.has('webhook-api-key-unsendable-500')) throw new SimulatedCrash();
  throw new InvalidBody('api_key must be printable ASCII, since it is sent as a header.');
}

function requireUnique(world: World, caller: Caller, webhook: Webhook): void {
  const { defects } = world;
  const conflict = findConflict(world, caller, webhook);
  if (conflict === undefined) return;
  if (defects.has('webhook-conflict-500')) throw new SimulatedCrash();
  if (defects.has('webhook-conflict-replaces')) {
    caller.tenant.webhooks.splice(caller.tenant.webhooks.indexOf(conflict), 1);
    return;
  }
  const status = defects.when('webhook-conflict-400', 400, 409);
  throw new Refusal(status, 'Another webhook has this endpoint or this name.');
}

function answerFor({ webhookId, name, events, endpoint }: Webhook): Answer {
  return {
    status: 201,
    body: {
      success: true,
      data: { webhook_id: webhookId, name, events, endpoint, status: 'active' },
      message: 'Webhook created and activated.',
    },
  };
}
