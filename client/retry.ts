/** When a request is sent again, and how long after. */
import { ConnectionError } from './errors.ts';

export type RetryOptions = {
  /** How many times a request is sent again at most. @default 2 */
  readonly times?: number | undefined;
  /**
   * After which failures. `unsent`: the request certainly never reached the server. `any`: also after a lost
   * connection and after 429, 500, 502, 503 and 504, where the API may do twice what it was asked once.
   *
   * @default unsent
   */
  readonly after?: 'unsent' | 'any' | undefined;
};

const TEMPORARY: readonly unknown[] = [429, 500, 502, 503, 504];

/** Whether the same again could go better, after an error or the status of an answer. */
export function worthAnother(failure: unknown, after: RetryOptions['after']): boolean {
  const lost = failure instanceof ConnectionError;
  return after === 'any' ? lost || TEMPORARY.includes(failure) : lost && failure.unsent;
}

/** In milliseconds: 200, doubling, less up to half of it by chance, so that many clients do not come back at once. */
export function retryDelay(attempt: number): number {
  return 100 * 2 ** attempt * (1 - Math.random() / 2);
}

/**
 * What says that no connection was made, in a system call or a code: Node and Bun's node layer; undici; Bun; OpenSSL,
 * where a certificate is not trusted and the handshake ends before there is a request.
 */
const NO_CONNECTION =
  /\b(connect|getaddrinfo|UND_ERR_CONNECT_TIMEOUT|ECONNREFUSED|ConnectionRefused|FailedToOpenSocket)\b|CERT(_|\b)|UNABLE_TO_/;

/** Whether what fetch threw says that no connection was made. Where a runtime does not tell, the answer is no. */
export function neverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { syscall, code, errors } = error as { syscall?: unknown; code?: unknown; errors?: unknown };
  if (NO_CONNECTION.test(`${syscall} ${code}`)) return true;
  // Every address of the host was tried.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(neverSent);
  // Deno has only words.
  return error.message.includes('client error (Connect)') || neverSent(error.cause);
}
