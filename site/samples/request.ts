/** An operation's example as a request, in no language yet: all that the samples say of an operation is in here. */
import {
  field,
  follow,
  isObject,
  parametersOf,
  pointer,
  requestBodiesOf,
  responsesOf,
  securedOf,
  securityOf,
  type Contract,
  type Operation,
  type ParameterNode,
  type RequestBodyNode,
  type SchemaNode,
} from '../../contract/index.ts';
import { firstExample } from './example.ts';
import { accessToken, variableOf, variablesIn, type Value, type Variable } from './value.ts';

export type SampleRequest = {
  readonly operationId: string;
  /** In upper case, as on the wire. */
  readonly method: string;
  /** The path with its parameters filled in. */
  readonly path: string;
  /** Where the API is, without a slash at the end. */
  readonly baseUrl: string;
  /** All but `Authorization`. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** What follows `Bearer` in `Authorization`; undefined at a public operation. */
  readonly bearer: Variable | undefined;
  /** The first example of the contract; undefined when the operation takes no body. */
  readonly body: Value | undefined;
  /** Everything that comes from the environment, in the order of its use. */
  readonly variables: readonly Variable[];
  /** The documented statuses that are a success, at least one. */
  readonly success: readonly number[];
  /** Whether a success has JSON to print. */
  readonly answers: boolean;
  /** How long to wait for the answer, in seconds. */
  readonly timeoutS: number;
};

export type SampleOptions = {
  /** Where the API is. */
  readonly baseUrl: string;
  /** How long a sample waits for the answer, in seconds. @default 30, as the client does */
  readonly timeoutS?: number;
};

const JSON_BODY = 'application/json';

/** @throws {ContractError} when the contract has no example to send, or asks for what no sample knows how to do. */
export function requestOf(
  contract: Contract,
  operation: Operation,
  { baseUrl, timeoutS = 30 }: SampleOptions,
): SampleRequest {
  const parameters = parametersOf(contract, operation);
  const bearer = securedOf(contract, operation) ? bearerOf(contract, operation) : undefined;
  const body = bodyOf(contract, operation);
  const succeeding = responsesOf(contract, operation).filter(({ status }) => /^2\d\d$/.test(status));
  if (succeeding.length === 0) {
    throw contract.fault(
      pointer(operation.at, 'responses'),
      `${operation.label} documents no status that is a success.`,
      'Expected one of 200 to 299.',
    );
  }
  return {
    operationId: operation.node.operationId,
    method: operation.method,
    path: pathOf(contract, operation, parameters),
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: [
      ...(body ? [['Content-Type', JSON_BODY] as const] : []),
      ...parameters
        .filter((parameter) => parameter.in === 'header' && parameter.required)
        .map((parameter) => [parameter.name, exampleOf(contract, operation, parameter)] as const),
    ],
    bearer,
    body,
    variables: [...(bearer ? [bearer] : []), ...(body ? variablesIn(body) : [])],
    success: succeeding.map(({ status }) => Number(status)),
    answers: succeeding.some(({ bodies }) => bodies.some(({ mediaType }) => mediaType === JSON_BODY)),
    timeoutS,
  };
}

function pathOf(contract: Contract, operation: Operation, parameters: readonly ParameterNode[]): string {
  const path = operation.key.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const parameter = parameters.find((each) => each.in === 'path' && each.name === name) ?? {
      name,
      in: 'path',
    };
    return encodeURIComponent(exampleOf(contract, operation, parameter));
  });
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map((parameter): [string, string] => [parameter.name, exampleOf(contract, operation, parameter)]);
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query).toString()}`;
}

function exampleOf(
  contract: Contract,
  operation: Operation,
  { name, example, schema }: ParameterNode,
): string {
  const value = example ?? (field(schema, 'examples') as readonly unknown[] | undefined)?.[0];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw contract.fault(
    operation.at,
    `the parameter ${name} of ${operation.label} has no example.`,
    'Expected a text, a number or a boolean to show in the code samples.',
  );
}

function bearerOf(contract: Contract, operation: Operation): Variable {
  const schemes = securityOf(contract, operation)
    .filter((schemes) => Object.keys(schemes).length === 1)
    .map((schemes) => field(contract.document.components?.['securitySchemes'], Object.keys(schemes)[0]!));
  const takesToken = (scheme: unknown) =>
    field(scheme, 'type') === 'oauth2' || field(scheme, 'scheme') === 'bearer';
  if (schemes.some(takesToken)) return accessToken;
  throw contract.fault(
    operation.at,
    `${operation.label} does not take an access token.`,
    'Expected a security scheme of type oauth2, or http with the scheme bearer.',
  );
}

function bodyOf(contract: Contract, operation: Operation): Value | undefined {
  const bodies = requestBodiesOf(contract, operation);
  if (bodies.length === 0) return undefined;
  const at = pointer(operation.at, 'requestBody');
  const body = bodies.find(({ mediaType }) => mediaType === JSON_BODY);
  if (!body) {
    throw contract.fault(at, `${operation.label} takes no JSON.`, `Expected a body of ${JSON_BODY}.`);
  }
  const example = firstExample(contract, body);
  if (example === undefined) {
    const required = follow<RequestBodyNode>(contract, operation.node.requestBody!, at).node.required;
    if (!required) return undefined;
    throw contract.fault(at, `${operation.label} has no example body.`, 'Expected one under `examples`.');
  }
  const refuse = (problem: string) =>
    contract.fault(at, problem, 'Expected an example that JSON in UTF-8 can carry.');
  return valueOf(example, body.schema, {
    contract,
    credentials: isTokenOperation(contract, operation) ? ['client_id', 'client_secret'] : [],
    refuse,
  });
}

type Reading = {
  readonly contract: Contract;
  /** Fields that are the reader's own, though the contract does not call them secret. */
  readonly credentials: readonly string[];
  readonly refuse: (problem: string) => Error;
};

function valueOf(value: unknown, schema: unknown, reading: Reading): Value {
  const { contract, credentials, refuse } = reading;
  const node = isObject(schema) ? follow<SchemaNode>(contract, schema, '').node : undefined;
  if (Array.isArray(value)) {
    return { kind: 'list', items: value.map((item) => valueOf(item, node?.['items'], reading)) };
  }
  if (isObject(value)) {
    return {
      kind: 'record',
      fields: Object.entries(value).map(([name, inner]) => {
        const property = field(node, 'properties', name);
        const secret = credentials.includes(name) || field(property, 'writeOnly') === true;
        return [
          wellFormed(name, refuse),
          secret ? { kind: 'variable', variable: variableOf(name) } : valueOf(inner, property, reading),
        ];
      }),
    };
  }
  if (value === null || typeof value === 'boolean') return { kind: 'scalar', value };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'scalar', value };
  if (typeof value === 'string') return { kind: 'scalar', value: wellFormed(value, refuse) };
  throw refuse(`the example holds ${String(value)}, which JSON does not have.`);
}

function wellFormed(text: string, refuse: Reading['refuse']): string {
  if (text.isWellFormed()) return text;
  throw refuse(`the example holds ${JSON.stringify(text)}, with half of a surrogate pair.`);
}

/** Whether the operation is the one that some security scheme gets its tokens from; its credentials are OAuth's. */
function isTokenOperation(contract: Contract, { key }: Operation): boolean {
  const schemes = Object.values(contract.document.components?.['securitySchemes'] ?? {});
  return schemes.some((scheme) => field(scheme, 'flows', 'clientCredentials', 'tokenUrl') === key);
}
