/** Compares fields and headers with their schemas: type, required-ness, bounds; and finds fields in no table. */
import type { Body, Fact, FieldFact, Shape } from '../reference/place.ts';
import { entriesAt, isNode, lookUp, nameOf, requestBodyOf, schemaOf, type Node } from './contract-view.ts';
import { show, type Finding, type Located } from './finding.ts';

/** The keywords that bind values. Others describe, or are the business of a table of their own. */
export const BINDING = [
  'type',
  'format',
  'const',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
] as const;

export function fieldGaps(contract: Node, facts: readonly Located<Fact>[]): readonly Finding[] {
  const described = facts.flatMap(({ place, fact }) => (fact.kind === 'field' ? [{ place, fact }] : []));
  const bodies = new Map(described.map(({ fact }) => [nameOf(fact.body), fact.body]));
  return [
    ...described.flatMap(({ place, fact }) => gapsOf(contract, fact).map((gap) => ({ place, ...gap }))),
    ...[...bodies.values()].flatMap((body) => bodyGaps(contract, body)),
    ...[...bodies.values()].flatMap((body) =>
      unknownFields(
        contract,
        body,
        described.map(({ fact }) => fact),
      ),
    ),
    ...facts.flatMap(({ place, fact }) =>
      fact.kind === 'header' ? headerGaps(contract, fact).map((gap) => ({ place, ...gap })) : [],
    ),
  ];
}

type Gap = Omit<Finding, 'place'>;

function gapsOf(contract: Node, { body, at, shape }: FieldFact): readonly Gap[] {
  const path = at.split('.');
  const name = `${at} in ${nameOf(body)}`;
  const parent = path
    .slice(0, -1)
    .reduce((schema, key) => lookUp(contract, schema, 'properties', key), schemaOf(contract, body));
  const last = path.at(-1) ?? '';
  const schema = lookUp(contract, parent, 'properties', last);
  if (!isNode(schema)) return [{ subject: `field ${name}`, problem: 'is not in the contract' }];
  const required = lookUp(contract, parent, 'required');
  const isRequired = Array.isArray(required) && required.includes(last);
  return [
    ...(isRequired === (shape.required ?? false)
      ? []
      : [wrong(`required of ${name}`, isRequired, shape.required ?? false)]),
    ...shapeGaps(contract, name, schema, shape),
  ];
}

function shapeGaps(contract: Node, name: string, schema: unknown, shape: Shape): readonly Gap[] {
  const node = isNode(schema) ? schema : {};
  const gaps = BINDING.flatMap((keyword) => {
    const expected: unknown = (shape as Readonly<Record<string, unknown>>)[keyword];
    return show(node[keyword]) === show(expected)
      ? []
      : [wrong(`${keyword} of ${name}`, node[keyword], expected)];
  });
  const items = lookUp(contract, schema, 'items');
  return shape.items || items !== undefined
    ? [...gaps, ...shapeGaps(contract, `the items of ${name}`, items, shape.items ?? {})]
    : gaps;
}

function wrong(subject: string, actual: unknown, expected: unknown): Gap {
  return { subject, problem: `is ${show(actual)} in the contract, expected ${show(expected)}` };
}

/** Whatever has fields is an object, and where fields are required, so is what they are in. */
function bodyGaps(contract: Node, body: Body): readonly Finding[] {
  const type = lookUp(contract, schemaOf(contract, body), 'type');
  const sent = requestBodyOf(contract, body);
  const required = isNode(sent) ? (sent['required'] ?? false) : true;
  return [
    ...(type === 'object' ? [] : [wrong(`type of ${nameOf(body)}`, type, 'object')]),
    ...(required === true ? [] : [wrong(`required of ${nameOf(body)}`, required, true)]),
  ].map((gap) => ({ place: 'openapi.yaml', ...gap }));
}

function unknownFields(contract: Node, body: Body, facts: readonly FieldFact[]): readonly Finding[] {
  const known = new Set(facts.flatMap((fact) => (nameOf(fact.body) === nameOf(body) ? [fact.at] : [])));
  return propertyPaths(contract, schemaOf(contract, body), '')
    .filter((path) => !known.has(path))
    .map((path) => ({
      place: 'openapi.yaml',
      subject: `field ${path} in ${nameOf(body)}`,
      problem: 'is in the contract, but in no place and no reading',
    }));
}

function propertyPaths(contract: Node, schema: unknown, prefix: string): readonly string[] {
  return entriesAt(contract, schema, 'properties').flatMap(([name, property]) => [
    `${prefix}${name}`,
    ...propertyPaths(contract, property, `${prefix}${name}.`),
  ]);
}

function headerGaps(
  contract: Node,
  { event, name, value, shape }: Extract<Fact, { kind: 'header' }>,
): readonly Gap[] {
  const subject = `${name} in ${nameOf({ kind: 'delivery', event })}`;
  const parameters = lookUp(contract, contract, 'webhooks', event, 'post', 'parameters');
  const header = (Array.isArray(parameters) ? parameters : [])
    .map((parameter: unknown) => lookUp(contract, parameter))
    .find((parameter) => isNode(parameter) && parameter['in'] === 'header' && parameter['name'] === name);
  if (!isNode(header)) return [{ subject: `header ${subject}`, problem: 'is not in the contract' }];
  const required = header['required'] ?? false;
  return [
    ...(required === (shape.required ?? false)
      ? []
      : [wrong(`required of ${subject}`, required, shape.required ?? false)]),
    ...(show(header['example']) === show(value)
      ? []
      : [wrong(`example of ${subject}`, header['example'], value)]),
    ...shapeGaps(contract, subject, lookUp(contract, header, 'schema'), shape),
  ];
}
