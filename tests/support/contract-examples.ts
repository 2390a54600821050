/** The contract's own examples, as tests use them: each body that the contract shows, with where it belongs. */
import { fileURLToPath } from 'node:url';
import type { SchemaNode } from '../../contract/document.ts';
import { loadContract } from '../../contract/load.ts';
import {
  follow,
  operationsOf,
  requestBodiesOf,
  responsesOf,
  webhooksOf,
  type BodySchema,
} from '../../contract/operations.ts';
import { valueAt } from '../../contract/pointer.ts';

export const contractFile: string = fileURLToPath(new URL('../../openapi.yaml', import.meta.url));

export const contract = loadContract(contractFile);

export type Example = { readonly name: string; readonly value: unknown };
export type Body = { readonly key: string; readonly status?: string; readonly examples: readonly Example[] };

export const requestBodies: readonly Body[] = operationsOf(contract).flatMap((operation) =>
  requestBodiesOf(contract, operation).map((body) => ({
    key: operation.node.operationId,
    examples: examplesOf(body),
  })),
);

export const responseBodies: readonly (Body & { readonly status: string })[] = operationsOf(contract).flatMap(
  (operation) =>
    responsesOf(contract, operation).flatMap(({ status, bodies }) =>
      bodies.map((body) => ({ key: operation.node.operationId, status, examples: examplesOf(body) })),
    ),
);

export const webhookBodies: readonly Body[] = webhooksOf(contract).flatMap((webhook) =>
  requestBodiesOf(contract, webhook).map((body) => ({ key: webhook.key, examples: examplesOf(body) })),
);

/** A copy of a named example, free to be changed. */
export function example(name: string): Record<string, unknown> {
  const value = valueAt(contract.document, `/components/examples/${name}/value`);
  if (typeof value !== 'object' || value === null) throw new Error(`The contract has no example ${name}.`);
  return structuredClone(value) as Record<string, unknown>;
}

// Examples stand beside the schema, under the same media type.
function examplesOf({ at }: BodySchema): readonly Example[] {
  const place = `${at.slice(0, -'/schema'.length)}/examples`;
  const examples = (valueAt(contract.document, place) ?? {}) as Record<string, SchemaNode>;
  return Object.entries(examples).map(([name, node]) => ({
    name,
    value: follow(contract, node, `${place}/${name}`).node['value'],
  }));
}
