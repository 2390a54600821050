/** Compiles a contract's schemas as strict JSON Schema 2020-12, formats included. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { entriesOf, isObject, type JsonObject } from './json.ts';
import type { Contract } from './load.ts';

// OpenAPI's own words in a schema (OAS 3.1, section 4.8.24), which JSON Schema leaves to it.
const ANNOTATIONS = ['discriminator', 'example', 'externalDocs', 'xml'];

const BASE = 'contract:schemas';

/**
 * The compiler for schemas that stand in `contract`, which may refer to its `components/schemas`.
 *
 * The compiler throws an Error, with Ajv's words, for a schema that does not compile.
 */
export function schemaCompilerOf(contract: Contract): (schema: JsonObject) => ValidateFunction {
  // Not strictRequired: it does not look for properties in `oneOf`. Redocly's no-required-schema-properties-undefined does.
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  ajv.addVocabulary([...ANNOTATIONS, ...extensionsIn(contract.document)]);
  const $defs = absolute(contract.document.components?.schemas ?? {});
  ajv.addSchema({ $id: BASE, $defs }, undefined, false, false);
  return (schema) => ajv.compile(absolute(schema) as JsonObject);
}

// Ajv would take the rest of the contract for misspelt keywords, so it gets the schemas alone, under a name.
function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, value.replace('#/components/schemas/', `${BASE}#/$defs/`)]
        : [key, absolute(value)],
    ),
  );
}

function extensionsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(extensionsIn);
  const found = entriesOf(node).flatMap(([key, value]) => [
    ...(key.startsWith('x-') ? [key] : []),
    ...extensionsIn(value),
  ]);
  return [...new Set(found)];
}
