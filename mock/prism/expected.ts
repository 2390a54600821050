/** What a schema of the contract accepts, in words that a person can act on. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly examples?: readonly unknown[];
  readonly writeOnly?: boolean;
};

/** What a schema accepts, with an example where the contract has one that is not a secret. */
export function expected(schema: Schema): string {
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

function kindOfType(type: string, schema: Schema): string {
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'array':
      return `an array${range(schema.minItems, schema.maxItems, 'item')}`;
    case 'object': {
      const { properties } = schema;
      return properties ? `an object with ${Object.keys(properties).join(', ')}` : 'an object';
    }
    case 'null':
      return 'null';
    case 'integer':
      return `an integer${span(schema)}`;
    default:
      return `a ${type}${span(schema)}`;
  }
}

function textOf({ format, pattern, minLength, maxLength }: Schema): string {
  if (format === 'uuid') return 'a UUID';
  if (format === 'uri') return `${pattern?.startsWith('^https://') ? 'an https://' : 'a'} URL`;
  if (format === 'date-time') return 'a date and time such as "2026-06-08T14:08:43.151246Z"';
  if (pattern !== undefined) return `a string that matches ${pattern}`;
  // Without an upper bound, zero characters are no bound either.
  return `a string${range(maxLength === undefined ? minLength : (minLength ?? 0), maxLength, 'character')}`;
}

/** ` of 1 to 255 characters`, ` of at least 1 item`, ` of at most 5 items`, or nothing. */
function range(least: number | undefined, most: number | undefined, word: string): string {
  if (least !== undefined && most !== undefined) return ` of ${least} to ${most} ${plural(word, most)}`;
  if (least !== undefined) return ` of at least ${least} ${plural(word, least)}`;
  return most === undefined ? '' : ` of at most ${most} ${plural(word, most)}`;
}

/** ` from 1 to 1000`, ` of at least 0`, ` of at most 5`, or nothing. */
function span({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
}

const plural = (word: string, count: number): string => (count === 1 ? word : `${word}s`);
