/**
 * Every schema compiles under JSON Schema 2020-12 in Ajv's strict mode. A validator that cannot compile a schema either
 * fails at start-up or, worse, passes everything; a misspelt keyword (`minLenght`) is not an error to JSON Schema but
 * is one here. A schema that only fails because of one it refers to is not reported again.
 */
import { schemaCompilerOf } from '../../compile.ts';
import { entriesOf, type JsonObject } from '../../json.ts';
import { pointerOfRef } from '../../pointer.ts';
import { rootSchemasOf } from '../../schemas.ts';
import type { HouseRule } from '../rule.ts';

export const schemaCompiles: HouseRule = {
  id: 'schema-compiles',
  check(contract) {
    const compile = schemaCompilerOf(contract);
    const roots = rootSchemasOf(contract);
    const faults = new Map(
      roots.flatMap(({ at, schema }) => faultOf(schema, compile).map((fault) => [at, fault] as const)),
    );
    return roots
      .filter(({ at, schema }) => faults.has(at) && !refsIn(schema).some((ref) => faults.has(ref)))
      .map(({ at }) => ({
        at,
        message: `The schema does not compile: ${faults.get(at)}. Expected strict JSON Schema 2020-12.`,
      }));
  },
};

function faultOf(schema: JsonObject, compile: (schema: JsonObject) => unknown): readonly string[] {
  try {
    compile(schema);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function refsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(refsIn);
  return entriesOf(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [pointerOfRef(value) ?? ''] : refsIn(value),
  );
}
