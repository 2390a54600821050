/** The client: openapi-fetch for the paths, named calls in front of it. */
import createClient, { type Client } from 'openapi-fetch';
import { routes } from '../generated/routes.ts';
import type { paths } from '../generated/types.ts';
import type { OperationId, RequestBody } from '../generated/wire.ts';
import { bodyOf, labelOf, type SuccessBody } from './answer.ts';
import { callOf, type Call } from './call.ts';
import { withDeadline } from './deadline.ts';
import { TokenError } from './errors.ts';
import { callSettings, settingsOf, type CallOptions, type LinkIdentityOptions } from './options.ts';
import { tokenCache } from './tokens.ts';
import { createTransport, type Answer } from './transport.ts';

export type LinkIdentity = {
  readonly devices: {
    /** Registers a scanner; its pairing code is in the answer. Operation registerDevice. */
    register(body: RequestBody<'registerDevice'>, options?: CallOptions): Call<SuccessBody<'registerDevice'>>;
  };
  readonly enroll: {
    /** Asks a scanner for both palms of a user; the result comes by webhook. Operation createBothHandsEnrollment. */
    both(
      body: RequestBody<'createBothHandsEnrollment'>,
      options?: CallOptions,
    ): Call<SuccessBody<'createBothHandsEnrollment'>>;
  };
  /** Asks a scanner to match an enrolled user; the result comes by webhook. Operation createVerification. */
  verify(
    body: RequestBody<'createVerification'>,
    options?: CallOptions,
  ): Call<SuccessBody<'createVerification'>>;
  readonly webhooks: {
    /** Subscribes an HTTPS endpoint to events. Operation createWebhook. */
    create(body: RequestBody<'createWebhook'>, options?: CallOptions): Call<SuccessBody<'createWebhook'>>;
  };
  /** openapi-fetch on the contract's paths, with the same tokens, time limit and retries; errors are values there. */
  readonly raw: Client<paths>;
};

/** @throws {ConfigurationError} at once; a call throws the errors of errors.ts, or its signal's reason. */
export function createLinkIdentity(options: LinkIdentityOptions = {}): LinkIdentity {
  const settings = settingsOf(options);
  const { baseUrl, headers, clientId, clock, timeoutMs } = settings;
  let clientSecret: string | undefined;
  const secrets = () => [clientSecret];

  const tokens = tokenCache(issueToken, clock);
  const transport = createTransport(settings, tokens);
  // A redirect would carry the secret or the token to wherever it points.
  const shared = { baseUrl, headers, redirect: 'manual' } as const;
  // Two, so that middleware put on `raw` sees the calls by path and no others.
  const named = createClient<paths>(shared);
  const raw = createClient<paths>({
    ...shared,
    fetch: async (request) => {
      const route = Object.values(routes).find(({ path }) => request.url === baseUrl + path);
      return (await transport(request, { ...settings, route, secrets })).response;
    },
  });

  function issueToken(): Promise<SuccessBody<'createAccessToken'>> {
    const label = labelOf('createAccessToken');
    // A secret that does not come must not keep everybody waiting, now and later.
    return withDeadline(label, timeoutMs, requestToken).catch((error: unknown) => {
      throw new TokenError(label, error);
    });
  }

  async function requestToken(signal: AbortSignal): Promise<SuccessBody<'createAccessToken'>> {
    clientSecret = await settings.clientSecret();
    const body = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    } as const;
    return (await perform('createAccessToken', body, { signal })).body;
  }

  /** `secret`: what the request holds that no message may repeat. */
  async function perform<Op extends OperationId>(
    operation: Op,
    body: RequestBody<Op>,
    options: CallOptions = {},
    secret?: string | null,
  ) {
    const route = routes[operation];
    const sending = {
      ...callSettings(options, settings),
      route,
      secrets: () => [...secrets(), secret],
    };
    let answer!: Answer;
    const init = {
      body,
      headers: options.headers,
      signal: options.signal,
      fetch: async (request: Request) => {
        answer = await transport(request, sending);
        // openapi-fetch has nothing to parse: bodyOf knows what to say when the answer is not JSON.
        return new Response(null, { status: 204 });
      },
    };
    // Path and body belong to one operation, which the type of a union's lookup does not say.
    await named.request(route.method as never, route.path, init as never);
    return { body: bodyOf(operation, answer, settings.validators), response: answer.response };
  }

  function call<Op extends OperationId>(
    operation: Op,
    body: RequestBody<Op>,
    options?: CallOptions,
    secret?: string | null,
  ): Call<SuccessBody<Op>> {
    return callOf(perform(operation, body, options, secret));
  }

  return {
    devices: { register: (body, options) => call('registerDevice', body, options) },
    enroll: { both: (body, options) => call('createBothHandsEnrollment', body, options) },
    verify: (body, options) => call('createVerification', body, options),
    // What is no body at all is for the API to refuse.
    webhooks: { create: (body, options) => call('createWebhook', body, options, body?.api_key) },
    raw,
  };
}
