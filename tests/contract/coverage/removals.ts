/** Every single thing that can be taken out of the contract, with the name by which its loss has to be reported. */
import type { Contract } from '../../../contract/load.ts';
import { operationsOf, parametersOf, requestBodiesOf, webhooksOf } from '../../../contract/operations.ts';
import { pointer, pointerOfRef, segmentsOf, valueAt } from '../../../contract/pointer.ts';
import { readRequirements } from '../../../contract/requirements/read.ts';
import type { Place } from '../reference/place.ts';
import { isNode, nameOf, type Node } from './contract-view.ts';
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

// Only what is on the way to the place is copied: this is done a thousand times.
function edited(contract: Contract, at: string, edit: Edit): Contract {
  const copy = (node: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (typeof node !== 'object' || node === null || key === undefined || !Object.hasOwn(node, key)) {
      throw new Error(`there is nothing at ${at}`);
    }
    const own = (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Record<string, unknown>;
    if (rest.length === 0) edit(own, key);
    else own[key] = copy(own[key], rest);
    return own;
  };
  return { ...contract, document: copy(contract.document, segmentsOf(at)) as Contract['document'] };
}

export function statusRemovals(contract: Contract): readonly Removal[] {
  return [...operationsOf(contract), ...webhooksOf(contract)].flatMap(({ at, node }) =>
    Object.keys(node.responses ?? {}).map((status) => ({
      at: pointer(at, 'responses', status),
      subject: `status ${status} of ${node.operationId}`,
    })),
  );
}

/** The texts in which a reader finds the reference's sentences; a text that stands elsewhere is removed there. */
export function textRemovals(contract: Contract, places: readonly Place[]): readonly Removal[] {
  const tags = (contract.document as Node)['tags'] as readonly Node[];
  return places.flatMap(({ facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind !== 'words') return [];
      const [first, second, ...rest] = segmentsOf(fact.at);
      const tag = first === 'tags' ? tags.findIndex((each) => each['name'] === second) : -1;
      const at = tag < 0 ? fact.at : pointer('/tags', tag, ...rest);
      return valueAt(contract.document, at) === undefined ? [] : [{ at, subject: `text ${fact.at}` }];
    }),
  );
}

/** What is said of a status at the operation itself. */
export function descriptionRemovals(contract: Contract, places: readonly Place[]): readonly Removal[] {
  return places.flatMap(({ facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind !== 'status' || fact.words === undefined) return [];
      const { operation: id, status } = fact;
      const at = operationsOf(contract).find(({ node }) => node.operationId === id)?.at;
      if (at === undefined) return [];
      const subject = `description of status ${status} of ${id}`;
      return [{ at: pointer(at, 'responses', status, 'description'), subject }];
    }),
  );
}

/** That a request or a delivery has a body at all, and that the body is an object. */
export function bodyRemovals(contract: Contract): readonly Removal[] {
  return [...operationsOf(contract), ...webhooksOf(contract)].flatMap((operation) => {
    const [body] = requestBodiesOf(contract, operation);
    const schema = pointerOfRef(String(body?.schema['$ref'])) ?? '';
    const name = nameOf(
      operation.at.startsWith('/webhooks')
        ? { kind: 'delivery', event: operation.key }
        : { kind: 'request', operation: operation.node.operationId },
    );
    return [
      { at: pointer(operation.at, 'requestBody', 'required'), subject: `required of ${name}` },
      { at: pointer(schema, 'type'), subject: `type of ${name}` },
    ];
  });
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

/** The values that schemas show. The keys of events are a table of their own, and a boolean says all there is in its type. */
export function sampleRemovals(contract: Contract): readonly Removal[] {
  return Object.keys(contract.document.components?.schemas ?? {})
    .filter((name) => name !== 'EventType')
    .flatMap((name) => samplesIn(contract, pointer('/components/schemas', name)));
}

function samplesIn(contract: Contract, at: string): readonly Removal[] {
  const schema = valueAt(contract.document, at);
  if (!isNode(schema)) return [];
  const shown = 'examples' in schema && schema['type'] !== 'boolean';
  const properties = isNode(schema['properties']) ? Object.keys(schema['properties']) : [];
  return [
    ...(shown ? [{ at: pointer(at, 'examples'), subject: 'samples of ' }] : []),
    ...properties.flatMap((name) => samplesIn(contract, pointer(at, 'properties', name))),
  ];
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
