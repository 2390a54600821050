/** Requests to the target as checks send them: by operation, with a live token unless told otherwise. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { valueAt } from '../../contract/pointer.ts';
import { operationTable } from '../../generated/operations.ts';
import type { OperationId } from '../../generated/wire.ts';
import { Inconclusive, NotTestable } from '../expect.ts';
import { jsonAt, parsedJson, textAt, type Exchange, type RecordedRequest } from '../target/exchange.ts';
import type { Pace } from '../target/pace.ts';
import type { Recorder } from '../target/recorder.ts';
import type { Secrets } from '../target/secrets.ts';
import type { Outcome, Transport } from '../target/transport.ts';
import type { Credentials, Settings } from './settings.ts';

export type RequestInput = {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string;
  /** null sends none. @default application/json */
  readonly contentType?: string | null;
  /** An access token; null sends no Authorization header. @default the run's own for secured operations */
  readonly token?: string | null;
  /** The whole Authorization header, instead of `token`. */
  readonly authorization?: string;
  readonly method?: string;
  /** Instead of the operation's path. */
  readonly path?: string;
};

export type Created = { readonly operationId: OperationId; readonly what: string };

export type Target = {
  send(operationId: OperationId, input?: RequestInput): Promise<Exchange>;
  /** The run's own access token, issued once. */
  token(): Promise<string>;
  /** A new access token. @throws {Inconclusive} when none is issued. */
  issueToken(credentials?: Credentials): Promise<string>;
  /** Forgets the run's own token, after time was moved. */
  forgetToken(): void;
  /** Records that this run made and that stay at the target. */
  readonly created: readonly Created[];
};

/** The check on whose behalf something is sent. */
export const currentCheck = new AsyncLocalStorage<string>();

const MOST_RATE_LIMIT_WAITS = 3;
const LONGEST_RATE_LIMIT_WAIT_S = 30;
/** So many requests in a row refused by the rate limit after all of their waits, and it is not going to end. */
const MOST_RATE_LIMITED_IN_A_ROW = 4;
/** Tokens are renewed this long before they expire, as the reference advises. */
const RENEW_EARLY_S = 60;
/** A connection that was refused is tried again after these waits, in milliseconds: a server may be starting anew. */
const RECONNECT_AFTER_MS = [250, 1_000, 2_000];
/** So many requests in a row without an answer, and the target counts as gone. */
const MOST_TIMEOUTS_IN_A_ROW = 24;

export type TargetParts = {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly recorder: Recorder;
  readonly secrets: Secrets;
  readonly pace: Pace;
  /** Aborted when the run is over: nothing is sent any more. */
  readonly over: AbortSignal;
  /** Told when the target does not answer any more, and why. */
  readonly onGone: (why: string) => void;
  /** Told when so many requests in a row were refused by a rate limit, whatever was waited. */
  readonly onRateLimited: (inARow: number) => void;
};

