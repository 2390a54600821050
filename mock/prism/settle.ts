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
import type { Components, Diagnostic, PrismResponse } from './components.ts';
import type { Operation } from './operations.ts';

type Accepts = (value: unknown) => boolean;

const JSON_TYPE = 'application/json';
const NO_PROBLEMS: readonly Diagnostic[] = [];

/** Credentials remembered at most for each operation; an endless variety of tokens must not fill the memory. */
const REMEMBERED_CREDENTIALS = 1_000;

/** @param prism components over the very contract that the validators were generated from */
export function settleFirst(prism: Components): Components {
  const requests: Readonly<Record<string, Accepts>> = requestValidators;
  const responses: Readonly<Record<string, Readonly<Record<number, Accepts>>>> = responseValidators;
  /** For each operation, credentials that were found to be there. */
  const admitted = new Map<Operation, Set<string>>();
  const traits = new Map<Operation, Traits>();

  function traitsOf(operation: Operation): Traits {
    let known = traits.get(operation);
    if (!known) {
      known = {
        readsOnlyAuthorization: readsOnlyAuthorization(operation),
        takesOnlyJson: takesOnlyJson(operation),
      };
      traits.set(operation, known);
    }
    return known;
  }

  return {
    ...prism,

    // The same header always meets the same verdict: of the contract's schemes none looks at anything else.
    securityProblems(operation, request) {
      const authorization = request.headers?.['authorization'];
      if (authorization === undefined || !traitsOf(operation).readsOnlyAuthorization)
        return prism.securityProblems(operation, request);
      let known = admitted.get(operation);
      if (!known) admitted.set(operation, (known = new Set<string>()));
      if (known.has(authorization)) return NO_PROBLEMS;
      const problems = prism.securityProblems(operation, request);
      if (problems.length > 0) return problems;
      if (known.size >= REMEMBERED_CREDENTIALS) known.clear();
      known.add(authorization);
      return problems;
    },

    inputProblems(operation, request) {
      return request.headers?.['content-type'] === JSON_TYPE &&
        traitsOf(operation).takesOnlyJson &&
        requests[operation.iid]?.(request.body)
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

/** What is true of an operation, whatever is sent to it. */
type Traits = { readonly readsOnlyAuthorization: boolean; readonly takesOnlyJson: boolean };

/** Whether every scheme of the operation is one whose credentials are in the `Authorization` header. */
function readsOnlyAuthorization({ security = [] }: Operation): boolean {
  return security.flat().every(({ type }) => type === 'http' || type === 'oauth2');
}

/** Whether there is nothing in a request but its body that could be wrong. */
function takesOnlyJson({ iid, request = {} }: Operation): boolean {
  const { path, query, headers, cookie } = request;
  return (
    Object.hasOwn(operationTable, iid) &&
    [path, query, headers, cookie].every((list = []) => list.length === 0)
  );
}

function isOnlyJson({ headers = {} }: PrismResponse): boolean {
  const names = Object.keys(headers);
  return names.length === 1 && headers['content-type'] === JSON_TYPE;
}
