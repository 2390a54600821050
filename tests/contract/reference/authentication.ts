import { example, fields, operation, request, response, said, section, statuses, words } from './place.ts';
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
const OPERATION = '/paths/~1v1~1auth~1token/post';
const TAG = '/tags/Authentication/description';

const authentication = section('Authentication', [
  said(
    'exchange',
    ['TOK-ISSUED-200', 'TOK-TOKEN-TYPE', 'AUTH-EVERY-CALL'],
    words(
      TAG,
      'Exchange client credentials for a short-lived Bearer token, then attach it to every protected call.',
    ),
  ),
  operation(
    TOKEN,
    'POST /v1/auth/token',
    'public',
    ['TOK-ISSUED-200', 'TOK-PUBLIC'],
    words(`${OPERATION}/summary`, 'Generate an access token'),
  ),
  said(
    'public endpoint',
    ['TOK-PUBLIC'],
    words(
      `${OPERATION}/description`,
      'This endpoint itself is public — Bearer auth is not required to call it.',
    ),
  ),
  ...fields(body, [
    {
      at: 'grant_type',
      words: 'Must be client_credentials.',
      says: constant('client_credentials'),
      cites: ['TOK-GRANT-TYPE', 'TOK-GRANT-TYPE-400'],
    },
    {
      at: 'client_id',
      words: 'Client ID from the Link Identity console.',
      says: requiredUuid,
      cites: ['TOK-CLIENT-ID'],
    },
    {
      at: 'client_secret',
      words: 'Secret shown once during credential creation.',
      says: requiredString,
      readAs: { minLength: 1 },
      cites: ['TOK-CLIENT-SECRET', 'TOK-SECRET-SHOWN-ONCE'],
    },
  ]),
  ...statuses(TOKEN, {
    200: ['Token issued successfully.', 'TOK-ISSUED-200'],
    400: ['Invalid body or unsupported grant type.', 'TOK-INVALID-BODY-400', 'TOK-GRANT-TYPE-400'],
    401: ['Invalid client_id or client_secret.', 'TOK-CLIENT-ID-401', 'TOK-CLIENT-SECRET-401'],
  }),
  said(
    'note',
    ['TOK-NO-REFRESH-TOKEN'],
    words(
      `${OPERATION}/description`,
      'There is no refresh token in client-credentials flow — request a new token when the current one expires.',
    ),
  ),
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
  said(
    'tokens in flight',
    ['ROT-OLD-TOKENS-LIVE', 'ROT-DELETE-TOKENS', 'ROT-EXPIRY'],
    words(TAG, 'How rotation and revocation affect tokens already in flight.'),
  ),
  said(
    'Rotate',
    ['ROT-NEW-SECRET', 'ROT-OLD-TOKENS-LIVE'],
    words(
      TAG,
      'Rotate Creates a new client_secret. Tokens issued from the old secret remain valid until they expire on their own.',
    ),
  ),
  said(
    'Delete',
    ['ROT-DELETE-TOKENS', 'ROT-DELETE-ONLY-ITS-TOKENS'],
    words(TAG, 'Delete Immediately invalidates all active tokens for that OAuth client.'),
  ),
  said(
    'Expiry',
    ['ROT-EXPIRY', 'ROT-REISSUE', 'TOK-EXPIRES-IN'],
    words(TAG, 'Expiry Tokens expire after expires_in seconds and must be reissued.'),
  ),
  said(
    'warning',
    ['ROT-DELETE-NO-GRACE', 'ROT-DELETE-TOKENS'],
    words(
      TAG,
      'For emergency revocation (suspected credential leak), delete the OAuth client to invalidate tokens without a grace period.',
    ),
  ),
]);

export const credentials = [...authentication, ...credentialRotation];
