/** Compares the values of the contract's examples with those of the reference, in both directions. */
import { isDeepStrictEqual } from 'node:util';
import type { Fact, ValueFact } from '../reference/place.ts';
import { exampleOf, isNode, lookUp, nameOf, schemaOf, type Node } from './contract-view.ts';
import { show, type Finding, type Located } from './finding.ts';

export function exampleGaps(contract: Node, facts: readonly Located<Fact>[]): readonly Finding[] {
  const values = facts.flatMap(({ place, fact }) => (fact.kind === 'value' ? [{ place, fact }] : []));
  const everyValue = values.map(({ fact }) => fact.value);
  const shown = Map.groupBy(values, ({ fact }) => `${fact.example} with ${nameOf(fact.body)}`);
  const inSchemas = values.flatMap((row) => sampleGaps(contract, row, everyValue));
  const inExamples = [...shown].flatMap(([name, rows]) => {
    const first = rows[0];
    if (!first) return [];
    const value = exampleOf(contract, first.fact.body, first.fact.example);
    if (value === undefined) {
      return [{ place: first.place, subject: `example ${name}`, problem: 'is not in the contract' }];
    }
    return [
      ...rows.flatMap((row) => valueGaps(row, name, value)),
      ...unknownValues(
        rows.map(({ fact }) => fact),
        name,
        value,
      ),
    ];
  });
  return [...inSchemas, ...inExamples];
}

/** The values that a field's own schema shows: there are some, and each is one of the reference. */
function sampleGaps(
  contract: Node,
  { place, fact: { body, at } }: Located<ValueFact>,
  everyValue: readonly unknown[],
): readonly Finding[] {
  const path = at.split('.').flatMap((key) => ['properties', key]);
  const schema = lookUp(contract, schemaOf(contract, body), ...path);
  // A value that the schema names needs no sample, and what is not described at all is another table's business.
  if (!isNode(schema) || 'const' in schema || schema['type'] === 'boolean') return [];
  const samples: unknown = schema['examples'];
  const known =
    Array.isArray(samples) &&
    samples.length > 0 &&
    samples.every((sample) => everyValue.some((value) => isDeepStrictEqual(value, sample)));
  if (known) return [];
  const problem = `are ${show(samples)} in the contract, expected values of the reference`;
  return [{ place, subject: `samples of ${at} in ${nameOf(body)}`, problem }];
}

function valueGaps({ place, fact }: Located<ValueFact>, name: string, example: unknown): readonly Finding[] {
  const actual = fact.at
    .split('.')
    .reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), example);
  if (isDeepStrictEqual(actual, fact.value)) return [];
  const problem = `is ${show(actual)} in the contract, expected ${show(fact.value)}`;
  return [{ place, subject: `value ${fact.at} in example ${name}`, problem }];
}

function unknownValues(facts: readonly ValueFact[], name: string, example: unknown): readonly Finding[] {
  const known = new Set(facts.map(({ at }) => at));
  return leavesOf(example, known, '')
    .filter((at) => !known.has(at))
    .map((at) => ({
      place: 'openapi.yaml',
      subject: `value ${at} in example ${name}`,
      problem: 'is in the contract, but in no place and no reading',
    }));
}

// A path that a row has is compared as a whole; any other object is opened.
function leavesOf(value: unknown, known: ReadonlySet<string>, prefix: string): readonly string[] {
  return Object.entries(isNode(value) ? value : {}).flatMap(([key, inner]) => {
    const at = `${prefix}${key}`;
    return isNode(inner) && !known.has(at) ? leavesOf(inner, known, `${at}.`) : [at];
  });
}
