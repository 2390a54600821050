/** When a request is sent again, and how long after. */
import { ConnectionError } from './errors.ts';

export type RetryOptions = {
  /** How many times a request is sent again at most. @default 2 */
  readonly times?: number;
  /**
   * After which failures. `unsent`: the request certainly never reached the server. `any`: also after a lost
   * connection and after 429, 500, 502, 503 and 504, where the API may do twice what it was asked once.
   *
   * @default unsent
   */
  readonly after?: 'unsent' | 'any';
};

export const RETRY_DEFAULTS = { times: 2, after: 'unsent' } as const satisfies Required<RetryOptions>;

const FIRST_DELAY_MS = 200;
const TEMPORARY: ReadonlySet<unknown> = new Set([429, 500, 502, 503, 504]);

/** Whether another attempt is due after a failure (an error, or the status of an answer) of attempt `attempt`, from 1 on. */
export function retryAfter(
  { times, after }: Required<RetryOptions>,
  attempt: number,
  failure: unknown,
): boolean {
  if (attempt > times) return false;
  if (failure instanceof ConnectionError) return failure.unsent || after === 'any';
  return after === 'any' && TEMPORARY.has(failure);
}

/** In milliseconds: doubling, and up to half of it by chance, so that many clients do not come back at once. */
export function retryDelay(attempt: number): number {
  return FIRST_DELAY_MS * 2 ** (attempt - 1) * (1 - Math.random() / 2);
}

/** System calls that come before the first byte of a request (Node, Bun's node layer). */
const BEFORE_SENDING: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);
/** Codes that say it where the system call is not named: undici, Bun. */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** Whether what fetch threw says that no connection was made. Where a runtime does not tell, the answer is no. */
export function neverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { syscall, code, errors } = error as { syscall?: unknown; code?: unknown; errors?: unknown };
  if (BEFORE_SENDING.has(syscall) || NOT_CONNECTED.has(code)) return true;
  // Every address of the host was tried.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(neverSent);
  // Deno has only words.
  return error.message.includes('client error (Connect)') || neverSent(error.cause);
}
