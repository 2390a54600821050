/**
 * Every operation shows a request and each of its 2xx answers by example, every webhook the body it delivers. The mock
 * answers from the examples, the docs print them and partners start from them; whether they are valid is checked by
 * Redocly's own rules.
 */
import { entriesOf } from '../../json.ts';
import type { Contract } from '../../load.ts';
import { operationsOf, requestBodiesOf, responsesOf, webhooksOf, type BodySchema } from '../../operations.ts';
import { valueAt } from '../../pointer.ts';
import type { Finding, HouseRule } from '../rule.ts';

export const operationExamples: HouseRule = {
  id: 'operation-examples',
  check: (contract) => [
    ...operationsOf(contract).flatMap((operation) => [
      ...withoutExample(contract, requestBodiesOf(contract, operation), `The request of ${operation.label}`),
      ...responsesOf(contract, operation)
        .filter(({ status }) => status.startsWith('2'))
        .flatMap(({ status, bodies }) =>
          withoutExample(contract, bodies, `The ${status} answer of ${operation.label}`),
        ),
    ]),
    ...webhooksOf(contract).flatMap((webhook) =>
      withoutExample(contract, requestBodiesOf(contract, webhook), `The body of ${webhook.label}`),
    ),
  ],
};

function withoutExample(contract: Contract, bodies: readonly BodySchema[], what: string): readonly Finding[] {
  return bodies.flatMap(({ at }) => {
    const mediaType = at.slice(0, at.lastIndexOf('/'));
    if (entriesOf(valueAt(contract.document, `${mediaType}/examples`)).length > 0) return [];
    return [{ at: mediaType, message: `${what} has no example. Expected one under \`examples\`.` }];
  });
}
