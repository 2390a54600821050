/** Requests to the target as checks send them: by operation, with a live token unless told otherwise. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { valueAt } from '../../contract/pointer.ts';
import { operationTable } from '../../generated/operations.ts';
import type { OperationId } from '../../generated/wire.ts';
import { Inconclusive, NotTestable } from '../expect.ts';
import { parsedJson, textAt, type Exchange } from '../target/exchange.ts';
import type { Pace } from '../target/pace.ts';
import type { Recorder } from '../target/recorder.ts';
import type { Secrets } from '../target/secrets.ts';
import type { Transport } from '../target/transport.ts';
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

export function createTarget(
  settings: Settings,
  transport: Transport,
  recorder: Recorder,
  secrets: Secrets,
  pace: Pace,
): Target {
  const created: Created[] = [];
  let own: Promise<string> | undefined;
  let underWay = 0;

  async function exchange(operationId: OperationId, input: RequestInput): Promise<Exchange> {
    const entry = operationTable[operationId];
    const authorization = await authorizationOf(entry.secured, input);
    const contentType = input.contentType === undefined ? 'application/json' : input.contentType;
    const body = input.raw ?? (input.body === undefined ? undefined : JSON.stringify(input.body));
    const request = {
      method: input.method ?? entry.method,
      url: `${settings.baseUrl}${input.path ?? entry.path}`,
      headers: {
        accept: 'application/json',
        ...(contentType === null || body === undefined ? {} : { 'content-type': contentType }),
        ...(authorization === undefined ? {} : { authorization }),
      },
      body,
    };
    return pace(async () => {
      // Whatever is under way may create something: the bound holds even if all of it does.
      const mayCreate = operationId !== 'createAccessToken';
      if (mayCreate && created.length + underWay >= settings.maxCreates) {
        throw new NotTestable(
          `--max-creates allows ${settings.maxCreates} records, and they are made`,
          'budget',
        );
      }
      if (mayCreate) underWay += 1;
      const [startedAt, began] = [Date.now(), performance.now()];
      const { response, failure } = await transport.send(request).finally(() => {
        if (mayCreate) underWay -= 1;
      });
      const durationMs = performance.now() - began;
      const by = currentCheck.getStore() ?? 'preparation';
      const documented = input.path === undefined ? operationId : undefined;
      const recorded = recorder.record({
        operationId: documented,
        by,
        request,
        response,
        failure,
        startedAt,
        durationMs,
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

  const target: Target = {
    created,
    async send(operationId, input = {}) {
      let answer = await exchange(operationId, input);
      for (let waits = 0; answer.response?.status === 429 && waits < MOST_RATE_LIMIT_WAITS; waits += 1) {
        const seconds = Number(answer.response.headers['retry-after'] ?? 1);
        await sleep(Math.min(Number.isFinite(seconds) ? seconds : 1, LONGEST_RATE_LIMIT_WAIT_S) * 1000);
        answer = await exchange(operationId, input);
      }
      return answer;
    },
    token: () => (own ??= target.issueToken()),
    async issueToken({ clientId, clientSecret } = settings) {
      secrets.know(clientSecret, 'client_secret');
      const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
      const answer = await target.send('createAccessToken', { body });
      const token = textAt(answer, '/access_token');
      if (token === '') throw new Inconclusive('No access token was issued to work with.', [answer]);
      return token;
    },
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
