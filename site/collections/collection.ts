/**
 * A collection of requests as any API client shows it: what Postman's and Bruno's have in common, read from the
 * contract and nothing else.
 *
 *   tag ──▶ folder      operation ──▶ request, sent in the contract's order
 *   example ──▶ body, with {{variables}} where a partner has a value of their own
 *   link ──▶ what an answer stores for the request that follows
 */
import {
  examplesOf,
  isObject,
  operationsOf,
  parametersOf,
  requestBodiesOf,
  responsesOf,
  securedOf,
  type Contract,
  type Operation,
} from '../../contract/index.ts';
import { fieldsTable } from '../llms/blocks.ts';
import { storesOf, tokenOperationOf, waitsFor, type Store } from './follow-up.ts';
import { plainLinks } from './plain-links.ts';
import { variablesOf, type Variable } from './variables.ts';

export type Collection = {
  readonly name: string;
  readonly version: string;
  readonly docs: string;
  readonly variables: readonly Variable[];
  readonly folders: readonly Folder[];
};

export type Folder = { readonly name: string; readonly docs: string; readonly requests: readonly Request[] };

export type Request = {
  readonly operationId: string;
  readonly name: string;
  readonly docs: string;
  readonly method: string;
  /** Below the base URL, beginning with a slash. */
  readonly path: string;
  /** Whether it needs the access token. */
  readonly secured: boolean;
  readonly mediaType: string;
  /** JSON text with variables. */
  readonly body: string;
  readonly saved: readonly SavedAnswer[];
  readonly followUp: FollowUp;
};

/** An answer of the contract's examples, beside the request that it answers. */
export type SavedAnswer = {
  readonly name: string;
  readonly status: number;
  readonly mediaType: string;
  /** The request's example as it stands in the contract, without variables. */
  readonly requestBody: string;
  readonly body: string;
};

/** What happens when the answer has come. */
export type FollowUp = {
  readonly success: Answer;
  /** The answer to a request that was sent before: no failure when the collection is run a second time. */
  readonly again: Answer | undefined;
  /** Whether nothing after it can succeed without it, so that a run ends here. */
  readonly essential: boolean;
  /** What a success keeps, as variables. */
  readonly stores: readonly Store[];
  /** Why the answer may be 404 for a while, so that a run asks again; undefined: it may not. */
  readonly waitsFor: string | undefined;
};

export type Answer = { readonly status: number; readonly description: string };

/** @throws {ContractError} an operation is something that no collection can show yet. */
export function collectionOf(contract: Contract): Collection {
  const { info, tags = [] } = contract.document;
  const variables = variablesOf(contract);
  const names = new Set(variables.map(({ name }) => name));
  const tagged = operationsOf(contract).map((operation) => ({
    tag: tagOf(contract, operation),
    request: requestOf(contract, operation, names),
  }));
  const order = new Set([...tags.map(({ name }) => name), ...tagged.map(({ tag }) => tag)]);
  const folders = Array.from(order, (name) => ({
    name,
    docs: plainLinks(tags.find((tag) => tag.name === name)?.description ?? ''),
    requests: tagged.filter(({ tag }) => tag === name).map(({ request }) => request),
  }));
  return {
    name: info.title,
    version: info.version,
    docs: plainLinks(info.description ?? ''),
    variables,
    // A tag of webhooks only: those are requests that the API sends.
    folders: folders.filter(({ requests }) => requests.length > 0),
  };
}

function tagOf(contract: Contract, { node, label, at }: Operation): string {
  const [tag] = node.tags ?? [];
  if (tag !== undefined) return tag;
  throw contract.fault(at, `${label} has no tag.`, 'Expected one, which is its folder in the collections.');
}

function requestOf(contract: Contract, operation: Operation, variables: ReadonlySet<string>): Request {
  const { node, method, key, at, label } = operation;
  if (parametersOf(contract, operation).length > 0) {
    const remedy = 'Expected none: the collections know only bodies (site/collections/collection.ts).';
    throw contract.fault(at, `${label} has parameters.`, remedy);
  }
  const [body] = requestBodiesOf(contract, operation);
  const [example] = body ? examplesOf(contract, body) : [];
  if (!body || !example) throw contract.fault(at, `${label} has no example of a request.`, 'Expected one.');
  return {
    operationId: node.operationId,
    name: node.summary ?? node.operationId,
    docs: [plainLinks(node.description ?? ''), '### Fields', ...fieldsTable(contract, body)].join('\n\n'),
    method,
    path: key,
    secured: securedOf(contract, operation),
    mediaType: body.mediaType,
    body: jsonText(withVariables(example.value, variables)),
    saved: savedAnswersOf(contract, operation, jsonText(example.value)),
    followUp: followUpOf(contract, operation),
  };
}

// Text only: a variable stands in quotes, so that the body stays JSON before and after it is filled in.
function withVariables(value: unknown, variables: ReadonlySet<string>): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' && variables.has(name) ? `{{${name}}}` : inner,
    ]),
  );
}

function savedAnswersOf(
  contract: Contract,
  operation: Operation,
  requestBody: string,
): readonly SavedAnswer[] {
  return responsesOf(contract, operation).flatMap(({ status, description, bodies }) =>
    bodies.flatMap((body) =>
      examplesOf(contract, body).map(({ value }) => ({
        name: `${status} ${description}`,
        status: Number(status),
        mediaType: body.mediaType,
        requestBody,
        body: jsonText(value),
      })),
    ),
  );
}

const CONFLICT = 409;

function followUpOf(contract: Contract, operation: Operation): FollowUp {
  const answers = responsesOf(contract, operation).map(({ status, description }) => ({
    status: Number(status),
    description,
  }));
  const success = answers.find(({ status }) => status >= 200 && status < 300);
  if (!success) {
    throw contract.fault(
      operation.at,
      `${operation.label} has no success.`,
      'Expected a status such as 201.',
    );
  }
  return {
    success,
    again: answers.find(({ status }) => status === CONFLICT),
    essential: operation.at === tokenOperationOf(contract)?.at,
    stores: storesOf(contract, operation),
    waitsFor: waitsFor(contract, operation),
  };
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
