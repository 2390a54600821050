/** What an answer means: the body that was promised, or an error. */
import { routes } from '../generated/routes.ts';
import type { OperationId, ResponseBody, ResponseStatus } from '../generated/wire.ts';
import { ApiError, errorByStatus, UnexpectedResponseError, type LinkIdentityError } from './errors.ts';
import type { ResponseValidators } from './options.ts';
import { redact } from './redact.ts';
import type { Answer } from './transport.ts';

/** The body of `Op`'s response when it did what it was asked. */
export type SuccessBody<Op extends OperationId> = ResponseBody<Op, ResponseStatus<Op> & (200 | 201)>;

const EXCERPT_LENGTH = 200;

/** What can stand behind `Bearer` in a header. */
const TOKEN = /^[!-~]+$/;

/** How to call an operation in a message, such as `POST /v1/devices`. */
export function labelOf(operation: OperationId): string {
  const { method, path } = routes[operation];
  return `${method} ${path}`;
}

/**
 * @throws {ApiError} The API refused. {UnexpectedResponseError} The answer is not as the contract says.
 */
export function bodyOf<Op extends OperationId>(
  operation: Op,
  { response: { status, ok }, text, secrets }: Answer,
  validators: ResponseValidators | undefined,
): SuccessBody<Op> {
  const request = labelOf(operation);
  const unexpected = (problem: string): LinkIdentityError =>
    new UnexpectedResponseError(request, status, problem, redact(text, secrets).slice(0, EXCERPT_LENGTH));

  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw unexpected('it is not JSON.');
  }
  if (ok) {
    const problem = problemOf(operation, status, body, validators);
    if (problem) throw unexpected(problem);
    return body as SuccessBody<Op>;
  }
  const { success, message } = Object(body) as Readonly<Record<string, unknown>>;
  if (success !== false || typeof message !== 'string') throw unexpected('this is no error of the API.');
  throw new (errorByStatus[status] ?? ApiError)(request, status, redact(message, secrets));
}

/** What is wrong about an answer that claims to be a success; undefined when nothing is. */
function problemOf(
  operation: OperationId,
  status: number,
  body: unknown,
  validators: ResponseValidators | undefined,
): string | undefined {
  const documented: readonly number[] = routes[operation].success;
  if (!documented.includes(status)) return 'no such status is documented.';
  const { success, access_token, expires_in } = Object(body) as Readonly<Record<string, unknown>>;
  if (success !== true) return 'it does not say `success: true`.';
  if (
    operation === 'createAccessToken' &&
    !(TOKEN.test(`${access_token ?? ''}`) && (expires_in as number) > 0)
  ) {
    return 'it has no usable token.';
  }
  const validate = validators?.[operation][status];
  if (!validate || validate(body)) return undefined;
  const [error] = validate.errors ?? [];
  return `it is off the contract: ${error?.instancePath || 'it'} ${error?.message}.`;
}
