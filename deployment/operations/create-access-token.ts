import { requireObject, requireText, InvalidBody } from '../fields.ts';
import { set } from '../distort.ts';
import { inBody, withStatus } from '../http/answer.ts';
import type { PublicOperation } from '../http/operation.ts';
import { isUuid } from '../identifiers.ts';
import type { JsonObject } from '../json.ts';
import { Refusal, SimulatedCrash } from '../refusal.ts';
import type { OAuthClient } from '../state.ts';
import { issueToken, TOKEN_LIFETIME_S } from '../tokens.ts';
import type { World } from '../world.ts';

/** POST /v1/auth/token. */
export const createAccessToken: PublicOperation = {
  operationId: 'createAccessToken',
  path: '/v1/auth/token',
  fields: ['grant_type', 'client_id', 'client_secret'],
  invalidBodyStatus: () => 400,
  async handle(world, given) {
    const body = requireObject(given);
    requireGrantType(world, body);
    const clientId = readClientId(world, body);
    const clientSecret = readClientSecret(world, body);
    const client = authenticate(world, clientId, clientSecret);
    const accessToken = await issueToken(world, client);

    const correct = {
      status: 200,
      body: { success: true, access_token: accessToken, token_type: 'Bearer', expires_in: TOKEN_LIFETIME_S },
    };
    return world.defects.distort(correct, {
      'token-type-lower-case': inBody(set({ token_type: 'bearer' })),
      'token-expires-in-string': inBody(set({ expires_in: String(TOKEN_LIFETIME_S) })),
      'token-expires-in-milliseconds': inBody(set({ expires_in: TOKEN_LIFETIME_S * 1000 })),
      'token-refresh-token-present': inBody(set({ refresh_token: accessToken })),
      'token-echoes-secret': inBody(set({ client_secret: clientSecret })),
      'token-in-data-envelope': inBody(({ success, ...data }) => ({ success, data })),
      'token-status-201': withStatus(201),
    });
  },
};

function requireGrantType({ defects }: World, body: JsonObject): void {
  const grantType = defects.distort(body['grant_type'], {
    'token-grant-type-ignored': () => 'client_credentials',
    'token-grant-type-optional': (given) => given ?? 'client_credentials',
    'token-grant-type-case-ignored': (given) => String(given).toLowerCase(),
  });
  if (grantType === 'client_credentials') return;
  throw new Refusal(defects.when('token-grant-type-401', 401, 400), 'grant_type must be client_credentials.');
}

function readClientId({ defects }: World, body: JsonObject): string {
  const clientId = requireText('client_id', body['client_id']);
  if (isUuid(clientId)) return clientId.toLowerCase();
  if (defects.has('token-client-id-not-uuid-500')) throw new SimulatedCrash();
  if (defects.has('token-client-id-not-uuid-401')) throw invalidCredentials();
  throw new InvalidBody('client_id must be a UUID.');
}

function readClientSecret({ defects }: World, body: JsonObject): string {
  const secret = body['client_secret'];
  if (secret === undefined && defects.has('token-missing-secret-401')) throw invalidCredentials();
  if (secret === undefined && defects.has('token-missing-secret-500')) throw new SimulatedCrash();
  if (typeof secret === 'number' && defects.has('token-secret-number-500')) throw new SimulatedCrash();
  return requireText('client_secret', secret);
}

function authenticate(world: World, clientId: string, secret: string): OAuthClient {
  const { defects, clients } = world;
  const client = clients.get(clientId);
  const exists =
    client !== undefined && (client.deletedAt === undefined || defects.has('deletion-secret-survives'));
  if (!exists) {
    if (defects.has('token-unknown-client-500')) throw new SimulatedCrash();
    throw defects.when(
      'token-unknown-client-404',
      new Refusal(404, 'There is no such client.'),
      invalidCredentials(),
    );
  }
  if (isSecretOf(world, client, secret)) return client;
  if (defects.has('token-wrong-secret-400')) throw new Refusal(400, 'Invalid client_secret.');
  throw defects.when(
    'token-error-echoes-secret',
    new Refusal(401, `${secret} is not the client’s secret.`),
    invalidCredentials(),
  );
}

function isSecretOf({ defects, clients }: World, client: OAuthClient, given: string): boolean {
  const current = client.secrets.at(-1) ?? '';
  return (
    given === current ||
    (defects.has('token-secret-prefix-accepted') && current.startsWith(given)) ||
    (defects.has('token-secret-suffix-ignored') && given.startsWith(current)) ||
    (defects.has('token-secret-case-ignored') && given.toLowerCase() === current.toLowerCase()) ||
    (defects.has('token-secret-trimmed') && given.trim() === current) ||
    (defects.has('token-secret-of-any-client') &&
      [...clients.values()].some(({ secrets }) => secrets.at(-1) === given)) ||
    (defects.has('rotation-old-secret-lives') && client.secrets.includes(given))
  );
}

const invalidCredentials = (): Refusal => new Refusal(401, 'Invalid client_id or client_secret.');
