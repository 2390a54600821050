/**
 * From a request to its answer:
 *
 *   guard → route → credentials → JSON → validation → faults → handler → validation of our own answer
 *
 * Routing, the presence of credentials, both validations and the negotiation of `Prefer` and `Accept` are Prism's. What
 * an operation does is its surface's. A `Refusal` on the way becomes the answer it stands for.
 */
import type { Effect } from '../domain/fault.ts';
import { Refusal } from '../domain/refusal.ts';
import { StorageFailure } from '../domain/storage-failure.ts';
import type { Tenant } from '../domain/tenant.ts';
import { errorAnswer, statusOfRefusal, type Answer } from './answers.ts';
import { isProblem, type Components, type Preferences, type PrismRequest } from './components.ts';
import { explain, unknownInQuery } from './explain.ts';
import { faultedAnswer, heldBack } from './faulted-answer.ts';
import type { Operation } from './operations.ts';
import { isAt, parametersOf, shownPath } from './path-parameters.ts';
import { readJson } from './read-json.ts';

/** A request after the framework read it; header names are in lower case. */
export type EngineRequest = Pick<PrismRequest, 'url'> & {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};

export type Engine = (request: EngineRequest) => Promise<Answer>;

/** A request that is valid by its contract. */
export type ValidCall = {
  /** The parsed body; undefined when there is none. */
  readonly body: unknown;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  /** What the surface's `admit` returned. */
  readonly caller: unknown;
};

/** What a contract describes and what stands behind it: one surface of the mock. */
export type Surface = {
  readonly components: Components;
  readonly operations: Readonly<
    Record<string, { readonly method: string; readonly path: string; readonly secured: boolean }>
  >;
  /** Why a request is not even looked at, if it is not: it gets 403. */
  readonly guard?: (request: EngineRequest) => string | undefined;
  /**
   * Who calls a secured operation.
   *
   * @param authorization the header's value when credentials of a documented kind are there, else undefined
   * @throws {Refusal}
   */
  readonly admit: (
    operationId: string,
    authorization: string | undefined,
    request: EngineRequest,
  ) => Promise<unknown>;
  /** Whether a query that the contract does not know is refused: it says nothing, and was meant to say something. */
  readonly refusesUnknownQuery?: boolean;
  /** Whose request it is, as far as one can tell from who calls and what is asked. */
  readonly tenantOf?: (operationId: string, caller: unknown, body: unknown) => Promise<Tenant | undefined>;
  /** What goes wrong on purpose with a valid request. */
  readonly interfere?: (operationId: string, tenant: Tenant) => Promise<readonly Effect[]>;
  readonly handle: (operationId: string, call: ValidCall) => Promise<Answer>;
  /** Told of what must never happen: an exception, or an answer of ours that breaks the contract. */
  readonly onDefect: (what: string, error: unknown) => void;
};

