import { randomUUID } from 'node:crypto';
import type { Bench } from '../bench/bench.ts';
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat, NotApplicable } from '../expect.ts';
import { jsonAt, parsedJson, textAt, type Exchange } from '../target/exchange.ts';
import { fieldChecks, isPositiveInteger, isText, requireAnswer } from './fields.ts';
import { asForm, expectRefusal } from './paired.ts';

const OPERATION = 'createAccessToken';

const issued = (bench: Bench): Promise<Exchange> =>
  bench.shared('issued token', async () =>
    requireAnswer(await bench.send(OPERATION, { body: await bench.valid(OPERATION) }), 200),
  );

const fields = fieldChecks('create-access-token', issued, [
  {
    slug: 'access-token',
    title: 'the response has an access_token',
    verifies: 'TOK-ACCESS-TOKEN',
    at: '/access_token',
    expected: 'a string that is not empty',
    holds: isText,
  },
  {
    slug: 'access-token-is-a-jwt',
    title: 'the access_token is a JWT signed with RS256',
    verifies: 'TOK-ACCESS-TOKEN-JWT',
    at: '/access_token',
    expected: 'a JWT whose header has alg RS256 and typ JWT',
    holds: (value) => {
      const header = claimsOf(value, 0);
      return header?.['alg'] === 'RS256' && header['typ'] === 'JWT';
    },
  },
  {
    slug: 'token-type',
    title: 'token_type is Bearer',
    verifies: 'TOK-TOKEN-TYPE',
    at: '/token_type',
    expected: '"Bearer"',
    holds: (value) => value === 'Bearer',
  },
  {
    slug: 'expires-in',
    title: 'expires_in is a positive whole number',
    verifies: 'TOK-EXPIRES-IN',
    at: '/expires_in',
    expected: 'a positive whole number',
    holds: isPositiveInteger,
  },
  {
    slug: 'lifetime-is-one-hour',
    title: 'a token lives 3600 seconds',
    verifies: 'TOK-LIFETIME-3600',
    at: '/expires_in',
    expected: '3600',
    holds: (value) => value === 3600,
  },
  {
    slug: 'lifetime-agrees-with-the-token',
    title: 'a token that says itself how long it lives agrees with expires_in',
    verifies: 'TOK-EXPIRES-IN',
    at: '/expires_in',
    expected: 'the seconds between iat and exp of the JWT, give or take a minute',
    // A token is opaque, so what it says of itself is evidence and no proof.
    severity: 'warn',
    holds: (value, exchange) => {
      const { exp, iat } = claimsOf(jsonAt(exchange, '/access_token'), 1) ?? {};
      if (typeof exp !== 'number' || typeof iat !== 'number') return true;
      return Math.abs(exp - iat - Number(value)) <= 60;
    },
  },
  {
    slug: 'no-refresh-token',
    title: 'the response has no refresh_token',
    verifies: 'TOK-NO-REFRESH-TOKEN',
    at: '/refresh_token',
    expected: 'nothing',
    holds: (value) => value === undefined,
  },
]);

const wrongCredentials: readonly { slug: string; what: string; change: (secret: string) => string }[] = [
  {
    slug: 'another-secret',
    what: 'a secret that is made up',
    change: () => `cs_conformance_${randomUUID()}`,
  },
  {
    slug: 'a-prefix-of-the-secret',
    what: 'the secret without its end',
    change: (secret) => secret.slice(0, -1),
  },
  { slug: 'the-secret-with-a-suffix', what: 'something behind the secret', change: (secret) => `${secret}x` },
  { slug: 'the-secret-in-another-case', what: 'the secret in another case', change: swapCase },
  { slug: 'blanks-around-the-secret', what: 'blanks around the secret', change: (secret) => ` ${secret} ` },
];

const refusedSecrets = wrongCredentials.map(({ slug, what, change }) =>
  check({
    id: `create-access-token/refuses-${slug}`,
    title: `a token request with ${what} is refused with 401`,
    verifies: ['TOK-CLIENT-SECRET-401', 'ERR-UNAUTHORIZED-401'],
    async run(bench) {
      const secret = change(bench.settings.clientSecret);
      if (secret === bench.settings.clientSecret) throw new NotApplicable('The secret has no letters.');
      bench.secrets.know(secret, 'client_secret');
      await expectRefusal(bench, OPERATION, (valid) => ({ body: { ...valid, client_secret: secret } }), 401);
    },
  }),
);

