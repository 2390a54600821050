/**
 * Prism's own components, as plain functions: the only file that knows fp-ts.
 *
 * Prism's factory calls its mock component synchronously, and ours has to wait for a store. So the factory is not used;
 * its components are, in its order (see engine.ts).
 */
// For its effect, and before Prism loads fp-ts.
// oxlint-disable-next-line import/no-unassigned-import
import './quick-dual.ts';
import { createLogger, type IPrismDiagnostic } from '@stoplight/prism-core';
import {
  createInstance,
  getHttpOperationsFromSpec,
  ProblemJsonError,
  type IHttpConfig,
  type IHttpOperationConfig,
  type IHttpRequest,
  type IHttpResponse,
  type PrismHttpComponents,
} from '@stoplight/prism-http';
import prismHttpServer from '@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js';
import { isLeft, type Either } from 'fp-ts/lib/Either.js';

/** An operation of the contract, as Prism sees it; `iid` is its operationId. */
export type Operation = PrismOperation & { readonly iid: string };
type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];
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

const config: IHttpConfig = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: true,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

/** Routes remembered at most; an endless variety of paths must not fill the memory. */
const REMEMBERED_ROUTES = 1_000;

/**
 * Prism's components over the operations of a contract.
 *
 * @param contract the parsed document; it is changed by the loading, so hand over a copy
 */
export async function loadComponents(contract: object): Promise<Components> {
  const logger = createLogger('mock', { level: 'silent' });
  const bag: Partial<PrismHttpComponents> & Pick<PrismHttpComponents, 'logger'> = { logger };
  // Prism has no other public way to its components: creating an instance fills in what the bag lacks.
  createInstance(config, bag);
  const prism = bag as PrismHttpComponents;
  const resources = (await getHttpOperationsFromSpec(contract)).map(named).map(withoutEmptyParameters);
  const routes = new Map<string, Operation>();

  return {
    route(request) {
      const key = `${request.method} ${request.url.path}`;
      const known = routes.get(key);
      if (known) return known;
      const found = orProblem(prism.route({ resources, input: request })) as Operation | Problem;
      if (isProblem(found)) return found;
      if (routes.size >= REMEMBERED_ROUTES) routes.clear();
      routes.set(key, found);
      return found;
    },
    securityProblems: (resource, element) => problemsOf(prism.validateSecurity({ resource, element })),
    inputProblems: (resource, element) => problemsOf(prism.validateInput({ resource, element })),
    outputProblems: (resource, element) => problemsOf(prism.validateOutput({ resource, element })),
    preferences(request) {
      const { headers, url } = request;
      if (!headers?.['prefer'] && !url.query) return {};
      return orProblem<Preferences>(prismHttpServer.getHttpConfigFromRequest(request));
    },
    negotiate(resource, request, preferences) {
      const wanted = Object.entries(preferences).filter(([, value]) => value !== undefined);
      // A new object each time: Prism writes the media types of the request into it.
      const mock = { dynamic: false, ...Object.fromEntries(wanted) };
      try {
        return orProblem(
          prism.mock({ resource, input: { data: request, validations: [] }, config: mock })(logger),
        );
      } catch (error) {
        if (!isUnreadableMediaType(error)) throw error;
        const detail = `The Accept header cannot be read: ${request.headers?.['accept']}`;
        return { status: 406, title: 'Not acceptable', detail };
      }
    },
  };
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
  const { status, detail } =
    error instanceof ProblemJsonError ? error : { status: undefined, detail: undefined };
  return { status: status ?? 500, title: error.message, detail: detail ?? error.message };
}

function named(operation: PrismOperation): Operation {
  const { iid, method, path } = operation;
  if (iid === undefined)
    throw new Error(`The contract's ${method.toUpperCase()} ${path} has no operationId.`);
  return { ...operation, iid };
}

// For an empty list of parameters Prism still compiles a URI template, on each request.
function withoutEmptyParameters(operation: Operation): Operation {
  const { request } = operation;
  if (!request) return operation;
  const kept = Object.entries(request).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return { ...operation, request: Object.fromEntries(kept) };
}
