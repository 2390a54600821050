import { example, fields, operation, request, response, said, section, statuses, words } from './place.ts';
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

// The reference shows `{{external_user_id}}` and, once, `{{hardware_id}}`: the contract has these values for them.
const USER = 'user-4421';
const HARDWARE = 'hardware_local_002';

const ENROLL = 'createBothHandsEnrollment';
const enrollBody = request(ENROLL);
const ENROLL_TEXT = '/paths/~1v1~1enroll~1both/post/description';
const employee = { employee_id: 'EMP-4421', department: 'Engineering' };

const enrollment = section('Create Both Hands Enrollment Challenge', [
  said(
    'paired scanner',
    ['ENR-PAIRED-SCANNER', 'ENR-CREATED-201'],
    words(
      ENROLL_TEXT,
      'Initiate a both-hands biometric enrollment for a user against a specific paired scanner.',
    ),
  ),
  operation(ENROLL, 'POST /v1/enroll/both', 'bearer', [
    'ENR-CREATED-201',
    'ENR-UNAUTHORIZED-401',
    'AUTH-REQUIRED',
  ]),
  said(
    'both palms',
    ['ENR-BOTH-PALMS', 'ENR-RESULT-BY-EVENT'],
    words(
      ENROLL_TEXT,
      'Creates a both-hands enrollment challenge. The device captures both palms; the result is delivered asynchronously via webhook.',
    ),
  ),
  ...fields(enrollBody, [
    {
      at: 'external_user_id',
      words: 'Tenant-scoped external user identifier.',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['ENR-USER', 'ENR-TENANT-SCOPED-USER'],
    },
    {
      at: 'hardware_id',
      words: 'The hardware identifier provided during device pairing.',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['ENR-HARDWARE', 'ENR-HARDWARE-FROM-PAIRING'],
    },
    {
      at: 'metadata',
      words: 'Opaque key-value data echoed back on the challenge record and response.',
      says: optionalMetadata,
      cites: ['ENR-METADATA', 'ENR-METADATA-ECHO'],
    },
  ]),
  ...statuses(ENROLL, {
    201: ['Challenge created; device should capture both palms.', 'ENR-CREATED-201', 'ENR-BOTH-PALMS'],
    400: ['Bad request or business-rule failure.', 'ENR-BUSINESS-RULE-400'],
    401: ['Missing or invalid Bearer token.', 'ENR-UNAUTHORIZED-401'],
    403: ['Token lacks the required tenant permissions.', 'ENR-FORBIDDEN-403'],
    404: ['User or hardware_id not found.', 'ENR-USER-404', 'ENR-HARDWARE-404'],
    409: ['User already enrolled for this device context.', 'ENR-ENROLLED-409'],
    422: ['Request body validation failed.', 'ENR-INVALID-422'],
  }),
  said(
    'tip',
    ['ENR-PENDING', 'ENR-PALM-TYPE-BOTH', 'ENR-RESULT-BY-EVENT'],
    words(
      ENROLL_TEXT,
      'A successful response means the challenge is pending with palm_type: both. The completion result is delivered asynchronously via the enrollment.complete webhook.',
    ),
  ),
  ...example('request', enrollBody, 'EnrollBothRequest', [
    { at: 'external_user_id', value: USER, cites: ['ENR-USER'] },
    { at: 'hardware_id', value: HARDWARE, cites: ['ENR-HARDWARE'] },
    { at: 'metadata', value: employee, cites: ['ENR-METADATA'] },
  ]),
  ...example('response 201', response(ENROLL, '201'), 'EnrollBothResponse', [
    { at: 'success', value: true, readAs: requiredTrue, cites: ['OVW-SUCCESS-TRUE'] },
    { at: 'data', readAs: requiredObject, cites: ['OVW-DATA'] },
    {
      at: 'data.challenge_id',
      value: 'c4a5dbe7-ae49-4c28-9cdb-9f4558156160',
      readAs: requiredUuid,
      cites: ['ENR-CHALLENGE-ID', 'EVT-CHALLENGE-ID'],
    },
    { at: 'data.type', value: 'enroll', readAs: constant('enroll'), cites: ['ENR-TYPE'] },
    { at: 'data.external_user_id', value: USER, readAs: requiredText, cites: ['ENR-ECHO'] },
    { at: 'data.hardware_id', value: HARDWARE, readAs: requiredText, cites: ['ENR-ECHO'] },
    { at: 'data.palm_type', value: 'both', readAs: constant('both'), cites: ['ENR-PALM-TYPE-BOTH'] },
    { at: 'data.status', value: 'pending', readAs: constant('pending'), cites: ['ENR-PENDING'] },
    {
      at: 'data.expires_at',
      value: '2026-06-08T15:08:43.151246Z',
      readAs: requiredTime,
      cites: ['ENR-EXPIRES-AT', 'ENR-LIFETIME-1-HOUR'],
    },
    { at: 'data.metadata', value: employee, readAs: optionalMetadata, cites: ['ENR-METADATA-ECHO'] },
    { at: 'message', value: 'Enrollment challenge created.', readAs: requiredString, cites: ['OVW-MESSAGE'] },
  ]),
]);

