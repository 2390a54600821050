/** The contract's own examples, as tests use them: each body that the contract shows, with where it belongs. */
import { fileURLToPath } from 'node:url';
import { examplesOf, type Example } from '../../contract/examples.ts';
import { loadContract } from '../../contract/load.ts';
import { operationsOf, requestBodiesOf, responsesOf, webhooksOf } from '../../contract/operations.ts';
import { valueAt } from '../../contract/pointer.ts';

export const contractFile: string = fileURLToPath(new URL('../../openapi.yaml', import.meta.url));

export const contract = loadContract(contractFile);

export type Body = { readonly key: string; readonly status?: string; readonly examples: readonly Example[] };

export const requestBodies: readonly Body[] = operationsOf(contract).flatMap((operation) =>
  requestBodiesOf(contract, operation).map((body) => ({
    key: operation.node.operationId,
    examples: examplesOf(contract, body),
  })),
);

export const responseBodies: readonly (Body & { readonly status: string })[] = operationsOf(contract).flatMap(
  (operation) =>
    responsesOf(contract, operation).flatMap(({ status, bodies }) =>
      bodies.map((body) => ({
        key: operation.node.operationId,
        status,
        examples: examplesOf(contract, body),
      })),
    ),
);

export const webhookBodies: readonly Body[] = webhooksOf(contract).flatMap((webhook) =>
  requestBodiesOf(contract, webhook).map((body) => ({
    key: webhook.key,
    examples: examplesOf(contract, body),
  })),
);

/** A copy of a named example, free to be changed. */
export function example(name: string): Record<string, unknown> {
  const value = valueAt(contract.document, `/components/examples/${name}/value`);
  if (typeof value !== 'object' || value === null) throw new Error(`The contract has no example ${name}.`);
  return structuredClone(value) as Record<string, unknown>;
}
