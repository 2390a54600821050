/** Rotation, deletion and expiry: what becomes of tokens in flight. */
import type { Bench } from '../bench/bench.ts';
import type { Credentials } from '../bench/settings.ts';
import { check, type Check } from '../check.ts';
import { expectStatus } from '../expect.ts';
import { jsonAt, textAt } from '../target/exchange.ts';
import { operationNeeds, protectedOperations } from './authorization.ts';
import { tokenRequest } from './create-access-token.ts';
import { prefixOf } from './paired.ts';

const works = async (bench: Bench, token: string): Promise<void> => {
  expectStatus(await bench.send('registerDevice', { body: await bench.valid('registerDevice'), token }), 201);
};

const ask = (bench: Bench, { clientId, clientSecret }: Credentials) =>
  bench.send('createAccessToken', { body: tokenRequest(clientId, clientSecret) });

/** A client of which one token was issued before its secret was rotated. */
const rotated = (bench: Bench) =>
  bench.shared('rotated client', async () => {
    const old = await bench.console.createClient();
    const token = await bench.issueToken(old);
    await works(bench, token);
    const answer = await bench.console.insist({ action: 'rotate_client', client_id: old.clientId });
    return { old, token, fresh: { clientId: old.clientId, clientSecret: answer.client_secret ?? '' } };
  });

/** A client of which two tokens were issued, and work, before it was deleted. */
const deleted = (bench: Bench) =>
  bench.shared('deleted client', async () => {
    const [client, sibling] = [await bench.console.createClient(), await bench.console.createClient()];
    const tokens = [await bench.issueToken(client), await bench.issueToken(client)];
    const siblingToken = await bench.issueToken(sibling);
    for (const token of [...tokens, siblingToken]) await works(bench, token);
    await bench.console.insist({ action: 'delete_client', client_id: client.clientId });
    return { client, tokens, siblingToken };
  });

/** Further than the lifetime of a token, so that a grace period of a minute shows. */
const JUST_AFTER_S = 5;
const WELL_BEFORE_S = 120;

export const credentialChecks: readonly Check[] = [
  check({
    id: 'rotation/new-secret-works',
    title: 'tokens are issued for the new secret',
    verifies: 'ROT-NEW-SECRET',
    needs: ['client', 'rotation'],
    async run(bench) {
      const { fresh } = await rotated(bench);
      const exchange = await ask(bench, fresh);
      expectStatus(exchange, 200);
      await works(bench, textAt(exchange, '/access_token'));
    },
  }),
  check({
    id: 'rotation/old-tokens-live-on',
    title: 'tokens of the old secret are accepted after the rotation',
    verifies: 'ROT-OLD-TOKENS-LIVE',
    needs: ['client', 'rotation'],
    async run(bench) {
      await works(bench, (await rotated(bench)).token);
    },
  }),
  check({
    id: 'rotation/old-secret-is-refused',
    title: 'the old secret is refused with 401',
    verifies: 'ROT-OLD-SECRET-REFUSED',
    needs: ['client', 'rotation'],
    async run(bench) {
      expectStatus(await ask(bench, (await rotated(bench)).old), 401);
    },
  }),
  ...protectedOperations.map((operationId) =>
    check({
      id: `${prefixOf[operationId]}/refuses-tokens-of-a-deleted-client`,
      title: 'every token of a deleted client is refused with 401, at once',
      verifies: ['ROT-DELETE-TOKENS', 'ROT-DELETE-NO-GRACE'],
      needs: [...operationNeeds[operationId], 'client', 'deletion'],
      async run(bench) {
        const { tokens } = await deleted(bench);
        await bench.control(operationId);
        for (const token of tokens) {
          expectStatus(await bench.send(operationId, { body: await bench.valid(operationId), token }), 401);
        }
      },
    }),
  ),
  check({
    id: 'deletion/leaves-other-clients-alone',
    title: 'the tokens of other clients stay valid',
    verifies: 'ROT-DELETE-ONLY-ITS-TOKENS',
    needs: ['client', 'deletion'],
    async run(bench) {
      await works(bench, (await deleted(bench)).siblingToken);
      await works(bench, await bench.issueToken());
    },
  }),
  check({
    id: 'deletion/ends-the-credentials',
    title: 'the credentials of a deleted client are refused with 401',
    verifies: 'ROT-DELETE-CREDENTIALS',
    needs: ['client', 'deletion'],
    async run(bench) {
      expectStatus(await ask(bench, (await deleted(bench)).client), 401);
    },
  }),
  check({
    id: 'expiry/tokens-live-and-die-by-expires-in',
    title: 'a token is accepted until expires_in has passed, and refused on every operation from then on',
    verifies: ['ROT-EXPIRY', 'AUTH-EXPIRED-TOKEN', 'VER-UNAUTHORIZED-401'],
    needs: ['scanner', 'palm', 'clock'],
    cost: 'exclusive',
    async run(bench) {
      // Bodies first: making them may need the run's own token, which is about to expire.
      const bodies = await Promise.all(protectedOperations.map((operationId) => bench.valid(operationId)));
      const before = await bench.valid('registerDevice');
      const answer = await ask(bench, bench.settings);
      const token = textAt(answer, '/access_token');
      const seconds = Number(jsonAt(answer, '/expires_in'));

      await bench.console.insist({ action: 'advance_clock', seconds: seconds - WELL_BEFORE_S });
      expectStatus(await bench.send('registerDevice', { body: before, token }), 201);
      const half = await ask(bench, bench.settings);
      await bench.console.insist({ action: 'advance_clock', seconds: WELL_BEFORE_S + JUST_AFTER_S });
      bench.forgetToken();

      for (const [index, operationId] of protectedOperations.entries()) {
        expectStatus(await bench.send(operationId, { body: bodies[index], token }), 401);
      }
      // A token asked for shortly before lives as long as it was said, whatever became of the one before it.
      const later = { body: await bench.valid('registerDevice'), token: textAt(half, '/access_token') };
      expectStatus(await bench.send('registerDevice', later), 201);
    },
  }),
  check({
    id: 'expiry/reissues',
    title: 'after a token has expired, the same credentials are issued another',
    verifies: 'ROT-REISSUE',
    needs: ['clock'],
    cost: 'exclusive',
    async run(bench) {
      const answer = await ask(bench, bench.settings);
      const seconds = Number(jsonAt(answer, '/expires_in'));
      await bench.console.insist({ action: 'advance_clock', seconds: seconds + JUST_AFTER_S });
      bench.forgetToken();
      await works(bench, await bench.issueToken());
    },
  }),
];
