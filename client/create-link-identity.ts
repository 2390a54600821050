/** The client: openapi-fetch for the paths, named calls in front of it. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../generated/types.ts';
import type { OperationId, RequestBody } from '../generated/wire.ts';
import { bodyOf, labelOf, type SuccessBody } from './answer.ts';
import { callOf, type Call } from './call.ts';
import { TokenError } from './errors.ts';
import { settingsOf, type CallOptions, type LinkIdentityOptions } from './options.ts';
import { tokenCache } from './tokens.ts';
import { createTransport, type Answer, type Transport } from './transport.ts';

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

/** What a named call gives to openapi-fetch. */
type Init = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | null;
};

/** @throws {ConfigurationError} at once; a call throws the errors of errors.ts, or its signal's reason. */
export function createLinkIdentity(options: LinkIdentityOptions = {}): LinkIdentity {
  const settings = settingsOf(options);
  const { baseUrl, headers, clientId, clock } = settings;
  let clientSecret: string | undefined;

  const publicTransport = createTransport(settings);
  const tokens = tokenCache(issueToken, clock);
  const transport = createTransport(settings, tokens);
  // A redirect would carry the secret or the token to wherever it points.
  const shared = { baseUrl, headers, redirect: 'manual' } as const;
  // Two, so that middleware put on `raw` sees the calls by path and no others.
  const named = createClient<paths>(shared);
  const raw = createClient<paths>({
    ...shared,
    fetch: async (request) => (await transport(request)).response,
  });

  async function issueToken(): Promise<SuccessBody<'createAccessToken'>> {
    try {
      clientSecret = await settings.clientSecret();
      const body = {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
      } as const;
      const send = (init: Init) => named.POST('/v1/auth/token', { body, ...init });
      return (await perform('createAccessToken', send, publicTransport)).body;
    } catch (error) {
      throw new TokenError(labelOf('createAccessToken'), error);
    }
  }

  /** `secret`: what the request holds that no message may repeat. */
  async function perform<Op extends OperationId>(
    operation: Op,
    send: (init: Init) => Promise<{ data?: SuccessBody<Op> }>,
    through: Transport,
    options: CallOptions = {},
    secret?: string | null,
  ) {
    let answer!: Answer;
    await send({
      headers: { ...options.headers },
      signal: options.signal ?? null,
      fetch: async (request: Request) => {
        answer = await through(request, options);
        // openapi-fetch has nothing to parse: bodyOf knows what to say when the answer is not JSON.
        return new Response(null, { status: 204 });
      },
    });
    const { response, token } = answer;
    const secrets = [clientSecret, token?.value, secret];
    return { body: bodyOf(operation, answer, secrets, settings.validators), response };
  }

  function call<Op extends OperationId>(
    operation: Op,
    send: (init: Init) => Promise<{ data?: SuccessBody<Op> }>,
    options?: CallOptions,
    secret?: string | null,
  ): Call<SuccessBody<Op>> {
    return callOf(perform(operation, send, transport, options, secret));
  }

  return {
    devices: {
      register: (body, options) =>
        call('registerDevice', (init) => named.POST('/v1/devices', { body, ...init }), options),
    },
    enroll: {
      both: (body, options) =>
        call(
          'createBothHandsEnrollment',
          (init) => named.POST('/v1/enroll/both', { body, ...init }),
          options,
        ),
    },
    verify: (body, options) =>
      call('createVerification', (init) => named.POST('/v1/verify', { body, ...init }), options),
    webhooks: {
      create: (body, options) =>
        call('createWebhook', (init) => named.POST('/v1/webhooks', { body, ...init }), options, body.api_key),
    },
    raw,
  };
}
