/**
 * The `tokenUrl` of the OAuth 2.0 scheme is relative and leads to a public operation of this contract. An absolute one
 * would send a partner's secret to the sandbox while the call itself goes to the mock, or the other way round.
 */
import { entriesOf, field } from '../../json.ts';
import type { Contract } from '../../load.ts';
import { operationsOf, securityOf } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { HouseRule } from '../rule.ts';

export const tokenUrlLocal: HouseRule = {
  id: 'token-url-local',
  check: (contract) =>
    entriesOf(contract.document.components?.['securitySchemes']).flatMap(([name, scheme]) =>
      entriesOf(field(scheme, 'flows'))
        .filter(
          ([, flow]) =>
            field(flow, 'tokenUrl') !== undefined && !isPublicPath(contract, field(flow, 'tokenUrl')),
        )
        .map(([kind, flow]) => ({
          at: pointer('/components/securitySchemes', name, 'flows', kind, 'tokenUrl'),
          message: `The tokenUrl is ${JSON.stringify(field(flow, 'tokenUrl'))}. Expected the path of a public operation: ${publicPaths(contract).join(', ')}.`,
        })),
    ),
};

function isPublicPath(contract: Contract, url: unknown): boolean {
  return publicPaths(contract).some((path) => path === url);
}

function publicPaths(contract: Contract): readonly string[] {
  return operationsOf(contract)
    .filter((operation) => securityOf(contract, operation).length === 0)
    .map(({ key }) => key);
}
