/** The contract of the control plane, as tests look things up in it. */
import type { ValidateFunction } from 'ajv';
import { schemaCompilerOf } from '../../contract/compile.ts';
import { examplesOf } from '../../contract/examples.ts';
import { loadContract } from '../../contract/load.ts';
import { operationsOf, requestBodiesOf, responsesOf, type Operation } from '../../contract/operations.ts';
import type { OperationId } from '../../generated/control/wire.ts';

const contract = loadContract('mock/control.openapi.yaml');
const compile = schemaCompilerOf(contract);
const operations = new Map(
  operationsOf(contract).map((operation) => [operation.node.operationId, operation] as const),
);

/** The contract's own check of an answer's body. */
export function validatorOf(operation: OperationId, status: number): ValidateFunction {
  const known = validators.get(`${operation} ${status}`);
  if (known) return known;
  const response = responsesOf(contract, nodeOf(operation)).find((each) => each.status === String(status));
  if (!response?.bodies[0]) throw new Error(`${operation} documents no body for ${status}.`);
  const validator = compile(response.bodies[0].schema);
  validators.set(`${operation} ${status}`, validator);
  return validator;
}

const validators = new Map<string, ValidateFunction>();

/** The bodies of requests that the contract shows. */
export function requestExamplesOf(operation: OperationId): readonly unknown[] {
  return requestBodiesOf(contract, nodeOf(operation)).flatMap((body) =>
    examplesOf(contract, body).map(({ value }) => value),
  );
}

function nodeOf(operation: OperationId): Operation {
  const found = operations.get(operation);
  if (!found) throw new Error(`The control plane has no operation ${operation}.`);
  return found;
}
