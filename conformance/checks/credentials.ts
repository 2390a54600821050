/** Rotation, deletion and expiry: what becomes of tokens in flight. */
import type { Bench } from '../bench/bench.ts';
import type { Credentials } from '../bench/settings.ts';
import { check, type Check } from '../check.ts';
import { expectStatus, Inconclusive } from '../expect.ts';
import { jsonAt, textAt, type Exchange } from '../target/exchange.ts';
import type { JsonBody } from '../bench/requests.ts';
import { operationNeeds, protectedOperations, type ProtectedOperationId } from './authorization.ts';
import { tokenRequest } from './create-access-token.ts';
import { costOf, prefixOf } from './paired.ts';

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

/** Past the lifetime of a token, and by less than any grace period. */
const JUST_AFTER_S = 5;
const WELL_BEFORE_S = 120;

type Tried = { readonly early: Exchange; readonly later: Exchange } & Readonly<
  Record<ProtectedOperationId, Exchange | undefined>
>;

/** One token, tried while it lives and when it has expired; and one that was issued shortly before that. */
const expired = (bench: Bench): Promise<Tried> =>
  bench.shared('expired token', async () => {
    // Bodies first: making them may need the run's own token, which is about to expire.
    const bodies = new Map<ProtectedOperationId, JsonBody>();
    for (const operationId of protectedOperations) {
      const body = await bench.valid(operationId).catch(() => undefined);
      if (body) bodies.set(operationId, body);
    }
    const [before, after] = [await bench.valid('registerDevice'), await bench.valid('registerDevice')];
    const answer = await ask(bench, bench.settings);
    const token = textAt(answer, '/access_token');
    const seconds = Number(jsonAt(answer, '/expires_in'));

    await bench.console.insist({ action: 'advance_clock', seconds: seconds - WELL_BEFORE_S });
    const early = await bench.send('registerDevice', { body: before, token });
    const fresh = textAt(await ask(bench, bench.settings), '/access_token');
    await bench.console.insist({ action: 'advance_clock', seconds: WELL_BEFORE_S + JUST_AFTER_S });
    bench.forgetToken();

    const tried: Partial<Record<ProtectedOperationId, Exchange>> = {};
    for (const [operationId, body] of bodies)
      tried[operationId] = await bench.send(operationId, { body, token });
    const later = await bench.send('registerDevice', { body: after, token: fresh });
    return { ...tried, early, later } as Tried;
  });

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
  ...protectedOperations.map((operationId) =>
    check({
      id: `${prefixOf[operationId]}/accepts-tokens-of-a-rotated-client`,
      title: 'a token that was issued for the old secret is accepted after the rotation',
      verifies: 'ROT-OLD-TOKENS-LIVE',
      needs: [...operationNeeds[operationId], 'client', 'rotation'],
      cost: costOf(operationId),
      async run(bench) {
        const { token } = await rotated(bench);
        expectStatus(await bench.send(operationId, { body: await bench.valid(operationId), token }), 201);
      },
    }),
  ),
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
    id: 'expiry/tokens-live-for-expires-in',
    title: 'a token is accepted until expires_in has passed, whenever it was issued',
    verifies: 'ROT-EXPIRY',
    needs: ['clock'],
    cost: 'exclusive',
    async run(bench) {
      const { early, later } = await expired(bench);
      expectStatus(early, 201);
      // A token asked for shortly before lives as long as it was said, whatever became of the one before it.
      expectStatus(later, 201);
    },
  }),
  ...protectedOperations.map((operationId) =>
    check({
      id: `${prefixOf[operationId]}/refuses-an-expired-token`,
      title: 'a token is refused with 401 once expires_in has passed',
      verifies:
        operationId === 'createVerification'
          ? ['AUTH-EXPIRED-TOKEN', 'ROT-EXPIRY', 'VER-UNAUTHORIZED-401']
          : ['AUTH-EXPIRED-TOKEN', 'ROT-EXPIRY'],
      needs: [...operationNeeds[operationId], 'clock'],
      cost: 'exclusive',
      async run(bench) {
        const exchange = (await expired(bench))[operationId];
        if (!exchange) throw new Inconclusive('No request could be made that is valid but for its token.');
        expectStatus(exchange, 401);
      },
    }),
  ),
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
