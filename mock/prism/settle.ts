/**
 * Settles what is valid without Prism, so that Prism is asked only where something may be wrong.
 *
 * The generated validators are compiled from the same schemas, and whatever they accept Prism accepts: a test holds
 * that over thousands of bodies. They are only asked about what they can judge alone (a JSON body, sent as such, to an
 * operation without parameters); what they refuse, and everything else, goes to Prism, whose verdict it then is.
 */
import { operationTable } from '../../generated/operations.ts';
import { requestValidators } from '../../generated/validators/requests.ts';
import { responseValidators } from '../../generated/validators/responses.ts';
import type { Components, Diagnostic, Operation, PrismRequest, PrismResponse } from './components.ts';

type Accepts = (value: unknown) => boolean;

const JSON_TYPE = 'application/json';
const NO_PROBLEMS: readonly Diagnostic[] = [];

/** Credentials remembered at most; an endless variety of tokens must not fill the memory. */
const REMEMBERED_CREDENTIALS = 1_000;

/** @param prism components over the very contract that the validators were generated from */
export function settleFirst(prism: Components): Components {
  const requests: Readonly<Record<string, Accepts>> = requestValidators;
  const responses: Readonly<Record<string, Readonly<Record<number, Accepts>>>> = responseValidators;
  const admitted = new Set<string>();

  return {
    ...prism,

    // The same header always meets the same verdict: of the contract's schemes none looks at anything else.
    securityProblems(operation, request) {
      const authorization = request.headers?.['authorization'];
      if (authorization === undefined || !readsOnlyAuthorization(operation))
        return prism.securityProblems(operation, request);
      const key = `${operation.iid} ${authorization}`;
      if (admitted.has(key)) return NO_PROBLEMS;
      const problems = prism.securityProblems(operation, request);
      if (problems.length > 0) return problems;
      if (admitted.size >= REMEMBERED_CREDENTIALS) admitted.clear();
      admitted.add(key);
      return problems;
    },

    inputProblems(operation, request) {
      return takesOnlyJson(operation, request) && requests[operation.iid]?.(request.body)
        ? NO_PROBLEMS
        : prism.inputProblems(operation, request);
    },

    outputProblems(operation, response) {
      return isOnlyJson(response) && responses[operation.iid]?.[response.statusCode]?.(response.body)
        ? NO_PROBLEMS
        : prism.outputProblems(operation, response);
    },
  };
}

/** Whether every scheme of the operation is one whose credentials are in the `Authorization` header. */
function readsOnlyAuthorization({ security = [] }: Operation): boolean {
  return security.flat().every(({ type }) => type === 'http' || type === 'oauth2');
}

function takesOnlyJson({ iid, request = {} }: Operation, { headers }: PrismRequest): boolean {
  const { path, query, headers: parameters, cookie } = request;
  return (
    Object.hasOwn(operationTable, iid) &&
    headers?.['content-type'] === JSON_TYPE &&
    [path, query, parameters, cookie].every((list = []) => list.length === 0)
  );
}

function isOnlyJson({ headers = {} }: PrismResponse): boolean {
  const names = Object.keys(headers);
  return names.length === 1 && headers['content-type'] === JSON_TYPE;
}
