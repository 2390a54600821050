import { example, fields, operation, request, response, said, section, statuses } from './place.ts';
import {
  constant,
  requiredSeconds,
  requiredString,
  requiredText,
  requiredTrue,
  requiredUuid,
} from './shapes.ts';

const TOKEN = 'createAccessToken';
const body = request(TOKEN);

const authentication = section('Authentication', [
  said('exchange', ['TOK-ISSUED-200', 'TOK-TOKEN-TYPE', 'AUTH-EVERY-CALL']),
  operation(TOKEN, 'POST /v1/auth/token', 'public', ['TOK-ISSUED-200', 'TOK-PUBLIC']),
  said('public endpoint', ['TOK-PUBLIC']),
  ...fields(body, [
    {
      at: 'grant_type',
      says: constant('client_credentials'),
      cites: ['TOK-GRANT-TYPE', 'TOK-GRANT-TYPE-400'],
    },
    { at: 'client_id', says: requiredUuid, cites: ['TOK-CLIENT-ID'] },
    {
      at: 'client_secret',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['TOK-CLIENT-SECRET', 'TOK-SECRET-SHOWN-ONCE'],
    },
  ]),
  ...statuses(TOKEN, {
    200: ['TOK-ISSUED-200'],
    400: ['TOK-INVALID-BODY-400', 'TOK-GRANT-TYPE-400'],
    401: ['TOK-CLIENT-ID-401', 'TOK-CLIENT-SECRET-401'],
  }),
  said('note', ['TOK-NO-REFRESH-TOKEN']),
  said('request › POST', ['OVW-BASE-URL', 'TOK-ISSUED-200']),
  said('request › Content-Type', ['TOK-JSON-BODY', 'OVW-JSON-REQUESTS'], {
    kind: 'mediaType',
    body,
    mediaType: 'application/json',
  }),
  ...example('request', body, 'TokenRequest', [
    { at: 'grant_type', value: 'client_credentials', cites: ['TOK-GRANT-TYPE'] },
    { at: 'client_id', value: '06a4dc18-b06c-4e1c-ad25-204d44bf0c71', cites: ['TOK-CLIENT-ID'] },
    { at: 'client_secret', value: 'cs_live_xxx', cites: ['TOK-CLIENT-SECRET'] },
  ]),
  ...example('response 200', response(TOKEN, '200'), 'TokenResponse', [
    { at: 'success', value: true, readAs: requiredTrue, cites: ['OVW-SUCCESS-TRUE'] },
    {
      at: 'access_token',
      value: 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9...',
      readAs: requiredText,
      cites: ['TOK-ACCESS-TOKEN', 'TOK-ACCESS-TOKEN-JWT'],
    },
    { at: 'token_type', value: 'Bearer', readAs: constant('Bearer'), cites: ['TOK-TOKEN-TYPE'] },
    {
      at: 'expires_in',
      value: 3600,
      readAs: requiredSeconds,
      cites: ['TOK-EXPIRES-IN', 'TOK-LIFETIME-3600'],
    },
  ]),
]);

const credentialRotation = section('Credential Rotation', [
  said('tokens in flight', ['ROT-OLD-TOKENS-LIVE', 'ROT-DELETE-TOKENS', 'ROT-EXPIRY']),
  said('Rotate', ['ROT-NEW-SECRET', 'ROT-OLD-TOKENS-LIVE']),
  said('Delete', ['ROT-DELETE-TOKENS', 'ROT-DELETE-ONLY-ITS-TOKENS']),
  said('Expiry', ['ROT-EXPIRY', 'ROT-REISSUE', 'TOK-EXPIRES-IN']),
  said('warning', ['ROT-DELETE-NO-GRACE', 'ROT-DELETE-TOKENS']),
]);

export const credentials = [...authentication, ...credentialRotation];
