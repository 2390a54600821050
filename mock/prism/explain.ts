/**
 * Says what is wrong with a request so that a person can act on it: which field, which rule, what was sent, and what
 * would do. Which rules are broken is Prism's verdict; the words come from the contract's schema.
 */
import type { Diagnostic } from './components.ts';

export type Schema = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly examples?: readonly unknown[];
  readonly writeOnly?: boolean;
};

/** More problems than this are counted, not listed. */
const MOST_LISTED = 5;
/** A sent value is shown up to this many characters. */
const LONGEST_SHOWN = 60;

/** One sentence a problem, in the order of the diagnostics. */
export function explain(diagnostics: readonly Diagnostic[], schema: Schema, body: unknown): string {
  const sentences = [...new Set(diagnostics.flatMap((diagnostic) => sentencesOf(diagnostic, schema, body)))];
  const listed = sentences.slice(0, MOST_LISTED);
  const more = sentences.length - listed.length;
  return [...listed, ...(more > 0 ? [`And ${more} more problems.`] : [])].join(' ');
}

function sentencesOf({ path = [], code, message }: Diagnostic, root: Schema, body: unknown): string[] {
  if (path.length === 0) {
    return [
      `${body === undefined ? 'The request has no body' : `The body is ${kindSent(body)}`}. Send ${expected(root)} as JSON.`,
    ];
  }
  // Headers and parameters: Prism's own words name them, and their values are short.
  if (path[0] !== 'body') return [`${message}.`];
  const fields = path.slice(1);
  const { schema, value, secret } = locate(root, body, fields);
  const name = fields.length === 0 ? 'The body' : nameOf(fields);
  // A whole body may hold a secret anywhere.
  const sentValue = fields.length === 0 ? kindSent(value) : shown(value);
  const sent = secret ? 'what was sent is not shown here' : `${sentValue} was sent`;

  switch (code) {
    case 'required':
      return missingIn(schema, value).map((field) => {
        const wanted = expected(schema.properties?.[field] ?? {});
        return `${nameOf([...fields, field])} is missing. Send ${wanted}.`;
      });
    case 'minLength':
    case 'maxLength':
      return [`${name} has ${[...String(value)].length} characters; it must be ${expected(schema)}.`];
    case 'uniqueItems':
      return [`${name} names something twice; ${sent}.`];
    case undefined:
    case '':
      return [`${message}.`];
    default:
      return [`${name} must be ${expected(schema)}; ${sent}.`];
  }
}

type Located = { readonly schema: Schema; readonly value: unknown; readonly secret: boolean };

function locate(root: Schema, body: unknown, fields: readonly string[]): Located {
  return fields.reduce<Located>(
    ({ schema, value, secret }, field) => {
      const next = schema.properties?.[field] ?? schema.items ?? othersOf(schema);
      const below = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
      return { schema: next, value: below, secret: secret || next.writeOnly === true };
    },
    { schema: root, value: body, secret: false },
  );
}

/** The schema of properties that have none of their own. */
function othersOf({ additionalProperties }: Schema): Schema {
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}

function missingIn({ required = [] }: Schema, value: unknown): string[] {
  const given = typeof value === 'object' && value !== null ? value : {};
  return required.filter((field) => !Object.hasOwn(given, field));
}

/** `events.0` is the first item of `events`. */
function nameOf(fields: readonly string[]): string {
  return fields.reduce(
    (name, field) => (/^\d+$/.test(field) ? `${name}[${field}]` : name ? `${name}.${field}` : field),
    '',
  );
}

/** What a schema accepts, in words, with an example where the contract has one that is not a secret. */
function expected(schema: Schema): string {
  // A list of all values needs no example.
  const example = schema.writeOnly || schema.enum ? undefined : schema.examples?.[0];
  return `${kindOf(schema)}${example === undefined ? '' : `, such as ${JSON.stringify(example)}`}`;
}

function kindOf(schema: Schema): string {
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return `one of ${schema.enum.map((value) => JSON.stringify(value)).join(', ')}`;
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return 'a value';
  return types.map((type) => kindOfType(type, schema)).join(' or ');
}

function kindOfType(
  type: string,
  { format, pattern, minLength, maxLength, minItems, properties }: Schema,
): string {
  switch (type) {
    case 'string':
      if (format === 'uuid') return 'a UUID';
      if (format === 'uri') return `${pattern?.startsWith('^https://') ? 'an https://' : 'a'} URL`;
      if (maxLength !== undefined) return `a string of ${minLength ?? 0} to ${maxLength} characters`;
      return minLength === undefined
        ? 'a string'
        : `a string of at least ${minLength} ${plural('character', minLength)}`;
    case 'array':
      return minItems === undefined
        ? 'an array'
        : `an array of at least ${minItems} ${plural('item', minItems)}`;
    case 'object':
      return properties ? `an object with ${Object.keys(properties).join(', ')}` : 'an object';
    case 'null':
      return 'null';
    case 'integer':
      return 'an integer';
    default:
      return `a ${type}`;
  }
}

const plural = (word: string, count: number): string => (count === 1 ? word : `${word}s`);

function kindSent(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
