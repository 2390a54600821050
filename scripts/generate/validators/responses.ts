/** generated/validators/responses.ts: is this the body that the operation answers with under this status? */
import type { Contract } from '../../../contract/load.ts';
import { operationsOf, responsesOf } from '../../../contract/operations.ts';
import { isJson, pascalCase, validatorModule } from './module.ts';

export async function generateResponseValidators(contract: Contract): Promise<string> {
  const operations = operationsOf(contract).map((operation) => {
    const { operationId } = operation.node;
    const targets = responsesOf(contract, operation).flatMap(({ status, bodies }) => {
      const json = bodies.find(isJson);
      if (!json) return [];
      const key = /^\d+$/.test(status) ? status : `'${status}'`;
      const name = `validate${pascalCase(operationId)}${pascalCase(status)}`;
      const doc = `The body of ${operationId}'s response ${status}.`;
      return [{ ...json, name, doc, type: `ResponseBody<'${operationId}', ${key}>`, key }];
    });
    return { operationId, targets };
  });
  const byStatus = operations.map(
    ({ operationId, targets }) =>
      `  ${operationId}: {\n${targets.map(({ key, name }) => `    ${key}: ${name},\n`).join('')}  },\n`,
  );
  return validatorModule(contract, {
    targets: operations.flatMap(({ targets }) => targets),
    imports: "import type { ResponseBody } from '../wire.ts';\n",
    maps: `/** By operationId and status: the documented responses that have a JSON body. */
export const responseValidators = {
${byStatus.join('')}} as const;
`,
  });
}
