import { decodeJwt } from 'jose';
import { field, lobby, type Bench } from '../bench.ts';
import { shape } from '../findings.ts';
import type { Probe } from '../probe.ts';

const nobody = '00000000-0000-4000-8000-000000000000';
const stranger = { external_user_id: 'nobody', hardware_id: 'hardware_bench' };

/** `value` with the first client's secret made recognisable. */
function redacted({ deployment }: Bench, value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(deployment.clientSecret, '<secret>'));
}

async function formStatus({ deployment, send }: Bench): Promise<number> {
  const { clientId, clientSecret } = deployment;
  const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await send('/v1/auth/token', { headers, raw: new URLSearchParams(fields).toString() })).status;
}

const register = async (bench: Bench, token: string): Promise<number> =>
  (await bench.post('/v1/devices', lobby, token)).status;

/** 404 shows that a token was accepted, since there is nobody to verify. */
const verifyStranger = async (bench: Bench, token: string): Promise<number> =>
  (await bench.post('/v1/verify', stranger, token)).status;

export const tokenProbes: readonly Probe[] = [
  {
    title: 'a token request',
    observe: async (bench) => {
      const { status, json } = await bench.requestToken();
      const jwt = field(json, 'access_token');
      const { exp = 0, iat = 0 } = typeof jwt === 'string' ? decodeJwt(jwt) : {};
      return { status, body: shape(redacted(bench, json)), lifetimeOfJwt: exp - iat };
    },
    correct: {
      status: 200,
      body: { success: true, access_token: '<jwt>', token_type: 'Bearer', expires_in: 3600 },
      lifetimeOfJwt: 3600,
    },
    deviations: {
      'token-type-lower-case': ['body.token_type is "bearer"'],
      'token-expires-in-string': ['body.expires_in is "3600"'],
      'token-expires-in-milliseconds': ['body.expires_in is 3600000'],
      'token-jwt-expires-sooner': ['lifetimeOfJwt is 600'],
      'token-refresh-token-present': ['body.refresh_token is "<jwt>"'],
      'token-in-data-envelope': [
        'body.access_token is missing',
        'body.token_type is missing',
        'body.expires_in is missing',
        'body.data is {"access_token":"<jwt>","token_type":"Bearer","expires_in":3600}',
        'lifetimeOfJwt is 0',
      ],
      'token-status-201': ['status is 201'],
      'token-echoes-secret': ['body.client_secret is "<secret>"'],
    },
  },
  {
    title: 'token requests with one thing wrong',
    observe: async (bench) => {
      const { clientSecret } = bench.deployment;
      const other = bench.createClient();
      const status = async (changes: Record<string, unknown>) => (await bench.requestToken(changes)).status;
      return {
        grantTypePassword: await status({ grant_type: 'password' }),
        grantTypeMissing: await status({ grant_type: undefined }),
        grantTypeInCapitals: await status({ grant_type: 'CLIENT_CREDENTIALS' }),
        clientIdNoUuid: await status({ client_id: 'client-1' }),
        clientIdUnknown: await status({ client_id: nobody }),
        secretMissing: await status({ client_secret: undefined }),
        secretNumber: await status({ client_secret: 42 }),
        secretWrong: await status({ client_secret: 'wrong' }),
        secretPrefix: await status({ client_secret: clientSecret.slice(0, 12) }),
        secretAndMore: await status({ client_secret: `${clientSecret}x` }),
        secretInCapitals: await status({ client_secret: clientSecret.toUpperCase() }),
        secretPadded: await status({ client_secret: ` ${clientSecret} ` }),
        secretOfAnother: await status({ client_secret: other.clientSecret }),
        form: await formStatus(bench),
      };
    },
    correct: {
      grantTypePassword: 400,
      grantTypeMissing: 400,
      grantTypeInCapitals: 400,
      clientIdNoUuid: 400,
      clientIdUnknown: 401,
      secretMissing: 400,
      secretNumber: 400,
      secretWrong: 401,
      secretPrefix: 401,
      secretAndMore: 401,
      secretInCapitals: 401,
      secretPadded: 401,
      secretOfAnother: 401,
      form: 400,
    },
    deviations: {
      'token-grant-type-ignored': [
        'grantTypePassword is 200',
        'grantTypeMissing is 200',
        'grantTypeInCapitals is 200',
      ],
      'token-grant-type-optional': ['grantTypeMissing is 200'],
      'token-grant-type-case-ignored': ['grantTypeInCapitals is 200'],
      'token-grant-type-401': [
        'grantTypePassword is 401',
        'grantTypeMissing is 401',
        'grantTypeInCapitals is 401',
      ],
      'token-missing-secret-401': ['secretMissing is 401'],
      'token-missing-secret-500': ['secretMissing is 500'],
      'token-secret-number-500': ['secretNumber is 500'],
      'token-client-id-not-uuid-401': ['clientIdNoUuid is 401'],
      'token-client-id-not-uuid-500': ['clientIdNoUuid is 500'],
      'token-wrong-secret-400': [
        'secretWrong is 400',
        'secretPrefix is 400',
        'secretAndMore is 400',
        'secretInCapitals is 400',
        'secretPadded is 400',
        'secretOfAnother is 400',
      ],
      'token-unknown-client-404': ['clientIdUnknown is 404'],
      'token-unknown-client-500': ['clientIdUnknown is 500'],
      'token-secret-prefix-accepted': ['secretPrefix is 200'],
      'token-secret-suffix-ignored': ['secretAndMore is 200'],
      'token-secret-case-ignored': ['secretInCapitals is 200'],
      'token-secret-trimmed': ['secretPadded is 200'],
      'token-secret-of-any-client': ['secretOfAnother is 200'],
      'token-form-body-accepted': ['form is 200'],
    },
  },
  {
    title: 'a wrong secret',
    observe: async (bench) =>
      field((await bench.requestToken({ client_secret: 'not-the-secret' })).json, 'message'),
    correct: 'Invalid client_id or client_secret.',
    deviations: { 'token-error-echoes-secret': ['it is "not-the-secret is not the client’s secret."'] },
  },
  {
    title: 'a token request with an old Authorization header',
    observe: async (bench) => {
      const { clientId: client_id, clientSecret: client_secret } = bench.deployment;
      const body = { grant_type: 'client_credentials', client_id, client_secret };
      return (await bench.send('/v1/auth/token', { headers: { authorization: 'Bearer old' }, body })).status;
    },
    correct: 200,
    deviations: { 'token-stale-bearer-refused': ['it is 401'] },
  },
  {
    title: 'a token as it ages',
    observe: async (bench) => {
      const token = await bench.tokenOf();
      const age = (seconds: number) => bench.deployment.control({ action: 'advance_clock', seconds });
      age(3590);
      const atTheEnd = await register(bench, token);
      age(20);
      return {
        atTheEnd,
        after: await register(bench, token),
        afterOnVerify: await verifyStranger(bench, token),
      };
    },
    correct: { atTheEnd: 201, after: 401, afterOnVerify: 401 },
    deviations: {
      'token-expired-accepted': ['after is 201', 'afterOnVerify is 404'],
      'token-expires-early': ['atTheEnd is 401'],
      'token-expired-403': ['after is 403', 'afterOnVerify is 403'],
      'token-expired-accepted-on-verify': ['afterOnVerify is 404'],
    },
  },
  {
    title: 'a second token half an hour later',
    observe: async (bench) => {
      const first = await bench.requestToken();
      bench.deployment.control({ action: 'advance_clock', seconds: 1800 });
      return { isNew: (await bench.requestToken()).text !== first.text };
    },
    correct: { isNew: true },
    deviations: { 'token-cached-with-full-lifetime': ['isNew is false'] },
  },
  {
    title: 'a rotation',
    observe: async (bench) => {
      const token = await bench.tokenOf();
      const rotated = bench.deployment.control({
        action: 'rotate_client',
        client_id: bench.deployment.clientId,
      });
      return {
        oldSecret: (await bench.requestToken()).status,
        newSecret: (await bench.requestToken({ client_secret: field(rotated, 'client_secret') })).status,
        oldToken: await register(bench, token),
      };
    },
    correct: { oldSecret: 401, newSecret: 200, oldToken: 201 },
    deviations: {
      'rotation-old-secret-lives': ['oldSecret is 200'],
      'rotation-kills-tokens': ['oldToken is 401'],
    },
  },
  {
    title: 'the deletion of a client',
    observe: async (bench) => {
      const client = bench.createClient();
      const [older, newer] = [await bench.tokenOf(client), await bench.tokenOf(client)];
      const sibling = await bench.tokenOf();
      bench.deployment.control({ action: 'delete_client', client_id: client.clientId });
      const { clientId: client_id, clientSecret: client_secret } = client;
      return {
        older: await register(bench, older),
        newer: await register(bench, newer),
        newerOnVerify: await verifyStranger(bench, newer),
        newToken: (await bench.requestToken({ client_id, client_secret })).status,
        sibling: await register(bench, sibling),
      };
    },
    correct: { older: 401, newer: 401, newerOnVerify: 401, newToken: 401, sibling: 201 },
    deviations: {
      'deletion-tokens-survive': ['older is 201', 'newer is 201', 'newerOnVerify is 404'],
      'deletion-grace-period': ['older is 201', 'newer is 201', 'newerOnVerify is 404'],
      'deletion-latest-token-only': ['older is 201'],
      'deletion-ignored-on-verify': ['newerOnVerify is 404'],
      'deletion-secret-survives': ['newToken is 200'],
      'deletion-500': ['older is 500', 'newer is 500', 'newerOnVerify is 500'],
      'deletion-kills-siblings': ['sibling is 401'],
    },
  },
];
