/**
 * What must hold of a contract before it is served. Prism takes some faults in silence: under another dialect, or with a
 * schema that does not compile, it validates nothing and answers as if all were well. Here they are errors, with the
 * line.
 */
import {
  houseRules,
  operationsOf,
  type Contract,
  type ContractError,
  type Operation,
} from '../../contract/index.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** House rules of the contract without which it cannot be served as it is meant. */
const NEEDED_RULES = new Set(['schema-compiles', 'secured-operation-401', 'error-shape']);

/**
 * @param handlers the operations that the mock can answer
 * @throws {ContractError} at the first fault.
 */
export function requireServable(contract: Contract, handlers: readonly string[]): void {
  const fault = [
    dialectFault,
    handlerFault,
    missingOperationFault,
    invalidBodyFault,
    ruleFault,
    endpointFault,
  ].reduce<ContractError | undefined>((found, check) => found ?? check(contract, handlers), undefined);
  if (fault) throw fault;
}

type Check = (contract: Contract, handlers: readonly string[]) => ContractError | undefined;

const dialectFault: Check = (contract) => {
  const dialect = Reflect.get(contract.document, 'jsonSchemaDialect') as unknown;
  if (dialect === DIALECT) return undefined;
  const what = dialect === undefined ? 'is missing' : `is ${JSON.stringify(dialect)}`;
  return contract.fault(
    dialect === undefined ? '' : '/jsonSchemaDialect',
    `jsonSchemaDialect ${what}: requests would be validated by other rules, or not at all.`,
    `Expected \`jsonSchemaDialect: ${DIALECT}\`.`,
  );
};

const handlerFault: Check = (contract, handlers) => {
  const unknown = operationsOf(contract).find(({ node }) => !handlers.includes(node.operationId));
  return (
    unknown &&
    contract.fault(
      `${unknown.at}/operationId`,
      `the mock has no handler for the operation \`${unknown.node.operationId}\` (${unknown.label}).`,
      `Expected one of ${handlers.join(', ')}.`,
    )
  );
};

const missingOperationFault: Check = (contract, handlers) => {
  const known = new Set(operationsOf(contract).map(({ node }) => node.operationId));
  const missing = handlers.find((handler) => !known.has(handler));
  if (missing === undefined) return undefined;
  return contract.fault(
    '/paths',
    `the operation \`${missing}\` is missing, for which the mock has a handler.`,
    `Expected an operation with \`operationId: ${missing}\`.`,
  );
};

const invalidBodyFault: Check = (contract) => {
  const silent = operationsOf(contract).find(
    ({ node }) => node.requestBody && !documents(node, '400') && !documents(node, '422'),
  );
  return (
    silent &&
    contract.fault(
      `${silent.at}/responses`,
      `${silent.label} takes a body but documents neither 400 nor 422: there is no answer to a body that is not valid.`,
      'Expected a 400 or 422 response in the error shape.',
    )
  );
};

function documents({ responses = {} }: Operation['node'], status: string): boolean {
  return Object.hasOwn(responses, status);
}

const ruleFault: Check = (contract) => {
  const [finding] = houseRules
    .filter(({ id }) => NEEDED_RULES.has(id))
    .flatMap(({ check }) => check(contract));
  if (!finding) return undefined;
  const [
    ,
    problem = finding.message,
    remedy = 'Expected a contract without findings of npm run lint:contract.',
  ] = /^(.*?) (Expected .*)$/s.exec(finding.message) ?? [];
  return contract.fault(finding.at, problem, remedy);
};

const endpointFault: Check = (contract) => {
  const schema = contract.document.components?.schemas?.['CreateWebhookRequest'] as
    | { readonly properties?: Readonly<Record<string, unknown>> }
    | undefined;
  if (schema?.properties?.['endpoint']) return undefined;
  return contract.fault(
    '/components/schemas/CreateWebhookRequest',
    'there is no CreateWebhookRequest.endpoint, in which the mock lets http:// to this machine through.',
    'Expected a schema `CreateWebhookRequest` with a property `endpoint`.',
  );
};
