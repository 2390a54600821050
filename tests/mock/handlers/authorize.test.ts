import { expect, test } from 'vitest';
import { HOUR, SECOND } from '../../../mock/domain/instant.ts';
import { authorize, handlers } from '../../../mock/handlers/index.ts';
import { operationTable } from '../../../generated/operations.ts';
import { operationIds } from '../../support/test-mock.ts';
import { START, tenant } from '../domain/fixtures.ts';
import { client, refusalCodeOf, testWorld } from './world.ts';

const second = Math.floor(START / SECOND);
const claims = { sub: client.client_id, tenant_id: tenant.tenant_id, iat: second, exp: second + 3600 };
const secured = operationIds.filter((operation) => operationTable[operation].secured);

test.for(secured)('%s: whoever shows a good token is known, with the tenant', async (operation) => {
  const world = await testWorld();

  const caller = await authorize(operation, `Bearer ${world.tokenOf(claims)}`, world);

  expect(caller).toEqual({ client, tenant });
});

test.for([
  ['createBothHandsEnrollment', 'webhooks:manage'],
  ['createWebhook', 'enrollment:create'],
] as const)(
  '%s is refused to a client that has only %s, and documents it',
  async ([operation, permissions]) => {
    const world = await testWorld({ permissions });

    const code = await refusalCodeOf(authorize(operation, `Bearer ${world.tokenOf(claims)}`, world));

    expect(code).toBe('permission_missing');
    expect(operationTable[operation].statuses).toContain(403);
  },
);

test('an operation that documents no 403 needs no permission', async () => {
  const world = await testWorld({ permissions: '' });
  const free = secured.filter((operation) => {
    const statuses: readonly (string | number)[] = operationTable[operation].statuses;
    return !statuses.includes(403);
  });

  expect(free).toEqual(['registerDevice', 'createVerification']);
  for (const operation of free) {
    expect(
      await refusalCodeOf(authorize(operation, `Bearer ${world.tokenOf(claims)}`, world)),
    ).toBeUndefined();
  }
});

test.for([
  [3_599, undefined],
  [3_600, 'token_expired'],
] as const)('a token that is %i seconds old: %s', async ([age, code]) => {
  const world = await testWorld();
  world.setTime((second + age) * SECOND);

  expect(await refusalCodeOf(authorize('registerDevice', `Bearer ${world.tokenOf(claims)}`, world))).toBe(
    code,
  );
});

test('a token expires by the tenant’s clock, not by the real one', async () => {
  const world = await testWorld({ clock_offset: HOUR });

  expect(await refusalCodeOf(authorize('registerDevice', `Bearer ${world.tokenOf(claims)}`, world))).toBe(
    'token_expired',
  );
});

test('a token does not expire while the tenant’s clock stands still', async () => {
  const world = await testWorld({ clock_frozen_at: START });
  world.setTime(START + 24 * HOUR);

  const caller = await authorize('registerDevice', `Bearer ${world.tokenOf(claims)}`, world);

  expect(caller).toEqual({ client, tenant: world.tenant });
});

test('a token dies with its client, at once', async () => {
  const world = await testWorld();
  const authorization = `Bearer ${world.tokenOf(claims)}`;
  await authorize('registerDevice', authorization, world);

  await world.store.commit({ changes: [{ delete: 'oauth_client', where: { client_id: client.client_id } }] });

  expect(await refusalCodeOf(authorize('registerDevice', authorization, world))).toBe('token_client_deleted');
});

test('a token of a tenant that is gone is invalid', async () => {
  const world = await testWorld();

  const token = world.tokenOf({ ...claims, tenant_id: 'gone' });

  expect(await refusalCodeOf(authorize('registerDevice', `Bearer ${token}`, world))).toBe('token_invalid');
});

test('a new token is issued for an hour of the tenant’s time', async () => {
  const world = await testWorld({ clock_offset: 5 * HOUR });

  const { body } = await handlers.createAccessToken(
    { body: { grant_type: 'client_credentials', client_id: client.client_id, client_secret: 'cs_live_xxx' } },
    world,
  );

  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  const { iat, exp } = JSON.parse(body.access_token) as typeof claims;
  expect([iat, exp]).toEqual([second + 5 * 3600, second + 6 * 3600]);
});
