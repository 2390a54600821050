/** What follows from an answer: variables that it fills, and requests that have to wait for an event. */

/** The field of a token response (RFC 6749, section 5.1), and the variable that keeps it. */
export const ACCESS_TOKEN = 'access_token';

export type Store = {
  readonly variable: string;
  /** Where the answer's body has it, one name a level. */
  readonly from: readonly string[];
};

const FROM_ANSWER = '$response.body#';

/** The token of the token operation; for any other, what the links of its answers take out of the body. */
export function storesOf(contract: Contract, operation: Operation): readonly Store[] {
  if (operation.at === tokenOperationOf(contract)?.at) {
    return [{ variable: ACCESS_TOKEN, from: [ACCESS_TOKEN] }];
  }
  return linksOf(contract)
    .filter((use) => use.operation.at === operation.at)
    .flatMap(({ link }) => entriesOf(link['requestBody']))
    .flatMap(([variable, value]) =>
      typeof value === 'string' && value.startsWith(FROM_ANSWER)
        ? [{ variable, from: segmentsOf(value.slice(FROM_ANSWER.length)) }]
        : [],
    );
}

/** The operation that the contract's OAuth scheme names as `tokenUrl`. */
export function tokenOperationOf(contract: Contract): Operation | undefined {
  const urls = entriesOf(contract.document.components?.['securitySchemes']).map(([, scheme]) =>
    field(scheme, 'flows', 'clientCredentials', 'tokenUrl'),
  );
  return operationsOf(contract).find(({ key }) => urls.includes(key));
}

const NOT_FOUND = '404';

/**
 * Why an operation may answer 404 for a while, in the words of the link that leads to it: the link says what has to have
 * happened, and between one answer and the next that takes a person and a scanner.
 */
export function waitsFor(contract: Contract, operation: Operation): string | undefined {
  if (!responsesOf(contract, operation).some(({ status }) => status === NOT_FOUND)) return undefined;
  const inPaths = new Set(operationsOf(contract).map(({ at }) => at));
  const use = linksOf(contract).find(
    ({ link, operation: from }) => inPaths.has(from.at) && link['operationId'] === operation.node.operationId,
  );
  const description = use?.link['description'];
  return typeof description === 'string' ? description : undefined;
}
import {
  entriesOf,
  field,
  linksOf,
  operationsOf,
  responsesOf,
  segmentsOf,
  type Contract,
  type Operation,
} from '../../contract/index.ts';
