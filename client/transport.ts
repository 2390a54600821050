/**
 * From a request to an answer: token, attempts, time. This is the `fetch` that openapi-fetch is given, so the calls by
 * path have all of it too.
 */
import type { Route } from '../generated/routes.ts';
import { pause, withDeadline } from './deadline.ts';
import { ConnectionError } from './errors.ts';
import type { CallSettings, Settings } from './options.ts';
import { withoutSecrets, type Secrets } from './redact.ts';
import { neverSent, retryDelay, worthAnother } from './retry.ts';
import type { AccessToken, Tokens } from './tokens.ts';

/** An answer that was read to its end. */
export type Answer = {
  readonly response: Response;
  readonly text: string;
  /** What no message about it may repeat. */
  readonly secrets: Secrets;
};

type Sending = CallSettings & {
  /** Undefined for what the contract does not know, which is taken for protected. */
  readonly route: Route | undefined;
  /** What no message may repeat, besides the token; asked when there is one. */
  readonly secrets: () => Secrets;
};

export type Transport = (request: Request, sending: Sending) => Promise<Answer>;

export function createTransport({ log, fetch }: Settings, tokens: Tokens): Transport {
  return (request, { timeoutMs, times, after, route, secrets }) => {
    const label = `${request.method} ${route?.path ?? new URL(request.url).pathname}`;
    return withDeadline(
      label,
      timeoutMs,
      async (signal) => {
        if (route?.secured === false) return attempts(undefined);
        const token = await tokens.get();
        const answer = await attempts(token);
        // Once: a token that was issued just now and is rejected again will not get better.
        return answer.response.status === 401 ? attempts(await tokens.renew(token)) : answer;

        async function attempts(token: AccessToken | undefined): Promise<Answer> {
          for (let attempt = 1; ; attempt++) {
            const outcome = await exchange(attempt, token);
            const failed = outcome instanceof ConnectionError;
            if (attempt > times || !worthAnother(failed ? outcome : outcome.response.status, after)) {
              if (failed) throw outcome;
              return outcome;
            }
            const delayMs = retryDelay(attempt);
            log({ kind: 'retry', request: label, attempt: attempt + 1, delayMs });
            await pause(delayMs, signal);
          }
        }

        async function exchange(
          attempt: number,
          token: AccessToken | undefined,
        ): Promise<Answer | ConnectionError> {
          const hidden = [...secrets(), token?.value];
          // Whoever gave up while a token or a pause was waited for wants nothing sent any more.
          signal.throwIfAborted();
          const started = performance.now();
          const about = () => ({ request: label, attempt, durationMs: performance.now() - started });
          // The body can be sent again only from a copy.
          const copy = new Request(request.clone(), { signal });
          if (token) copy.headers.set('Authorization', `Bearer ${token.value}`);
          try {
            const response = await fetch(copy);
            const text = await response.text();
            log({ kind: 'answer', status: response.status, ...about() });
            // The same response with its body still to be read. Some statuses, such as 204, must not be given one, not even
            // an empty one (Fetch standard, "null body status").
            return { response: new Response(text || null, response), text, secrets: hidden };
          } catch (thrown) {
            const error = withoutSecrets(thrown, hidden);
            log({ kind: 'failure', error, ...about() });
            signal.throwIfAborted();
            return new ConnectionError(label, neverSent(thrown), error);
          }
        }
      },
      request.signal,
    );
  };
}
