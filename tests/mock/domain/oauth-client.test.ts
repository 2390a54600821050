import { expect, test } from 'vitest';
import {
  admitToken,
  grantToken,
  hashSecret,
  permissions,
  requirePermission,
  TOKEN_LIFETIME_S,
  type OAuthClient,
} from '../../../mock/domain/oauth-client.ts';
import { SECOND } from '../../../mock/domain/instant.ts';
import { example } from '../../support/contract-examples.ts';
import { refusalOf, START, tenant } from './fixtures.ts';

const SECRET = 'cs_live_xxx';
const client: OAuthClient = {
  client_id: '06a4dc18-b06c-4e1c-ad25-204d44bf0c71',
  tenant_id: tenant.tenant_id,
  secret_hash: hashSecret(SECRET),
  permissions: 'enrollment:create webhooks:manage',
  created_at: START,
};
const issuedAt = Math.floor(START / SECOND);
const claims = grantToken(client, SECRET, START);

test('the lifetime of a token is that of the contract’s example', () => {
  expect(TOKEN_LIFETIME_S).toBe(example('TokenResponse')['expires_in']);
});

test('the right secret is granted a token for an hour, in whole seconds', () => {
  expect(claims).toEqual({
    sub: client.client_id,
    tenant_id: tenant.tenant_id,
    iat: issuedAt,
    exp: issuedAt + 3600,
  });
});

test.for([
  ['an unknown client', undefined, SECRET, 'client_unknown'],
  ['an unknown client without a secret', undefined, '', 'client_unknown'],
  ['a wrong secret', client, 'cs_live_xxy', 'client_secret_wrong'],
  ['a secret with something added', client, `${SECRET} `, 'client_secret_wrong'],
  ['the hash instead of the secret', client, client.secret_hash, 'client_secret_wrong'],
  ['no secret', client, '', 'client_secret_wrong'],
] as const)('%s is granted nothing, always in the same words', ([_name, known, secret, code]) => {
  expect(refusalOf(() => grantToken(known, secret, START))).toEqual({
    code,
    message:
      'Invalid client_id or client_secret. Use a pair from the console; rotating a client replaces its secret.',
  });
});

test('a rotated client refuses the old secret and still admits its tokens', () => {
  const rotated = { ...client, secret_hash: hashSecret('cs_live_new') };

  expect(refusalOf(() => grantToken(rotated, SECRET, START)).code).toBe('client_secret_wrong');
  expect(admitToken(claims, rotated, START)).toBe(rotated);
});

test.for([
  ['when it is issued', issuedAt],
  ['a second before it expires', issuedAt + 3599],
] as const)('a token is good %s', ([_when, second]) => {
  expect(admitToken(claims, client, second * SECOND + 999_999)).toBe(client);
});

test.for([
  ['at the second it expires', issuedAt + 3600, 0],
  ['five seconds later', issuedAt + 3605, 5],
] as const)('a token is refused %s', ([_when, second, late]) => {
  expect(refusalOf(() => admitToken(claims, client, second * SECOND))).toEqual({
    code: 'token_expired',
    message:
      `The access token expired ${late} s ago. Request a new one from POST /v1/auth/token; ` +
      'doing so about 60 s before expires_in runs out avoids this.',
  });
});

test('a token of a deleted client is refused, even an expired one, as what it is', () => {
  for (const now of [START, START + 7200 * SECOND]) {
    expect(refusalOf(() => admitToken(claims, undefined, now))).toEqual({
      code: 'token_client_deleted',
      message: 'The OAuth client of this token was deleted. Create a client and request a token.',
    });
  }
});

test.for(permissions)('a client without %s is refused what needs it, and nothing else', (withheld) => {
  const limited = { ...client, permissions: permissions.filter((each) => each !== withheld).join(' ') };

  expect(refusalOf(() => requirePermission(limited, withheld))).toEqual({
    code: 'permission_missing',
    message: `The token lacks the permission ${withheld}. Use an OAuth client that has it.`,
  });
  for (const held of permissions.filter((each) => each !== withheld)) {
    expect(() => requirePermission(limited, held)).not.toThrow();
  }
});

test('a permission is held only by its whole name', () => {
  const limited = { ...client, permissions: 'enrollment:create:none xwebhooks:manage' };

  expect(refusalOf(() => requirePermission(limited, 'enrollment:create')).code).toBe('permission_missing');
  expect(refusalOf(() => requirePermission(limited, 'webhooks:manage')).code).toBe('permission_missing');
});
