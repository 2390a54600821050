/**
 * From a request to an answer: token, attempts, time. This is the `fetch` that openapi-fetch is given, so the calls by
 * path have all of it too.
 */
import { routes } from '../generated/routes.ts';
import { pause, unlessAborted, withDeadline } from './deadline.ts';
import { ConnectionError, TimeoutError } from './errors.ts';
import type { CallOptions, Settings } from './options.ts';
import { neverSent, retryAfter, retryDelay } from './retry.ts';
import type { AccessToken, Tokens } from './tokens.ts';

/** An answer that was read to its end. */
export type Answer = {
  readonly response: Response;
  readonly text: string;
  /** What it was asked with; undefined at a public operation. */
  readonly token: AccessToken | undefined;
};

export type Transport = (request: Request, options?: CallOptions) => Promise<Answer>;

const known = Object.values(routes);

/** Statuses whose responses must not be given a body (Fetch standard, "null body status"). */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

export function createTransport(settings: Settings, tokens?: Tokens): Transport {
  return (request, { timeoutMs = settings.timeoutMs, retry } = {}) => {
    const route = known.find(({ path }) => request.url === settings.baseUrl + path);
    const label = `${request.method} ${route?.path ?? new URL(request.url).pathname}`;
    const policy = { ...settings.retry, ...retry };
    return withDeadline(
      timeoutMs,
      request.signal,
      () => new TimeoutError(label, timeoutMs),
      async (signal) => {
        // Whatever the contract does not know is taken for protected.
        if (!tokens || route?.secured === false) return attempts(undefined);
        const token = await unlessAborted(tokens.get(), signal);
        const answer = await attempts(token);
        // Once: a token that was issued just now and is rejected again will not get better.
        return answer.response.status === 401
          ? attempts(await unlessAborted(tokens.renew(token), signal))
          : answer;

        async function attempts(token: AccessToken | undefined): Promise<Answer> {
          for (let attempt = 1; ; attempt++) {
            const outcome = await exchange(attempt, token);
            const failed = outcome instanceof ConnectionError;
            if (!retryAfter(policy, attempt, failed ? outcome : outcome.response.status)) {
              if (failed) throw outcome;
              return outcome;
            }
            const delayMs = retryDelay(attempt);
            settings.log({ kind: 'retry', request: label, attempt: attempt + 1, delayMs });
            await pause(delayMs, signal);
          }
        }

        async function exchange(
          attempt: number,
          token: AccessToken | undefined,
        ): Promise<Answer | ConnectionError> {
          const started = performance.now();
          const about = () => ({ request: label, attempt, durationMs: performance.now() - started });
          // The body can be sent again only from a copy.
          const copy = new Request(request.clone(), { signal });
          if (token) copy.headers.set('Authorization', `Bearer ${token.value}`);
          try {
            const response = await settings.fetch(copy);
            const text = await response.text();
            settings.log({ kind: 'answer', status: response.status, ...about() });
            return { response: readAgain(response, text), text, token };
          } catch (error) {
            settings.log({ kind: 'failure', error, ...about() });
            signal.throwIfAborted();
            return new ConnectionError(label, neverSent(error), error);
          }
        }
      },
    );
  };
}

/** The same response with its body still to be read. */
function readAgain({ status, statusText, headers }: Response, text: string): Response {
  return new Response(BODILESS.has(status) ? null : text, { status, statusText, headers });
}
