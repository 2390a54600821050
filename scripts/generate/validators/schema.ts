/** From the contract's schemas to schemas that Ajv takes in strict mode. */
import type { SchemaNode } from '../../../contract/document.ts';

// Where JSON Schema 2020-12 has further schemas: below the keyword itself, in its array, or in its map of names.
const oneSchema = new Set([
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const arrayOfSchemas = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const mapOfSchemas = new Set(['$defs', 'dependentSchemas', 'patternProperties', 'properties']);

// They tell people something and check nothing. Left in, a changed description would change the validators.
const annotations = new Set([
  '$comment',
  'default',
  'deprecated',
  'description',
  'example',
  'examples',
  'externalDocs',
  'readOnly',
  'title',
  'writeOnly',
  'xml',
]);

/** Where the contract keeps its named schemas, and where Ajv's document keeps them. */
const COMPONENTS = '#/components/schemas/';
export const DEFINITIONS = '#/$defs/';

/** A copy of `schema` for Ajv: without annotations and extensions, with references into `$defs`. */
export function forAjv(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const entries = Object.entries(schema)
    .filter(([keyword]) => !annotations.has(keyword) && !keyword.startsWith('x-'))
    .map(([keyword, value]) => [keyword, convert(keyword, value)]);
  return withImpliedTag(Object.fromEntries(entries) as SchemaNode);
}

function convert(keyword: string, value: unknown): unknown {
  if (keyword === '$ref' && typeof value === 'string') return value.replace(COMPONENTS, DEFINITIONS);
  if (oneSchema.has(keyword)) return forAjv(value);
  if (arrayOfSchemas.has(keyword) && Array.isArray(value)) return value.map(forAjv);
  if (mapOfSchemas.has(keyword) && typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, forAjv(schema)]));
  }
  return value;
}

// Ajv reads the values of the tag from the alternatives themselves and refuses a mapping; it also asks for the tag by
// itself, while `required` beside it would be a requirement on a property that this schema does not describe.
function withImpliedTag(schema: SchemaNode): SchemaNode {
  const discriminator = schema['discriminator'] as { readonly propertyName?: string } | undefined;
  if (discriminator?.propertyName === undefined) return schema;
  const { propertyName } = discriminator;
  const { required, ...rest } = schema;
  const others = Array.isArray(required) ? required.filter((name) => name !== propertyName) : [];
  return { ...rest, discriminator: { propertyName }, ...(others.length > 0 && { required: others }) };
}