export const createAccessTokenChecks: readonly Check[] = [
  check({
    id: 'create-access-token/issues',
    title: 'valid credentials get a token without an Authorization header',
    verifies: ['TOK-ISSUED-200', 'TOK-PUBLIC', 'TOK-JSON-BODY', 'OVW-JSON-REQUESTS'],
    smoke: true,
    async run(bench) {
      const exchange = await bench.send(OPERATION, { body: await bench.valid(OPERATION), token: null });
      expectStatus(exchange, 200);
      expectThat(
        exchange,
        isText(jsonAt(exchange, '/access_token')),
        'an access_token',
        jsonAt(exchange, ''),
      );
    },
  }),
  ...fields,
  check({
    id: 'create-access-token/ignores-a-stale-authorization-header',
    title: 'a token request is answered whatever Authorization header a client left on it',
    verifies: 'TOK-PUBLIC',
    severity: 'warn',
    async run(bench) {
      const body = await bench.valid(OPERATION);
      expectStatus(await bench.send(OPERATION, { body, token: 'stale.token.conformance' }), 200);
    },
  }),
  check({
    id: 'create-access-token/renews-early',
    title: 'another token is issued while the first is valid, and works',
    verifies: 'TOK-EARLY-RENEWAL',
    async run(bench) {
      await bench.issueToken();
      const second = await bench.issueToken();
      expectStatus(
        await bench.send('registerDevice', { body: await bench.valid('registerDevice'), token: second }),
        201,
      );
    },
  }),
  check({
    id: 'create-access-token/keeps-earlier-tokens',
    title: 'issuing a token leaves the earlier one valid',
    verifies: 'TOK-PARALLEL-TOKENS',
    async run(bench) {
      const first = await bench.issueToken();
      await bench.issueToken();
      expectStatus(
        await bench.send('registerDevice', { body: await bench.valid('registerDevice'), token: first }),
        201,
      );
    },
  }),
  check({
    id: 'create-access-token/refuses-an-unknown-client',
    title: 'a client_id that no client has is refused with 401',
    verifies: ['TOK-CLIENT-ID-401', 'ERR-UNAUTHORIZED-401'],
    smoke: true,
    async run(bench) {
      await expectRefusal(
        bench,
        OPERATION,
        (valid) => ({ body: { ...valid, client_id: randomUUID() } }),
        401,
      );
    },
  }),
  ...refusedSecrets,
  check({
    id: 'create-access-token/refuses-the-secret-of-another-client',
    title: 'the secret of another client is refused with 401',
    verifies: ['TOK-CLIENT-SECRET-401', 'ERR-UNAUTHORIZED-401'],
    needs: ['client'],
    async run(bench) {
      const other = await bench.console.createClient();
      expectStatus(
        await bench.send(OPERATION, { body: tokenRequest(other.clientId, other.clientSecret) }),
        200,
      );
      const mixed = tokenRequest(bench.settings.clientId, other.clientSecret);
      expectStatus(await bench.send(OPERATION, { body: mixed }), 401);
    },
  }),
  check({
    id: 'create-access-token/accepts-a-client-of-the-console',
    title: 'the credentials of a client that was created in the console get a token that works',
    verifies: 'OVW-CONSOLE-CREDENTIALS',
    needs: ['client'],
    async run(bench) {
      const { clientId, clientSecret } = await bench.console.createClient();
      const exchange = await bench.send(OPERATION, { body: tokenRequest(clientId, clientSecret) });
      expectStatus(exchange, 200);
      const body = await bench.valid('registerDevice');
      expectStatus(
        await bench.send('registerDevice', { body, token: textAt(exchange, '/access_token') }),
        201,
      );
    },
  }),
  ...['password', 'authorization_code', 'refresh_token'].map((grantType) =>
    check({
      id: `create-access-token/refuses-grant-type-${grantType.replaceAll('_', '-')}`,
      title: `the grant_type ${grantType} is refused with 400`,
      verifies: ['TOK-GRANT-TYPE-400', 'ERR-BAD-REQUEST-400'],
      async run(bench) {
        await expectRefusal(
          bench,
          OPERATION,
          (valid) => ({ body: { ...valid, grant_type: grantType } }),
          400,
        );
      },
    }),
  ),
  check({
    id: 'create-access-token/refuses-a-form-body',
    title: 'a form-encoded token request is refused with 400',
    verifies: 'TOK-FORM-BODY',
    async run(bench) {
      await expectRefusal(bench, OPERATION, asForm, 400);
    },
  }),
];

export function tokenRequest(clientId: string, clientSecret: string): Record<string, string> {
  return { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
}

/** The header (0) or the claims (1) of a JWT; undefined when it is none. */
export function claimsOf(token: unknown, part: 0 | 1): Record<string, unknown> | undefined {
  const encoded = typeof token === 'string' ? token.split('.')[part] : undefined;
  const json =
    encoded === undefined ? undefined : parsedJson(Buffer.from(encoded, 'base64url').toString('utf8'));
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
}

function swapCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
}
