/**
 * What a call can fail with. Every class says which request it was by method and path, never with ids, tokens or
 * secrets in it.
 */

/** Parent of everything below: `catch (error) { if (error instanceof LinkIdentityError) … }`. */
export class LinkIdentityError extends Error {
  override readonly name: string = 'LinkIdentityError';
  /** Method and path of the contract, such as `POST /v1/devices`. */
  declare readonly request: string;

  constructor(request: string, message: string, options?: ErrorOptions) {
    super(`${request}: ${message}`, options);
    this.request = request;
  }
}

/** The API refused: an error response as the contract describes it, whatever its status. */
export class ApiError extends LinkIdentityError {
  override readonly name: string = 'ApiError';
  declare readonly status: number;
  /** The API's own words. */
  declare readonly apiMessage: string;

  constructor(request: string, status: number, apiMessage: string) {
    super(request, `${status}, ${apiMessage}`);
    this.status = status;
    this.apiMessage = apiMessage;
  }
}

/** 400: invalid fields or business-rule violations. */
export class BadRequestError extends ApiError {
  override readonly name = 'BadRequestError';
}

/** 401: the API rejected a token that was issued for this very call. */
export class UnauthorizedError extends ApiError {
  override readonly name = 'UnauthorizedError';
}

/** 403: the token is valid but lacks the required permission. */
export class ForbiddenError extends ApiError {
  override readonly name = 'ForbiddenError';
}

/** 404: a referenced resource does not exist. */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError';
}

/** 409: duplicate or conflicting resource state. */
export class ConflictError extends ApiError {
  override readonly name = 'ConflictError';
}

/** 422: schema validation failed. */
export class UnprocessableEntityError extends ApiError {
  override readonly name = 'UnprocessableEntityError';
}

/** 500: unexpected server error. */
export class InternalServerError extends ApiError {
  override readonly name = 'InternalServerError';
}

/** The class for each status; plain ApiError is for one that the contract does not name. */
export const errorByStatus: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  500: InternalServerError,
};

/** Something answered, but not as the contract says: a proxy's page, a redirect, JSON of another shape. */
export class UnexpectedResponseError extends LinkIdentityError {
  override readonly name = 'UnexpectedResponseError';
  declare readonly status: number;
  /** How the answer starts, at most 200 characters, secrets hidden. */
  declare readonly excerpt: string;

  constructor(request: string, status: number, problem: string, excerpt: string) {
    super(request, `${status}, ${problem} It starts with: ${excerpt || '(nothing)'}`);
    this.status = status;
    this.excerpt = excerpt;
  }
}

/** No answer: the connection could not be made, or was lost. `cause` is what fetch threw. */
export class ConnectionError extends LinkIdentityError {
  override readonly name = 'ConnectionError';
  /** True when the request certainly never reached the server; otherwise the API may have done what it was asked. */
  declare readonly unsent: boolean;

  constructor(request: string, unsent: boolean, cause: unknown) {
    super(
      request,
      unsent
        ? `no connection (${reasonOf(cause)}). Is the base URL right, and the API up?`
        : `the connection was lost (${reasonOf(cause)}). The API may have got it.`,
      { cause },
    );
    this.unsent = unsent;
  }
}

/** The call took longer than its `timeoutMs`. The API may have done what it was asked. */
export class TimeoutError extends LinkIdentityError {
  override readonly name = 'TimeoutError';
  declare readonly timeoutMs: number;

  constructor(request: string, timeoutMs: number) {
    super(request, `no answer within ${timeoutMs} ms.`);
    this.timeoutMs = timeoutMs;
  }
}

/** There is no token to call with. `cause` says why: any other class of this file, about the token endpoint. */
export class TokenError extends LinkIdentityError {
  override readonly name = 'TokenError';
  /** What the token endpoint answered, if it did. */
  declare readonly status: number | undefined;
  /** The API's own words, if it had any. */
  declare readonly apiMessage: string | undefined;

  constructor(request: string, cause: unknown) {
    const { status, apiMessage } = Object(cause) as Partial<ApiError>;
    const reason =
      cause instanceof LinkIdentityError ? cause.message.slice(request.length + 2) : reasonOf(cause);
    super(request, `no access token: ${reason}`, { cause });
    this.status = status;
    this.apiMessage = apiMessage;
  }
}

/** `createLinkIdentity` was given something that cannot work. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** The innermost code or message: `fetch failed` alone helps nobody. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as { code?: unknown };
  if (cause.cause !== undefined) return reasonOf(cause.cause);
  return typeof code === 'string' ? code : cause.message;
}
