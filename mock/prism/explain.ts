/**
 * Says what is wrong with a request so that a person can act on it: which field, which rule, what was sent, and what
 * would do. Which rules are broken is Prism's verdict; the words come from the contract's schema.
 */
import type { Diagnostic } from './components.ts';
import { expected, type Schema } from './expected.ts';
import type { Operation } from './operations.ts';

/** What was sent, by where Prism says that it stands; names of headers are in lower case. */
export type Sent = {
  readonly body: unknown;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
};

/** More problems than this are counted, not listed. */
const MOST_LISTED = 5;
/** A sent value is shown up to this many characters. */
const LONGEST_SHOWN = 60;

/** One sentence a problem, in the order of the diagnostics. */
export function explain(diagnostics: readonly Diagnostic[], { request }: Operation, sent: Sent): string {
  const sentences = [...new Set(diagnostics.flatMap((diagnostic) => sentencesOf(diagnostic, request, sent)))];
  const listed = sentences.slice(0, MOST_LISTED);
  const more = sentences.length - listed.length;
  return [...listed, ...(more > 0 ? [`And ${more} more problems.`] : [])].join(' ');
}

/** What is wrong with the names in a query; undefined when the operation knows all of them. */
export function unknownInQuery(query: Sent['query'], { request }: Operation): string | undefined {
  const known = (request?.query ?? []).map(({ name }) => name);
  // Beginning so, they ask for an answer out of the contract, as the Prefer header does.
  const unknown = Object.keys(query).find((name) => !known.includes(name) && !name.startsWith('__'));
  if (unknown === undefined) return undefined;
  return `${cut(unknown)} in the query is not known here. There is ${known.join(', ') || 'nothing to be sent'}.`;
}

function sentencesOf(diagnostic: Diagnostic, request: Operation['request'], sent: Sent): string[] {
  const { path: [place, ...fields] = [], message } = diagnostic;
  const schema = request?.body?.contents?.[0]?.schema as Schema | undefined;
  switch (place) {
    case undefined:
      return [sentenceOfMissingBody(schema, sent.body)];
    case 'body':
      return sentencesOfBody(diagnostic, schema ?? {}, sent.body, fields.map(String));
    case 'path':
    case 'query':
    case 'header':
      return [sentenceOfParameter(place, String(fields[0] ?? ''), request, sent) ?? `${message}.`];
    default:
      return [`${message}.`];
  }
}

function sentenceOfMissingBody(schema: Schema | undefined, body: unknown): string {
  if (!schema) return 'This call takes no body. Send none.';
  const start = body === undefined ? 'The request has no body' : `The body is ${kindSent(body)}`;
  return `${start}. Send ${expected(schema)} as JSON.`;
}

/** @returns undefined when the operation has no such parameter */
function sentenceOfParameter(
  place: 'path' | 'query' | 'header',
  name: string,
  request: Operation['request'],
  sent: Sent,
): string | undefined {
  const list = request?.[place === 'header' ? 'headers' : place];
  const parameter = list?.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!parameter) return undefined;
  const value = sent[place][name];
  const given = value === undefined ? 'it is missing' : `${shown(value)} was sent`;
  return `${parameter.name} in the ${place} must be ${expected(parameter.schema as Schema)}; ${given}.`;
}

function sentencesOfBody(
  { code, message }: Diagnostic,
  root: Schema,
  body: unknown,
  fields: readonly string[],
): string[] {
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
    case 'additionalProperties': {
      const known = Object.keys(schema.properties ?? {});
      return othersIn(schema, value).map(
        (field) =>
          `${nameOf([...fields, field])} is not known here. There is ${known.join(', ') || 'nothing to be sent'}.`,
      );
    }
    case 'minLength':
    case 'maxLength':
      return [`${name} has ${[...String(value)].length} characters; it must be ${expected(schema)}.`];
    case 'maxItems':
      return [`${name} must be ${expected(schema)}; ${(value as unknown[]).length} were sent.`];
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
      const next = schema.properties?.[field] ?? schema.items ?? schemaOfOthers(schema);
      const below = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
      return { schema: next, value: below, secret: secret || next.writeOnly === true };
    },
    { schema: root, value: body, secret: false },
  );
}

/** The schema of properties that have none of their own. */
function schemaOfOthers({ additionalProperties }: Schema): Schema {
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}

function missingIn({ required = [] }: Schema, value: unknown): string[] {
  const given = typeof value === 'object' && value !== null ? value : {};
  return required.filter((field) => !Object.hasOwn(given, field));
}

function othersIn({ properties = {} }: Schema, value: unknown): string[] {
  const given = typeof value === 'object' && value !== null ? value : {};
  return Object.keys(given).filter((field) => !Object.hasOwn(properties, field));
}

/** `events.0` is the first item of `events`. */
function nameOf(fields: readonly string[]): string {
  return fields.reduce((name, field) => {
    if (/^\d+$/.test(field)) return `${name}[${field}]`;
    return name ? `${name}.${cut(field)}` : cut(field);
  }, '');
}

function kindSent(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : cut(JSON.stringify(value));
}

function cut(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
