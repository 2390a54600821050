import { example, fields, operation, request, response, said, section, statuses } from './place.ts';
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
const employee = { employee_id: 'EMP-4421', department: 'Engineering' };

const enrollment = section('Create Both Hands Enrollment Challenge', [
  said('paired scanner', ['ENR-PAIRED-SCANNER', 'ENR-CREATED-201']),
  operation(ENROLL, 'POST /v1/enroll/both', 'bearer', [
    'ENR-CREATED-201',
    'ENR-UNAUTHORIZED-401',
    'AUTH-REQUIRED',
  ]),
  said('both palms', ['ENR-BOTH-PALMS', 'ENR-RESULT-BY-EVENT']),
  ...fields(enrollBody, [
    {
      at: 'external_user_id',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['ENR-USER', 'ENR-TENANT-SCOPED-USER'],
    },
    {
      at: 'hardware_id',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['ENR-HARDWARE', 'ENR-HARDWARE-FROM-PAIRING'],
    },
    { at: 'metadata', says: optionalMetadata, cites: ['ENR-METADATA', 'ENR-METADATA-ECHO'] },
  ]),
  ...statuses(ENROLL, {
    201: ['ENR-CREATED-201', 'ENR-BOTH-PALMS'],
    400: ['ENR-BUSINESS-RULE-400'],
    401: ['ENR-UNAUTHORIZED-401'],
    403: ['ENR-FORBIDDEN-403'],
    404: ['ENR-USER-404', 'ENR-HARDWARE-404'],
    409: ['ENR-ENROLLED-409'],
    422: ['ENR-INVALID-422'],
  }),
  said('tip', ['ENR-PENDING', 'ENR-PALM-TYPE-BOTH', 'ENR-RESULT-BY-EVENT']),
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

const verification = section('Create Verification Challenge', [
  said('1:1 match', ['VER-ONE-TO-ONE', 'VER-ENROLLED-USER']),
  operation(VERIFY, 'POST /v1/verify', 'bearer', [
    'VER-CREATED-201',
    'VER-UNAUTHORIZED-401',
    'AUTH-REQUIRED',
  ]),
  said('asynchronous result', ['VER-CREATED-201', 'VER-RESULT-BY-EVENT']),
  ...fields(verifyBody, [
    {
      at: 'external_user_id',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['VER-USER', 'VER-ENROLLED-USER', 'ENR-TENANT-SCOPED-USER'],
    },
    {
      at: 'hardware_id',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['VER-HARDWARE', 'ENR-HARDWARE-FROM-PAIRING'],
    },
    { at: 'metadata', says: optionalMetadata, cites: ['VER-METADATA', 'VER-METADATA-ECHO'] },
  ]),
  ...statuses(VERIFY, {
    201: ['VER-CREATED-201', 'VER-NOT-YET-VERIFIED'],
    401: ['VER-UNAUTHORIZED-401', 'AUTH-EXPIRED-TOKEN'],
    422: ['VER-INVALID-422'],
  }),
  said('tip', ['VER-RESULT-BY-EVENT', 'EVT-MATCHED', 'EVT-SCORES']),
  ...example('request', verifyBody, 'VerifyRequest', [
    { at: 'external_user_id', value: USER, cites: ['VER-USER'] },
    { at: 'hardware_id', value: HARDWARE, cites: ['VER-HARDWARE'] },
    { at: 'metadata', value: { document_id: 'doc_123', document_hash: 'sha256' }, cites: ['VER-METADATA'] },
  ]),
]);

export const challenges = [...enrollment, ...verification];