export function createEngine(surface: Surface): Engine {
  const { components, operations, onDefect } = surface;

  return async (request) => {
    const reason = surface.guard?.(request);
    if (reason !== undefined) return errorAnswer(403, reason);
    const routed = { ...request, method: request.method.toLowerCase() as PrismRequest['method'] };
    const operation = components.route(routed);
    if (isProblem(operation)) return unrouted(operation.status, request);
    try {
      return await answer(operation, routed, request);
    } catch (error) {
      if (error instanceof Refusal) return refused(operation, error);
      onDefect(`${request.method} ${shownPath(request.url.path)}`, error);
      if (error instanceof StorageFailure) return errorAnswer(500, error.message);
      return errorAnswer(
        500,
        'The mock met an unexpected error; its log says which. This is a defect of the mock.',
      );
    }
  };

  async function answer(operation: Operation, routed: PrismRequest, request: EngineRequest): Promise<Answer> {
    const operationId = operation.iid;
    const entry = operations[operationId]!;
    const caller = entry.secured ? await admit(operation, routed, request) : undefined;
    const contentType = request.headers['content-type'];
    const body = readJson(entry, contentType, request.bytes, invalidStatus(operation));
    if (!body.ok) return errorAnswer(body.status, body.message);
    const tenant = await surface.tenantOf?.(operationId, caller, body.value);
    // What type nothing has, nobody has to know; Prism would fail at one that makes no sense.
    const headers = body.value === undefined ? without('content-type', request.headers) : request.headers;
    const made = await decide(operation, { ...routed, headers, body: body.value }, caller, tenant).catch(
      (error: unknown) => {
        if (error instanceof Refusal) return refused(operation, error);
        throw error;
      },
    );
    return tenant ? { ...made, tenantId: tenant.tenant_id } : made;
  }

  async function decide(
    operation: Operation,
    request: PrismRequest,
    caller: unknown,
    tenant: Tenant | undefined,
  ): Promise<Answer> {
    const operationId = operation.iid;
    const { url, body } = request;
    const problems = components.inputProblems(operation, request);
    if (problems.length > 0) {
      const { query = {} } = url;
      const path = parametersOf(operations[operationId]!.path, url.path);
      const sent = { body, path, query, header: request.headers ?? {} };
      return errorAnswer(invalidStatus(operation), explain(problems, operation, sent));
    }
    if (surface.refusesUnknownQuery && url.query) {
      const unknown = unknownInQuery(url.query, operation);
      if (unknown !== undefined) return errorAnswer(invalidStatus(operation), unknown);
    }
    const effects = tenant ? ((await surface.interfere?.(operationId, tenant)) ?? []) : [];
    const faulted = faultedAnswer(effects);
    if (faulted) return heldBack(faulted, effects);
    const negotiated = negotiate(operation, request);
    if (negotiated) return heldBack(negotiated, effects);
    const parameters = parametersOf(operations[operationId]!.path, url.path);
    const headers = (request.headers ?? {}) as Readonly<Record<string, string>>;
    const call = { body, parameters, query: url.query ?? {}, headers, caller };
    const handled = await surface.handle(operationId, call);
    return heldBack(documented(operation, { ...handled, decidedBy: 'handler' }), effects);
  }

  function admit(operation: Operation, routed: PrismRequest, request: EngineRequest): Promise<unknown> {
    const present = components.securityProblems(operation, routed).length === 0;
    return surface.admit(
      operation.iid,
      present ? (request.headers['authorization'] ?? '') : undefined,
      request,
    );
  }

  /** An answer out of the contract, when the request asks for one; a request for no JSON at all gets 406. */
  function negotiate(operation: Operation, request: PrismRequest): Answer | undefined {
    const wanted = components.preferences(request);
    if (isProblem(wanted))
      return errorAnswer(wanted.status, `The Prefer header cannot be read. ${wanted.detail}`);
    if (!isForced(wanted) && acceptsJson(request.headers?.['accept'])) return undefined;
    const output = components.negotiate(operation, request, wanted);
    if (isProblem(output)) return errorAnswer(output.status, output.detail);
    // The Accept header was unusual, and Prism found that JSON meets it: the handler answers.
    if (!isForced(wanted)) return undefined;
    return { status: output.statusCode, body: output.body, decidedBy: 'preference' };
  }

  function refused(operation: Operation, { code, message }: Refusal): Answer {
    const status = statusOfRefusal[code];
    return documented(
      operation,
      errorAnswer(status === 'validation' ? invalidStatus(operation) : status, message),
    );
  }

  /** The answer, unless it breaks the contract: that is our defect, and never sent on. */
  function documented(operation: Operation, answer: Answer): Answer {
    // A stream has no end at which it could be looked at.
    if (answer.wire?.stream) return answer;
    const problems = components.outputProblems(operation, {
      statusCode: answer.status,
      headers: { 'content-type': 'application/json' },
      body: answer.body,
    });
    if (problems.length === 0) return answer;
    const reasons = problems.map(({ path = [], message }) => `${path.join('.')} ${message}`).join('; ');
    onDefect(
      `answer of ${operation.iid}`,
      new Error(`Status ${answer.status} breaks the contract: ${reasons}`),
    );
    return errorAnswer(
      500,
      'The mock was about to break the contract; its log says how. This is a defect of the mock.',
    );
  }

  function unrouted(status: number, { method, url }: EngineRequest): Answer {
    const all = Object.values(operations);
    const allowed = all.filter(({ path }) => isAt(path, url.path)).map((operation) => operation.method);
    if (status === 405 && allowed.length > 0) {
      const allow = allowed.join(', ');
      return errorAnswer(405, `${method} is not allowed on ${shownPath(url.path)}. Use ${allow}.`, { allow });
    }
    const near =
      all.length > MOST_PATHS_NAMED ? [] : all.map((operation) => `${operation.method} ${operation.path}`);
    return errorAnswer(
      404,
      `Nothing is at ${shownPath(url.path)}.${near.length > 0 ? ` There is ${near.join(', ')}.` : ''}`,
    );
  }
}

/** A longer list of operations helps nobody in an error message. */
const MOST_PATHS_NAMED = 10;

/** The status with which the operation documents that a body is invalid: the more specific one of the two. */
function invalidStatus(operation: Operation): number {
  return operation.responses.some(({ code }) => code === '422') ? 422 : 400;
}

function without(name: string, headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (headers[name] === undefined) return headers;
  const { [name]: _left, ...others } = headers;
  return others;
}

function isForced({ code, exampleKey, dynamic }: Preferences): boolean {
  return code !== undefined || exampleKey !== undefined || dynamic === true;
}

function acceptsJson(accept: string | undefined): boolean {
  return accept === undefined || /(?:^|,)\s*(?:\*\/\*|application\/(?:\*|json))\s*(?:;|,|$)/i.test(accept);
}