export function createTarget({
  settings,
  transport,
  recorder,
  secrets,
  pace,
  over,
  onGone,
  onRateLimited,
}: TargetParts): Target {
  const created: Created[] = [];
  let own: { readonly token: Promise<string>; renewAt: number } | undefined;
  let underWay = 0;
  let timeouts = 0;
  let rateLimited = 0;
  let hasAnswered = false;

  /** Sends, again if the connection was refused, since then nothing has happened there. */
  async function deliver(request: RecordedRequest): Promise<Outcome> {
    let outcome = await transport.send(request);
    for (const ms of RECONNECT_AFTER_MS) {
      if (outcome.failure?.kind !== 'unreachable' || !hasAnswered || over.aborted) break;
      await sleep(ms, undefined, { signal: over });
      outcome = await transport.send(request);
    }
    const { failure } = outcome;
    timeouts = failure?.kind === 'timeout' ? timeouts + 1 : 0;
    if (hasAnswered && failure?.kind === 'unreachable') onGone(failure.message);
    if (timeouts >= MOST_TIMEOUTS_IN_A_ROW) onGone(`${timeouts} requests in a row had no answer`);
    hasAnswered ||= failure === undefined;
    return outcome;
  }

  async function exchange(operationId: OperationId, input: RequestInput, paced: Pace): Promise<Exchange> {
    const contentType = input.contentType === undefined ? 'application/json' : input.contentType;
    const body = input.raw ?? (input.body === undefined ? undefined : JSON.stringify(input.body));
    const { method, path, secured } = operationTable[operationId];
    return paced(async () => {
      if (over.aborted) throw new Inconclusive('The run ended before this request.');
      // In its turn only: a token taken before could have expired while the request waited.
      const authorization = await authorizationOf(secured, input);
      const request = {
        method: input.method ?? method,
        url: `${settings.baseUrl}${input.path ?? path}`,
        headers: {
          accept: 'application/json',
          ...(contentType === null || body === undefined ? {} : { 'content-type': contentType }),
          ...(authorization === undefined ? {} : { authorization }),
        },
        body,
      };
      // Whatever is under way may create something: the bound holds even if all of it does.
      const mayCreate = operationId !== 'createAccessToken';
      if (mayCreate && created.length + underWay >= settings.maxCreates) {
        const most = `--max-creates allows ${settings.maxCreates} records, and they are made`;
        throw new NotTestable(most, 'budget');
      }
      if (mayCreate) underWay += 1;
      const [startedAt, began] = [Date.now(), performance.now()];
      const { response, failure } = await deliver(request).finally(() => {
        if (mayCreate) underWay -= 1;
      });
      const recorded = recorder.record({
        operationId: input.path === undefined ? operationId : undefined,
        by: currentCheck.getStore() ?? 'preparation',
        request,
        response,
        failure,
        startedAt,
        durationMs: performance.now() - began,
      });
      if (response?.status === 201) created.push({ operationId, what: nameOf(recorded) });
      return recorded;
    });
  }

  async function authorizationOf(secured: boolean, input: RequestInput): Promise<string | undefined> {
    if (input.authorization !== undefined) return input.authorization;
    if (input.token !== undefined) return input.token === null ? undefined : `Bearer ${input.token}`;
    return secured ? `Bearer ${await target.token()}` : undefined;
  }

  async function send(operationId: OperationId, input: RequestInput, paced: Pace): Promise<Exchange> {
    let answer = await exchange(operationId, input, paced);
    for (let waits = 0; answer.response?.status === 429 && waits < MOST_RATE_LIMIT_WAITS; waits += 1) {
      const seconds = Number(answer.response.headers['retry-after'] ?? 1);
      const ms = 1000 * Math.min(Number.isFinite(seconds) ? seconds : 1, LONGEST_RATE_LIMIT_WAIT_S);
      await sleep(ms, undefined, { signal: over }).catch(() => {
        throw new Inconclusive('The run ended while the rate limit was waited for.');
      });
      answer = await exchange(operationId, input, paced);
    }
    rateLimited = answer.response?.status === 429 ? rateLimited + 1 : 0;
    if (rateLimited >= MOST_RATE_LIMITED_IN_A_ROW) onRateLimited(rateLimited);
    return answer;
  }

  /** An answer with a token in it. @throws {Inconclusive} when there is none. */
  async function ask({ clientId, clientSecret }: Credentials, paced: Pace): Promise<Exchange> {
    secrets.know(clientSecret, 'client_secret');
    const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const answer = await send('createAccessToken', { body }, paced);
    if (textAt(answer, '/access_token') !== '') return answer;
    throw new Inconclusive('No access token was issued to work with.', [answer]);
  }

  const target: Target = {
    created,
    send: (operationId, input = {}) => send(operationId, input, pace),
    token() {
      if (own && performance.now() < own.renewAt) return own.token;
      const mine: NonNullable<typeof own> = { token: issue(settings), renewAt: Infinity };
      own = mine;
      return mine.token;

      async function issue(credentials: Credentials): Promise<string> {
        // A request that has its turn waits for this one, so it must not queue behind others.
        const answer = await ask(credentials, (run) => run());
        const seconds = Number(jsonAt(answer, '/expires_in'));
        if (seconds > 0)
          mine.renewAt = performance.now() + 1000 * Math.max(seconds - RENEW_EARLY_S, seconds / 2);
        return textAt(answer, '/access_token');
      }
    },
    issueToken: async (credentials = settings) => textAt(await ask(credentials, pace), '/access_token'),
    forgetToken() {
      own = undefined;
    },
  };
  return target;
}

function nameOf({ request }: Exchange): string {
  const body = parsedJson(request.body ?? '');
  const name = ['/device_name', '/name', '/external_user_id'].map((at) => valueAt(body, at));
  return name.find((value) => typeof value === 'string') ?? 'something without a name';
}
