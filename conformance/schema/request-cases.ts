/**
 * Requests generated from a schema of the contract: every constraint violated one at a time, and its boundaries from
 * the permitted side. A case changes exactly one thing of a request that is valid.
 */
import type { Schema } from './resolve.ts';

export type Keyword =
  | 'required'
  | 'type'
  | 'const'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'uniqueItems'
  | 'enum'
  | 'format'
  | 'additionalProperties';

export type RequestCase = {
  /** In kebab-case, unique within a schema. */
  readonly slug: string;
  /** "device_name of 256 characters" */
  readonly what: string;
  readonly property: string;
  /** The constraint that is violated, or whose boundary is touched. */
  readonly keyword: Keyword;
  readonly valid: boolean;
  /** What to set the property to; undefined removes it. */
  readonly value: unknown;
};

const samples: Readonly<Record<string, unknown>> = {
  string: 'text',
  number: 4421,
  boolean: true,
  array: ['text'],
  object: { text: 'text' },
  null: null,
};

/** Takes one code point, two UTF-16 units and four bytes. */
const ASTRAL = '🖐';
/** Takes one code point, one UTF-16 unit and two bytes. */
const TWO_BYTES = 'é';

export function requestCases(schema: Schema): readonly RequestCase[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const unknown: RequestCase = {
    slug: 'an-unknown-field',
    what: 'a field that the contract does not name',
    property: 'conformance_unknown',
    keyword: 'additionalProperties',
    valid: additionalProperties !== false,
    value: 'text',
  };
  const cases = Object.entries(properties).flatMap(([property, its]) => {
    const make = (
      keyword: Keyword,
      name: string,
      what: string,
      value: unknown,
      valid = false,
    ): RequestCase => ({
      slug: `${property.replaceAll('_', '-')}-${name}`,
      what: `${property} ${what}`,
      property,
      keyword,
      valid,
      value,
    });
    return [
      ...(required.includes(property)
        ? [make('required', 'missing', 'missing', undefined)]
        : [make('required', 'absent', 'left out', undefined, true)]),
      ...typeCases(its, make),
      ...valueCases(its, make),
      ...lengthCases(its, make),
      ...itemCases(its, make),
    ];
  });
  return [...cases, unknown];
}

type Make = (keyword: Keyword, name: string, what: string, value: unknown, valid?: boolean) => RequestCase;

function typeCases({ type, const: fixed }: Schema, make: Make): readonly RequestCase[] {
  const allowed = new Set([type ?? (fixed === undefined ? [] : typeof fixed)].flat());
  return Object.entries(samples).flatMap(([name, value]) => {
    if (!allowed.has(name)) return [make('type', `as-${name}`, `as ${name}`, value)];
    return name === 'null' ? [make('type', 'null', 'as null', null, true)] : [];
  });
}

function valueCases({ const: fixed, format }: Schema, make: Make): readonly RequestCase[] {
  return [
    ...(typeof fixed === 'string'
      ? [
          make('const', 'other', 'with another value', `${fixed}_other`),
          make('const', 'in-capitals', 'in capitals', fixed.toUpperCase()),
        ]
      : []),
    ...(format === 'uuid' ? [make('format', 'not-a-uuid', 'that is no UUID', 'not-a-uuid')] : []),
    ...(format === 'uri' ? [make('format', 'not-a-url', 'that is no URL', 'not a url')] : []),
  ];
}

function lengthCases({ minLength, maxLength }: Schema, make: Make): readonly RequestCase[] {
  const below = minLength === 1 ? [make('minLength', 'empty', 'that is empty', '')] : [];
  if (maxLength === undefined) return below;
  const over = maxLength + 1;
  return [
    ...below,
    make('minLength', 'of-1-character', 'of 1 character', 'x', true),
    make(
      'maxLength',
      `of-${maxLength}-characters`,
      `of ${maxLength} characters`,
      'x'.repeat(maxLength),
      true,
    ),
    make(
      'maxLength',
      `of-${maxLength}-two-byte-characters`,
      `of ${maxLength} characters of two bytes`,
      TWO_BYTES.repeat(maxLength),
      true,
    ),
    make('maxLength', `of-${maxLength}-emoji`, `of ${maxLength} emoji`, ASTRAL.repeat(maxLength), true),
    make('maxLength', `of-${over}-characters`, `of ${over} characters`, 'x'.repeat(over)),
    make('maxLength', `of-${over}-emoji`, `of ${over} emoji`, ASTRAL.repeat(over)),
    make('maxLength', 'of-5000-characters', 'of 5000 characters', 'x'.repeat(5000)),
  ];
}

function itemCases({ items, minItems, uniqueItems }: Schema, make: Make): readonly RequestCase[] {
  const values = items?.enum ?? [];
  const [first] = values;
  return [
    ...(minItems === 1 ? [make('minItems', 'empty-list', 'as an empty list', [])] : []),
    ...(uniqueItems && first !== undefined
      ? [make('uniqueItems', 'repeated', 'with a value twice', [first, first])]
      : []),
    ...values.map((value) =>
      make('enum', `only-${String(value).replace('.', '-')}`, `with ${String(value)} alone`, [value], true),
    ),
    ...(typeof first === 'string'
      ? [
          make('enum', 'all', 'with every value', values, true),
          make('enum', 'unknown', 'with an unknown value', ['conformance.unknown']),
          make('enum', 'one-unknown', 'with an unknown value beside a known one', [
            first,
            'conformance.unknown',
          ]),
          make('enum', 'in-capitals', 'with a value in capitals', [first.toUpperCase()]),
          make('type', 'outside-a-list', 'as one value outside a list', first),
          make('enum', 'wildcard', 'with *', ['*']),
          make('enum', 'of-numbers', 'with a number', [1]),
        ]
      : []),
  ];
}
