/** `@link-identity/toolkit`: the client. */
export type { EventType, OperationId, RequestBody, ResponseBody, Schema } from '../generated/wire.ts';
export type { paths } from '../generated/types.ts';
export type { SuccessBody } from './answer.ts';
export type { Call, WithResponse } from './call.ts';
export { createLinkIdentity, type LinkIdentity } from './create-link-identity.ts';
export {
  ApiError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  ForbiddenError,
  InternalServerError,
  LinkIdentityError,
  NotFoundError,
  TimeoutError,
  TokenError,
  UnauthorizedError,
  UnexpectedResponseError,
  UnprocessableEntityError,
} from './errors.ts';
export type { CallOptions, LinkIdentityOptions, LogEntry, ResponseValidators } from './options.ts';
export type { RetryOptions } from './retry.ts';
