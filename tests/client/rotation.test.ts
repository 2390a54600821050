/**
 * What happens to calls when an OAuth client is rotated or deleted while they run. Contract: "Credential rotation".
 *
 * The server of this file does to its credentials what the console does; calls run all the while on real sockets.
 */
import { expect, test } from 'vitest';
import { createLinkIdentity, TokenError } from '../../client/index.ts';
import { credentials, isTokenRequest, refusal, registered, startApi, token } from './api-server.ts';
import { CALLERS, underLoad } from './load.ts';

type Console = { secret: string; readonly live: Set<string>; deleted: boolean };

async function startConsole() {
  const console: Console = { secret: credentials.clientSecret, live: new Set(), deleted: false };
  let issued = 0;
  const api = await startApi((request) => {
    if (isTokenRequest(request)) {
      const { client_secret } = JSON.parse(request.body) as { client_secret: string };
      if (console.deleted || client_secret !== console.secret) {
        return refusal(401, 'Invalid client_id or client_secret.');
      }
      console.live.add(`t${++issued}`);
      return token(`t${issued}`);
    }
    const bearer = (request.headers.authorization ?? '').replace('Bearer ', '');
    return console.live.has(bearer) ? registered : refusal(401, 'The access token is no longer valid.');
  });
  return { console, api };
}

test('rotating the secret under load fails no call, for tokens of the old secret stay valid', async () => {
  const { console, api } = await startConsole();
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

  const { errors } = await underLoad(link, ({ succeeded }) => {
    if (succeeded > 50) console.secret = 'cs_test_rotated';
    return succeeded > 200;
  });

  expect(errors).toEqual([]);
  expect(api.received.filter(isTokenRequest)).toHaveLength(1);
});

test('a secret that is asked for at each renewal survives a rotation and a revocation under load', async () => {
  const { console, api } = await startConsole();
  const link = createLinkIdentity({ ...credentials, clientSecret: () => console.secret, baseUrl: api.url });
  let revoked = false;

  const { errors } = await underLoad(link, ({ succeeded }) => {
    if (succeeded > 50 && !revoked) {
      revoked = true;
      console.secret = 'cs_test_rotated';
      console.live.clear();
    }
    return succeeded > 200;
  });

  expect(errors).toEqual([]);
  expect(api.received.filter(isTokenRequest)).toHaveLength(2);
});

test('deleting the OAuth client under load fails every later call with a TokenError that says so', async () => {
  const { console, api } = await startConsole();
  const link = createLinkIdentity({ ...credentials, baseUrl: api.url });

  const { errors } = await underLoad(link, ({ succeeded, errors }) => {
    if (succeeded > 50) {
      console.deleted = true;
      console.live.clear();
    }
    return errors.length > 100;
  });

  expect(errors.every((error) => error instanceof TokenError && error.status === 401)).toBe(true);
  const refused = api.received.filter((request) => !isTokenRequest(request)).length;
  // Callers share what they learn: no more token requests than failures, no storm.
  expect(api.received.filter(isTokenRequest).length).toBeLessThanOrEqual(errors.length + 1);
  expect(refused).toBeLessThan(50 + 2 * CALLERS + CALLERS);
});
