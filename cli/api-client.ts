/** The API itself, called as a partner does: with a token of an OAuth client. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../generated/types.ts';
import { answerOf, dataOf, reach, RefusedCall, type ControlClient } from './control-client.ts';
import type { Target } from './target.ts';

export type ApiClient = Client<paths, 'application/json'>;

type ApiOptions = {
  readonly target: Target;
  readonly control: ControlClient;
  /** Whether the credentials of `target` are those of the tenant that is meant. */
  readonly otherTenant: boolean;
  readonly signal: AbortSignal;
};

/** Calls `use` with a client that has a token. */
export async function withApi<Result>(
  { target, control, otherTenant, signal }: ApiOptions,
  use: (api: ApiClient) => Promise<Result>,
): Promise<Result> {
  const { url, clientId, clientSecret, clientIsNamed } = target;
  const api = (token?: string): ApiClient =>
    createClient<paths, 'application/json'>({
      baseUrl: url,
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      fetch: (request) => reach(request, signal),
    });
  const tokenOf = async (client_id: string, client_secret: string): Promise<string> => {
    const body = { grant_type: 'client_credentials', client_id, client_secret } as const;
    return (await answerOf(api().POST('/v1/auth/token', { body }))).access_token;
  };
  if (clientId !== undefined && clientSecret !== undefined && !otherTenant) {
    const token = await tokenOf(clientId, clientSecret).catch((error: unknown) => {
      // The secret of the session is of the moment when the mock started; it may have been rotated since.
      if (clientIsNamed || !(error instanceof RefusedCall && error.status === 401)) throw error;
      return undefined;
    });
    if (token !== undefined) return use(api(token));
  }
  // Secrets are shown once and kept as hashes, so for a mock of yesterday a client is made for the occasion.
  const made = await dataOf(control.POST('/__mock/v1/oauth_clients', { body: {} }));
  try {
    return await use(api(await tokenOf(made.client_id, made.client_secret)));
  } finally {
    const params = { path: { client_id: made.client_id } };
    await dataOf(control.DELETE('/__mock/v1/oauth_clients/{client_id}', { params }));
  }
}
