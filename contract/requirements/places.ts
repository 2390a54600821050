/** The parts of a contract that requirements can be about. */
import type { Contract } from '../load.ts';
import { operationsOf, webhooksOf } from '../operations.ts';
import { pointer } from '../pointer.ts';

export const PLACE_KINDS = [
  'document',
  'operation',
  'event',
  'schema',
  'parameter',
  'response',
  'securityScheme',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

export type Place = {
  readonly kind: PlaceKind;
  /** The operationId, the event key, the name of the component, or the field at the root of the contract. */
  readonly name: string;
  /** JSON Pointer of that part in the contract. */
  readonly pointer: string;
};

export const PLACES_REMEDY =
  'Expected it in `info`, an operation, a webhook, or a schema, parameter, response or security scheme of `components`.';

export function placesOf(contract: Contract): readonly Place[] {
  return [
    { kind: 'document', name: 'info', pointer: '/info' },
    ...operationsOf(contract).map(({ node, at }) => placed('operation', node.operationId, at)),
    ...webhooksOf(contract).map(({ key, at }) => placed('event', key, at)),
    ...componentsOf(contract, 'securitySchemes', 'securityScheme'),
    ...componentsOf(contract, 'parameters', 'parameter'),
    ...componentsOf(contract, 'responses', 'response'),
    ...componentsOf(contract, 'schemas', 'schema'),
  ];
}

function componentsOf(contract: Contract, section: string, kind: PlaceKind): readonly Place[] {
  const names = Object.keys(contract.document.components?.[section] ?? {});
  return names.map((name) => placed(kind, name, pointer('/components', section, name)));
}

function placed(kind: PlaceKind, name: string, at: string): Place {
  return { kind, name, pointer: at };
}
