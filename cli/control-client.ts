/** The control plane as typed calls: paths, parameters and bodies are those of mock/control.openapi.yaml. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../generated/control/types.ts';
import { CliError } from './exit-codes.ts';

export type ControlClient = Client<paths, 'application/json'>;

export type ControlOptions = {
  readonly url: string;
  readonly controlToken: string | undefined;
  readonly tenant: string | undefined;
  /** Ends every call. */
  readonly signal: AbortSignal;
};

export function controlClient({ url, controlToken, tenant, signal }: ControlOptions): ControlClient {
  return createClient<paths, 'application/json'>({
    baseUrl: url,
    headers: {
      ...(controlToken === undefined ? {} : { Authorization: `Bearer ${controlToken}` }),
      ...(tenant === undefined ? {} : { 'X-Mock-Tenant': tenant }),
    },
    fetch: (request) => reach(request, signal),
  });
}

/**
 * A call that says which mock cannot be reached, where fetch itself says "fetch failed".
 *
 * @throws {CliError} `noMock`: nothing answers there, or something that is no mock.
 */
export async function reach(request: Request, signal: AbortSignal): Promise<Response> {
  const response = await answerTo(request, signal);
  const type = response.headers.get('content-type') ?? '';
  if (/^(application\/json|text\/event-stream)\b/.test(type)) return response;
  throw notAMock(response);
}

async function answerTo(request: Request, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, signal]) });
  } catch (error) {
    if (signal.aborted || request.signal.aborted) throw error;
    const { origin } = new URL(request.url);
    throw new CliError(
      'noMock',
      `Nothing answers at ${origin} (${causeOf(error)}). ` +
        'Start a mock with `link-identity mock`, or name another with --url.',
    );
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return error instanceof Error ? error.message : String(error);
  return 'code' in cause ? String(cause.code) : cause.message;
}

/** What a call came to: `data` on success, the envelope of errors otherwise. */
type Outcome<Success> = Promise<{
  readonly data?: Success;
  readonly error?: unknown;
  readonly response: Response;
}>;

/** The whole success: its `data` and its `message`. */
export async function answerOf<Success extends object>(call: Outcome<Success>): Promise<Success> {
  const { data, error, response } = await call;
  if (data !== undefined && typeof data === 'object' && 'success' in data) return data;
  throw refusalOf(response, error);
}

/** The `data` of a success. */
export async function dataOf<Success extends { readonly data: unknown }>(
  call: Outcome<Success>,
): Promise<Success['data']> {
  return (await answerOf(call)).data;
}

/** The body of a success that is no JSON. */
export async function streamOf<Body>(call: Outcome<Body>): Promise<Body> {
  const { data, error, response } = await call;
  if (data === undefined) throw refusalOf(response, error);
  return data;
}

/** A call that was not a success, as the error that ends the command. */
export class RefusedCall extends CliError {
  readonly status: number;

  constructor(status: number, message: string) {
    super('refused', message);
    this.status = status;
  }
}

function refusalOf(response: Response, error: unknown): CliError {
  const { status } = response;
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : undefined;
  if (message === undefined) return notAMock(response);
  const isControlPlane = new URL(response.url).pathname.startsWith('/__mock/');
  const hint =
    status === 401 && isControlPlane ? ' Give it with --control-token or LINK_IDENTITY_CONTROL_TOKEN.' : '';
  return new RefusedCall(status, message + hint);
}

function notAMock({ status, url }: Response): CliError {
  const { origin } = new URL(url);
  return new CliError(
    'noMock',
    `${origin} answers with ${status}, but not as a mock does. Name the mock with --url.`,
  );
}
