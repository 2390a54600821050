/** What `createLinkIdentity` takes, and what it makes of it. */
import type { Validator } from '../generated/validators/validator.ts';
import type { OperationId } from '../generated/wire.ts';
import { ConfigurationError } from './errors.ts';
import type { RetryOptions } from './retry.ts';

/** One thing that happened on the wire. Never holds a secret. */
export type LogEntry =
  | {
      readonly kind: 'answer';
      readonly request: string;
      readonly attempt: number;
      readonly status: number;
      readonly durationMs: number;
    }
  | {
      readonly kind: 'failure';
      readonly request: string;
      readonly attempt: number;
      readonly error: unknown;
      readonly durationMs: number;
    }
  | { readonly kind: 'retry'; readonly request: string; readonly attempt: number; readonly delayMs: number };

/** By operationId and status, as `@link-identity/toolkit/validators` exports them. */
export type ResponseValidators = Readonly<Record<OperationId, Readonly<Record<number, Validator<unknown>>>>>;

/** What can be said once for all calls, and again for one. */
export type CallOptions = {
  /** Gives the call up; it then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long a call may take in milliseconds, all together: token, attempts, reading. @default 30000 */
  readonly timeoutMs?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Sent along; a call's own come last. `Authorization` is always the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

export type LinkIdentityOptions = Omit<CallOptions, 'signal'> & {
  /** Of an OAuth client of the Link Identity console. @default LINK_IDENTITY_CLIENT_ID of the environment */
  readonly clientId?: string | undefined;
  /**
   * Its secret, or a function that is asked at each renewal, so that a rotated one is picked up.
   *
   * @default LINK_IDENTITY_CLIENT_SECRET of the environment
   */
  readonly clientSecret?: string | (() => string | Promise<string>) | undefined;
  /** Such as http://127.0.0.1:4010 for the mock. @default LINK_IDENTITY_BASE_URL of the environment */
  readonly baseUrl?: string | undefined;
  /** In place of the global fetch. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Told of every attempt. */
  readonly logger?: ((entry: LogEntry) => void) | undefined;
  /** The time in milliseconds, for the expiry of tokens. @default Date.now */
  readonly clock?: (() => number) | undefined;
  /** Checks each answer in full. Without them only its envelope is checked. */
  readonly validators?: ResponseValidators | undefined;
};

/** What holds for one call: what its options say, and the client's where they say nothing. */
export type CallSettings = {
  readonly timeoutMs: number;
  readonly times: number;
  readonly after: 'unsent' | 'any';
};

export type Settings = CallSettings & {
  readonly clientId: string;
  readonly clientSecret: () => string | Promise<string>;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly log: (entry: LogEntry) => void;
  readonly clock: () => number;
  readonly validators: ResponseValidators | undefined;
};

/** @throws {ConfigurationError} with what is missing or wrong, and what would be right. */
export function settingsOf(options: LinkIdentityOptions): Settings {
  const secret = options.clientSecret || required('clientSecret', 'LINK_IDENTITY_CLIENT_SECRET');
  return {
    ...callSettings(options, { timeoutMs: 30_000, times: 2, after: 'unsent' }),
    clientId: options.clientId || required('clientId', 'LINK_IDENTITY_CLIENT_ID'),
    clientSecret: typeof secret === 'function' ? secret : () => secret,
    baseUrl: checkedUrl(options.baseUrl || required('baseUrl', 'LINK_IDENTITY_BASE_URL')),
    headers: options.headers ?? {},
    // Looked up at each call, so that a test can put another in its place; bare, as Workers insist.
    fetch: options.fetch ?? ((request) => fetch(request)),
    log(entry) {
      try {
        options.logger?.(entry);
      } catch {
        // A logger that fails must not change what becomes of the call.
      }
    },
    clock: options.clock ?? Date.now,
    validators: options.validators,
  };
}

/** @throws {ConfigurationError} for a time, a number of retries or a header that cannot work. */
export function callSettings(
  { retry, headers, ...options }: CallOptions,
  fallback: CallSettings,
): CallSettings {
  const timeoutMs = options.timeoutMs ?? fallback.timeoutMs;
  const times = retry?.times ?? fallback.times;
  if (!(timeoutMs > 0)) throw new ConfigurationError(`timeoutMs is ${timeoutMs}. Give milliseconds above 0.`);
  if (!(times >= 0)) throw new ConfigurationError(`retry.times is ${times}. Give a number from 0 on.`);
  for (const name in headers) {
    try {
      new Headers().set(name, headers[name]!);
    } catch {
      // Its value is not shown: headers hold keys.
      throw new ConfigurationError(`headers.${name} is none that HTTP can carry.`);
    }
  }
  return { timeoutMs, times, after: retry?.after ?? fallback.after };
}

type Environment = { process?: { env?: Record<string, string | undefined> } };

function required(option: string, variable: string): string {
  let value;
  try {
    value = (globalThis as Environment).process?.env?.[variable];
  } catch {
    // Deno throws where it may not read the variable.
  }
  if (value) return value;
  throw new ConfigurationError(`${option} is missing. Pass it to createLinkIdentity, or set ${variable}.`);
}

function checkedUrl(baseUrl: string): string {
  // Not shown: a URL with a password in it is what this is about, too.
  if (!/^https?:\/\/[^@?#]+$/i.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new ConfigurationError(
      'baseUrl is not a base URL. Give http(s)://host[:port][/path], without credentials.',
    );
  }
  return new URL(baseUrl).href.replace(/\/+$/, '');
}
