/** generated/routes.ts: the few facts of each operation that a client carries to its users, small on purpose. */
import type { Contract } from '../../contract/load.ts';
import { operationsOf, responsesOf, securedOf } from '../../contract/operations.ts';
import { bannerComment } from './banner.ts';

export function generateRoutes(contract: Contract): string {
  const routes = operationsOf(contract).map((operation) => {
    const { method, key: path } = operation;
    const statuses = responsesOf(contract, operation).map(({ status }) => Number(status));
    const success = statuses.filter((status) => status >= 200 && status < 300);
    return [operation.node.operationId, { method, path, secured: securedOf(contract, operation), success }];
  });
  return `${bannerComment(contract)}
/** What a client needs to know of an operation. Everything else that the contract says is in operations.ts. */
export type Route = {
  /** In upper case, as on the wire. */
  readonly method: string;
  /** The path template, below the server's URL. */
  readonly path: string;
  /** Whether a call needs credentials. */
  readonly secured: boolean;
  /** The documented statuses that are a success. */
  readonly success: readonly number[];
};

/** Every operation by its operationId, in the order of the contract. */
export const routes = ${JSON.stringify(Object.fromEntries(routes), null, 2)} as const satisfies Readonly<Record<string, Route>>;
`;
}