const VERIFY = 'createVerification';
const verifyBody = request(VERIFY);
const VERIFY_TEXT = '/paths/~1v1~1verify/post/description';

const verification = section('Create Verification Challenge', [
  said(
    '1:1 match',
    ['VER-ONE-TO-ONE', 'VER-ENROLLED-USER'],
    words(VERIFY_TEXT, 'Run a 1:1 palm match against a previously enrolled user.'),
  ),
  operation(VERIFY, 'POST /v1/verify', 'bearer', [
    'VER-CREATED-201',
    'VER-UNAUTHORIZED-401',
    'AUTH-REQUIRED',
  ]),
  said(
    'asynchronous result',
    ['VER-CREATED-201', 'VER-RESULT-BY-EVENT'],
    words(
      VERIFY_TEXT,
      'Creates a verification challenge. The match result is emitted asynchronously over a webhook.',
    ),
  ),
  ...fields(verifyBody, [
    {
      at: 'external_user_id',
      words: 'Your tenant-scoped user identifier for the enrolled user.',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['VER-USER', 'VER-ENROLLED-USER', 'ENR-TENANT-SCOPED-USER'],
    },
    {
      at: 'hardware_id',
      words: 'Paired scanner hardware ID.',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['VER-HARDWARE', 'ENR-HARDWARE-FROM-PAIRING'],
    },
    {
      at: 'metadata',
      words: 'Custom context echoed in the verification.complete webhook payload.',
      says: optionalMetadata,
      cites: ['VER-METADATA', 'VER-METADATA-ECHO'],
    },
  ]),
  ...statuses(VERIFY, {
    201: ['Challenge created (not yet verified).', 'VER-CREATED-201', 'VER-NOT-YET-VERIFIED'],
    401: ['Missing or expired Bearer token.', 'VER-UNAUTHORIZED-401', 'AUTH-EXPIRED-TOKEN'],
    422: ['Schema validation failure.', 'VER-INVALID-422'],
  }),
  said(
    'tip',
    ['VER-RESULT-BY-EVENT', 'EVT-MATCHED', 'EVT-SCORES'],
    words(
      VERIFY_TEXT,
      'The biometric result arrives via the verification.complete webhook with a matched boolean and score details.',
    ),
  ),
  ...example('request', verifyBody, 'VerifyRequest', [
    { at: 'external_user_id', value: USER, cites: ['VER-USER'] },
    { at: 'hardware_id', value: HARDWARE, cites: ['VER-HARDWARE'] },
    { at: 'metadata', value: { document_id: 'doc_123', document_hash: 'sha256' }, cites: ['VER-METADATA'] },
  ]),
]);

export const challenges = [...enrollment, ...verification];
