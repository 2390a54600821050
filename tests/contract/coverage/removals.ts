/** Every single thing that can be taken out of the contract, with the name by which its loss has to be reported. */
import type { Contract } from '../../../contract/load.ts';
import { operationsOf, parametersOf, webhooksOf } from '../../../contract/operations.ts';
import { pointer, segmentsOf, valueAt } from '../../../contract/pointer.ts';
import { readRequirements } from '../../../contract/requirements/read.ts';
import { isNode } from './contract-view.ts';
import { BINDING } from './fields.ts';

export type Removal = {
  /** JSON Pointer of a mapping's field or a list's item. */
  readonly at: string;
  /** What the subject of a finding has to begin with. */
  readonly subject: string;
};

export function withoutPart(contract: Contract, at: string): Contract {
  return edited(contract, at, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  });
}

export function withValue(contract: Contract, at: string, value: unknown): Contract {
  return edited(contract, at, (parent, key) => {
    (parent as Record<string, unknown>)[key] = value;
  });
}

type Edit = (parent: unknown[] | Record<string, unknown>, key: string) => void;

function edited(contract: Contract, at: string, edit: Edit): Contract {
  const document = structuredClone(contract.document);
  const parent = valueAt(document, at.slice(0, at.lastIndexOf('/')));
  const key = segmentsOf(at).at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined || !Object.hasOwn(parent, key)) {
    throw new Error(`there is nothing at ${at}`);
  }
  edit(parent as unknown[] | Record<string, unknown>, key);
  return { ...contract, document };
}

export function statusRemovals(contract: Contract): readonly Removal[] {
  return [...operationsOf(contract), ...webhooksOf(contract)].flatMap(({ at, node }) =>
    Object.keys(node.responses ?? {}).map((status) => ({
      at: pointer(at, 'responses', status),
      subject: `status ${status} of ${node.operationId}`,
    })),
  );
}

export function operationRemovals(contract: Contract): readonly Removal[] {
  return operationsOf(contract).map(({ at, node }) => ({ at, subject: `operation ${node.operationId}` }));
}

export function eventRemovals(contract: Contract): readonly Removal[] {
  return webhooksOf(contract).flatMap(({ key }, index) => {
    const subject = `event ${key}`;
    return [
      { at: pointer('/webhooks', key), subject },
      { at: pointer('/components/schemas/EventType/enum', index), subject },
      { at: pointer('/components/schemas/WebhookEvent/oneOf', index), subject },
      { at: pointer('/components/schemas/WebhookEvent/discriminator/mapping', key), subject },
    ];
  });
}

export function requirementRemovals(contract: Contract): readonly Removal[] {
  const nth = new Map<string, number>();
  return readRequirements(contract).map(({ id, place }) => {
    const index = nth.get(place.pointer) ?? 0;
    nth.set(place.pointer, index + 1);
    return { at: pointer(place.pointer, 'x-requirements', index), subject: `requirement ${id}` };
  });
}

/** The bounds of every field, its being required, and the field itself. */
export function fieldRemovals(contract: Contract): readonly Removal[] {
  return (
    Object.keys(contract.document.components?.schemas ?? {})
      // What its alternatives say is compared in each of them, and the list of them by `eventRemovals`.
      .filter((name) => name !== 'WebhookEvent')
      .flatMap((name) => removalsIn(contract, pointer('/components/schemas', name), ''))
  );
}

function removalsIn(contract: Contract, at: string, field: string): readonly Removal[] {
  const schema = valueAt(contract.document, at);
  if (!isNode(schema)) return [];
  // The root of a body has no field of its own; the schemas shared by many fields are reported under each of them.
  const bounds =
    schema['properties'] === undefined || field !== ''
      ? BINDING.filter((each) => Object.hasOwn(schema, each))
      : [];
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = isNode(schema['properties']) ? Object.keys(schema['properties']) : [];
  return [
    ...bounds.map((keyword) => ({ at: pointer(at, keyword), subject: `${keyword} of ${field}` })),
    ...required.map((name, index) => ({
      at: pointer(at, 'required', index),
      subject: `required of ${name}`,
    })),
    ...properties.flatMap((name) => [
      { at: pointer(at, 'properties', name), subject: `field ${name}` },
      ...removalsIn(contract, pointer(at, 'properties', name), name),
    ]),
    ...removalsIn(contract, pointer(at, 'items'), `the items of ${field}`),
  ];
}

export function headerRemovals(contract: Contract): readonly Removal[] {
  return webhooksOf(contract).flatMap((webhook) =>
    parametersOf(contract, webhook).map(({ name }, index) => ({
      at: pointer(webhook.at, 'parameters', index),
      subject: `header ${name} in the delivery of ${webhook.key}`,
    })),
  );
}

/** Every value of every example, lists and opaque metadata as a whole. */
export function exampleRemovals(contract: Contract): readonly Removal[] {
  const examples = contract.document.components?.['examples'] ?? {};
  return Object.keys(examples).flatMap((name) =>
    valuesIn(contract, pointer('/components/examples', name, 'value'), ''),
  );
}

function valuesIn(contract: Contract, at: string, prefix: string): readonly Removal[] {
  const node = valueAt(contract.document, at);
  return Object.entries(isNode(node) ? node : {}).flatMap(([key, value]) =>
    key === 'data' && isNode(value)
      ? valuesIn(contract, pointer(at, key), 'data.')
      : [{ at: pointer(at, key), subject: `value ${prefix}${key} in example` }],
  );
}
