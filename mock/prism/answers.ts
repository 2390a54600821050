/** Answers of the engine, and the one error shape. Contract: schema ErrorResponse. */
import type { Schema } from '../../generated/wire.ts';
import type { RefusalCode } from '../domain/refusal.ts';

/** An answer before it is bytes. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; undefined means no body. */
  readonly body: unknown;
  /** Who made it. @default the contract: routing, credentials or validation */
  readonly decidedBy?: 'contract' | 'handler' | 'preference' | 'fault';
  /** Whose request it was, where that is known. */
  readonly tenantId?: string;
  /** How it goes out, when it does not go out as JSON at once. */
  readonly wire?: Wire;
};

/** What is not as usual about sending an answer. */
export type Wire = {
  /** How long it is held back, in milliseconds of real time. */
  readonly heldBackMs?: number;
  /** The connection is reset, and nothing is sent. */
  readonly reset?: true;
  /** Sent as it is instead of the body. */
  readonly text?: string;
  /** Keeps the connection and goes on writing; the content type is its own. */
  readonly stream?: { readonly contentType: string; readonly start: (output: Output) => void };
};

/** Where a stream goes. */
export type Output = {
  write(text: string): void;
  /** How many bytes wait for a reader that is slower than the writer. */
  buffered(): number;
  end(): void;
  /** Aborts when the reader went away, or the process stops. */
  readonly gone: AbortSignal;
};

export function errorAnswer(
  status: number,
  message: string,
  headers?: Readonly<Record<string, string>>,
): Answer {
  const body: Schema<'ErrorResponse'> = { success: false, message };
  return headers ? { status, headers, body } : { status, body };
}

/**
 * The status of each refusal. `validation` stands for the status with which the operation at hand refuses an invalid
 * body: 400 or 422, as it documents.
 */
export const statusOfRefusal: Readonly<Record<RefusalCode, number | 'validation'>> = {
  client_unknown: 401,
  client_secret_wrong: 401,
  token_invalid: 401,
  token_expired: 401,
  token_client_deleted: 401,
  permission_missing: 403,
  scanner_unknown: 404,
  user_unknown: 404,
  user_already_enrolled: 409,
  enrollment_already_pending: 409,
  pairing_code_used: 409,
  pairing_code_expired: 409,
  challenge_not_pending: 409,
  challenge_expired: 409,
  webhook_endpoint_taken: 409,
  webhook_name_taken: 409,
  webhook_endpoint_forbidden: 'validation',
  webhook_api_key_unusable: 'validation',
  text_not_storable: 'validation',
  verification_unprocessable: 'validation',
  simulated_error: 500,
  path_unreadable: 'validation',
  control_token_wrong: 401,
  call_contradictory: 400,
  not_found: 404,
  not_legal: 409,
};
