/** Every reading of the reference's silence: the inferred requirements, and what the contract has because of them. */
import type { RequirementId } from '../../../generated/requirements.ts';
import { example, request, response, type Fact, type Place, type Reading } from './place.ts';
import {
  constant,
  optionalMetadata,
  requiredObject,
  requiredString,
  requiredText,
  requiredTime,
  requiredTrue,
  requiredUuid,
} from './shapes.ts';

const VERIFY = 'createVerification';

const verifyResponse = factsOf(
  example('response 201', response(VERIFY, '201'), 'VerifyResponse', [
    { at: 'success', value: true, readAs: requiredTrue, cites: [] },
    { at: 'data', readAs: requiredObject, cites: [] },
    {
      at: 'data.challenge_id',
      value: 'ea1d1e69-f63f-401d-a5b6-6429534bff60',
      readAs: requiredUuid,
      cites: [],
    },
    { at: 'data.type', value: 'verify', readAs: constant('verify'), cites: [] },
    { at: 'data.external_user_id', value: 'user-4421', readAs: requiredText, cites: [] },
    { at: 'data.hardware_id', value: 'hardware_local_002', readAs: requiredText, cites: [] },
    { at: 'data.status', value: 'pending', readAs: constant('pending'), cites: [] },
    { at: 'data.expires_at', value: '2026-06-08T15:08:43.151246Z', readAs: requiredTime, cites: [] },
    {
      at: 'data.metadata',
      value: { document_id: 'doc_123', document_hash: 'sha256' },
      readAs: optionalMetadata,
      cites: [],
    },
    { at: 'message', value: 'Verification challenge created.', readAs: requiredString, cites: [] },
  ]),
);

const webhookResponse = factsOf(
  example('response 201', response('createWebhook', '201'), 'CreateWebhookResponse', [
    { at: 'success', value: true, readAs: requiredTrue, cites: [] },
    { at: 'data', readAs: { required: false, type: 'object' }, cites: [] },
    {
      at: 'message',
      value: 'Webhook created and activated.',
      readAs: { required: false, type: 'string' },
      cites: [],
    },
  ]),
);

function factsOf(places: readonly Place[]): readonly Fact[] {
  return places.flatMap(({ facts }) => facts);
}

function reading(requirement: RequirementId, ...facts: readonly Fact[]): Reading {
  return { requirement, facts };
}

export const readings: readonly Reading[] = [
  reading('OVW-UNKNOWN-FIELDS'),
  reading('TOK-FORM-BODY', {
    kind: 'mediaType',
    body: request('createAccessToken'),
    mediaType: 'application/json',
  }),
  reading('TOK-PARALLEL-TOKENS'),
  reading('TOK-CLIENT-ID-FORM'),
  reading('ROT-OLD-SECRET-REFUSED'),
  reading('ROT-DELETE-CREDENTIALS'),
  reading('AUTH-BEFORE-VALIDATION'),
  reading('DEV-REPEATED-REGISTRATION'),
  reading('DEV-LENGTH-UNIT'),
  reading('DEV-PAIRING-CODE-UNIQUE'),
  reading('DEV-PAIRING-CODE-EXPIRES'),
  reading('ENR-NEW-USER'),
  reading('ENR-DEVICE-CONTEXT'),
  reading('ENR-EMPTY-USER'),
  reading('ENR-EMPTY-HARDWARE'),
  reading('ENR-METADATA-ABSENT'),
  reading('ENR-EXPIRED'),
  reading('VER-UNKNOWN-404', { kind: 'status', operation: VERIFY, status: '404' }),
  reading('VER-REPEATABLE'),
  reading('VER-RESPONSE', ...verifyResponse),
  reading('VER-RESPONSE-ECHO'),
  reading('VER-LIFETIME-1-HOUR'),
  reading('VER-EXPIRED'),
  reading('WHK-TENANT-ONLY'),
  reading('WHK-NO-PAST-EVENTS'),
  reading('WHK-EMPTY-NAME'),
  reading('WHK-EVENTS-REPEATED'),
  reading('WHK-RESPONSE', ...webhookResponse),
  reading('WHK-API-KEY-NOT-RETURNED'),
  reading('EVT-ENROLLED-PER-PALM'),
  reading('EVT-ENROLLED-PALM-VALUES'),
  reading('EVT-VERIFIED-NO-MATCH'),
  reading('EVT-SCORE-AT-THRESHOLD'),
  reading('EVT-ID-STABLE'),
  reading('DLV-DELIVERY-UNIQUE'),
  reading('DLV-DELIVERY-STABLE'),
  reading('DLV-NO-SIGNATURE'),
  reading('DLV-TIMEOUT-RETRIED'),
  reading('DLV-REDIRECT-RETRIED'),
  reading('DLV-RETRY-SAME-BODY'),
  reading('DLV-RETRY-END'),
  reading('DLV-INDEPENDENT'),
  reading('DLV-ORDER'),
  reading('ERR-UNPARSEABLE-BODY'),
  reading('ERR-UNKNOWN-ROUTE'),
];
