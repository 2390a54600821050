/** generated/validators/requests.ts: is this the body that the operation takes? */
import type { Contract } from '../../../contract/load.ts';
import { operationsOf, requestBodiesOf } from '../../../contract/operations.ts';
import { isJson, pascalCase, validatorModule } from './module.ts';

export async function generateRequestValidators(contract: Contract): Promise<string> {
  const targets = operationsOf(contract).flatMap((operation) => {
    const { operationId } = operation.node;
    const json = requestBodiesOf(contract, operation).find(isJson);
    if (!json) return [];
    const name = `validate${pascalCase(operationId)}Request`;
    const doc = `The request body of ${operationId}, ${operation.label}.`;
    return [{ ...json, name, doc, type: `RequestBody<'${operationId}'>`, operationId }];
  });
  return validatorModule(contract, {
    targets,
    imports: "import type { RequestBody } from '../wire.ts';\n",
    maps: `/** By operationId: the operations that take a JSON body. */
export const requestValidators = {
${targets.map(({ operationId, name }) => `  ${operationId}: ${name},\n`).join('')}} as const;
`,
  });
}
