/**
 * Every runtime expression in a link names something that exists where the link is used: `$response.body#/…` a
 * property of that response's schema, `$request.body#/…` one of the request's, `$request.header.…` and the like a
 * documented parameter. The same link may be used by several responses; each use is checked.
 */
import { isObject } from '../../json.ts';
import { expressionsIn, linksOf, type LinkUse } from '../../links.ts';
import type { Contract } from '../../load.ts';
import { parametersOf, requestBodiesOf, responsesOf } from '../../operations.ts';
import { schemaOfValue } from '../../schemas.ts';
import type { HouseRule } from '../rule.ts';

export const linkExpressionResolves: HouseRule = {
  id: 'link-expression-resolves',
  check: (contract) =>
    linksOf(contract).flatMap((use) =>
      expressionsIn(use)
        .filter(({ text }) => !resolves(contract, use, text))
        .map(({ at, text }) => ({
          at,
          message: `\`${text}\` names nothing at ${use.operation.label}, response ${use.status}. Expected a property or parameter documented there.`,
        })),
    ),
};

function resolves(contract: Contract, { operation, status }: LinkUse, expression: string): boolean {
  if (['$url', '$method', '$statusCode'].includes(expression)) return true;
  const [, side, part, name = ''] =
    /^\$(request|response)\.(body|header|query|path)(?:[.#](.*))?$/.exec(expression) ?? [];
  if (part === 'body') {
    const bodies =
      side === 'request'
        ? requestBodiesOf(contract, operation)
        : responsesOf(contract, operation)
            .filter((response) => response.status === status)
            .flatMap((r) => r.bodies);
    return (
      bodies.length > 0 && bodies.every(({ schema }) => schemaOfValue(contract, schema, name) !== undefined)
    );
  }
  if (side === 'request') {
    return parametersOf(contract, operation).some(
      (parameter) => parameter.in === part && sameName(parameter, name),
    );
  }
  const response = responsesOf(contract, operation).find((candidate) => candidate.status === status);
  const headers =
    part === 'header' && isObject(response?.node) ? Object.keys(response.node.headers ?? {}) : [];
  return headers.some((header) => header.toLowerCase() === name.toLowerCase());
}

// Header names are compared without case (RFC 9110, section 5.1); other names are not.
function sameName(parameter: { readonly name: string; readonly in: string }, name: string): boolean {
  return parameter.in === 'header'
    ? parameter.name.toLowerCase() === name.toLowerCase()
    : parameter.name === name;
}
