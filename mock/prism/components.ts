/**
 * Prism's own components, as plain functions: the only file that knows fp-ts.
 *
 * Prism's factory calls its mock component synchronously, and ours has to wait for a store. So the factory is not used;
 * its components are, in its order (see engine.ts), each from its own file: the package's index would load all of it.
 */
// For its effect, and before Prism loads fp-ts.
// oxlint-disable-next-line import/no-unassigned-import
import './quick-dual.ts';
import { createRequire } from 'node:module';
import type { createLogger, IPrismDiagnostic } from '@stoplight/prism-core';
import type {
  IHttpOperationConfig,
  IHttpRequest,
  IHttpResponse,
  PrismHttpComponents,
  ProblemJsonError,
} from '@stoplight/prism-http';
import type { getHttpConfigFromRequest } from '@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js';
import { isLeft, type Either } from 'fp-ts/lib/Either.js';
import type { Operation } from './operations.ts';

export type Diagnostic = IPrismDiagnostic;
export type PrismRequest = IHttpRequest;
export type PrismResponse = IHttpResponse;
/** What a `Prefer` header asks for (RFC 7240): `code`, `example`, `dynamic`, `seed`. */
export type Preferences = Partial<Pick<IHttpOperationConfig, 'code' | 'exampleKey' | 'dynamic' | 'seed'>>;

/** Prism could not go on, and says with which status. */
export type Problem = { readonly status: number; readonly title: string; readonly detail: string };

export type Components = {
  /** The operation that a request is for, or a problem with status 404 or 405. */
  route(request: PrismRequest): Operation | Problem;
  /** Whether credentials of a documented kind are there; not whether they are good. */
  securityProblems(operation: Operation, request: PrismRequest): readonly Diagnostic[];
  inputProblems(operation: Operation, request: PrismRequest): readonly Diagnostic[];
  outputProblems(operation: Operation, response: PrismResponse): readonly Diagnostic[];
  /** What a request prefers, or a problem with status 422. */
  preferences(request: PrismRequest): Preferences | Problem;
  /** An answer out of the contract, or a problem with status 404, 406 or 500. */
  negotiate(operation: Operation, request: PrismRequest, preferences: Preferences): PrismResponse | Problem;
};

const require = createRequire(import.meta.url);
const { default: route } = require('@stoplight/prism-http/dist/router/index.js') as {
  readonly default: PrismHttpComponents['route'];
};
const { validateSecurity, validateInput, validateOutput } =
  require('@stoplight/prism-http/dist/validator/index.js') as PrismHttpComponents;
const { ProblemJsonError: PrismProblem } = require('@stoplight/prism-http/dist/types.js') as {
  readonly ProblemJsonError: typeof ProblemJsonError;
};

/** Routes remembered at most; an endless variety of paths must not fill the memory. */
const REMEMBERED_ROUTES = 1_000;

/** Prism's components over the operations of a contract. */
export function loadComponents(operations: readonly Operation[]): Components {
  const resources = operations.map(withoutEmptyParameters);
  const routes = new Map<string, Operation>();

  return {
    route(request) {
      const key = `${request.method} ${request.url.path}`;
      const known = routes.get(key);
      if (known) return known;
      const found = orProblem(route({ resources, input: request })) as Operation | Problem;
      if (isProblem(found)) return found;
      if (routes.size >= REMEMBERED_ROUTES) routes.clear();
      routes.set(key, found);
      return found;
    },
    securityProblems: (resource, element) => problemsOf(validateSecurity({ resource, element })),
    inputProblems: (resource, element) => problemsOf(validateInput({ resource, element })),
    outputProblems: (resource, element) => problemsOf(validateOutput({ resource, element })),
    preferences(request) {
      const { headers, url } = request;
      if (!headers?.['prefer'] && !url.query) return {};
      return orProblem<Preferences>(negotiation().preferences(request));
    },
    negotiate(resource, request, preferences) {
      const wanted = Object.entries(preferences).filter(([, value]) => value !== undefined);
      // A new object each time: Prism writes the media types of the request into it.
      const mock = { dynamic: false, ...Object.fromEntries(wanted) };
      try {
        const { answer, logger } = negotiation();
        return orProblem(
          answer({ resource, input: { data: request, validations: [] }, config: mock })(logger),
        );
      } catch (error) {
        if (!isUnreadableMediaType(error)) throw error;
        const detail = `The Accept header cannot be read: ${request.headers?.['accept']}`;
        return { status: 406, title: 'Not acceptable', detail };
      }
    },
  };
}

type Negotiation = {
  readonly preferences: typeof getHttpConfigFromRequest;
  readonly answer: PrismHttpComponents['mock'];
  readonly logger: ReturnType<typeof createLogger>;
};

let loaded: Negotiation | undefined;

/** Loaded for the first request that asks for an answer out of the contract: it is most of Prism, and few ask. */
function negotiation(): Negotiation {
  loaded ??= {
    preferences: require('@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js')
      .getHttpConfigFromRequest as Negotiation['preferences'],
    answer: require('@stoplight/prism-http/dist/mocker/index.js').default as Negotiation['answer'],
    logger: (require('@stoplight/prism-core') as { createLogger: typeof createLogger }).createLogger('mock', {
      level: 'silent',
    }),
  };
  return loaded;
}

/** What Prism lets through from its parser of media types (content-type) when a header makes no sense. */
function isUnreadableMediaType(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /^(?:argument string is required|invalid (?:media type|parameter .+))$/.test(error.message)
  );
}

export function isProblem(value: object): value is Problem {
  return 'title' in value && 'detail' in value;
}

function problemsOf(result: Either<readonly Diagnostic[], unknown>): readonly Diagnostic[] {
  return isLeft(result) ? result.left : [];
}

function orProblem<Found extends object>(result: Either<Error, Found>): Found | Problem {
  if (!isLeft(result)) return result.right;
  const error = result.left;
  const { status, detail } = error instanceof PrismProblem ? error : { status: undefined, detail: undefined };
  return { status: status ?? 500, title: error.message, detail: detail ?? error.message };
}

// For an empty list of parameters Prism still compiles a URI template, on each request.
function withoutEmptyParameters(operation: Operation): Operation {
  const { request } = operation;
  if (!request) return operation;
  const kept = Object.entries(request).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return { ...operation, request: Object.fromEntries(kept) };
}
