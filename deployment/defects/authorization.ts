import { table } from './table.ts';

const bearerRequired = 'Bearer required; 401 missing or invalid Bearer token';
const permission = '403 token lacks the required permission';

export const authorizationDefects = [
  ...table('registerDevice', [
    ['auth-not-required-devices', 'one-response', 'devices are registered without a token', bearerRequired],
  ]),
  ...table('createBothHandsEnrollment', [
    ['auth-not-required-enroll', 'one-response', 'people are enrolled without a token', bearerRequired],
    ['permission-ignored-enroll', 'second-credential', 'enroll does not look at permissions', permission],
  ]),
  ...table('createVerification', [
    ['auth-not-required-verify', 'one-response', 'people are verified without a token', bearerRequired],
  ]),
  ...table('createWebhook', [
    ['auth-not-required-webhooks', 'one-response', 'webhooks are created without a token', bearerRequired],
    ['permission-ignored-webhooks', 'second-credential', 'webhooks does not look at permissions', permission],
    [
      'permission-webhooks-implied',
      'second-credential',
      'any permission lets one manage webhooks',
      permission,
    ],
  ]),
  ...table('protected operations', [
    ['auth-missing-403', 'one-response', 'a missing token answers 403', bearerRequired],
    ['auth-missing-redirect', 'one-response', 'a missing token redirects to a login page', bearerRequired],
    ['auth-garbage-500', 'one-response', 'a token that is no JWT answers 500', bearerRequired],
    ['auth-garbage-403', 'one-response', 'an invalid token answers 403', bearerRequired],
    ['auth-garbage-accepted', 'echo', 'any Bearer is accepted', bearerRequired],
    ['auth-empty-bearer-accepted', 'echo', 'an empty Bearer is accepted', bearerRequired],
    ['auth-signature-ignored', 'echo', 'the signature is not checked', bearerRequired],
    ['auth-alg-none-accepted', 'echo', 'alg none is accepted', bearerRequired],
    [
      'auth-scheme-ignored',
      'echo',
      'any scheme before the token is accepted',
      'Authorization: Bearer <access_token>',
    ],
    [
      'auth-error-echoes-token',
      'one-response',
      'the 401 message repeats the token',
      'Human-readable description',
    ],
    ['permission-missing-401', 'second-credential', 'a missing permission answers 401', permission],
    ['permission-missing-500', 'second-credential', 'a missing permission answers 500', permission],
  ]),
] as const;
