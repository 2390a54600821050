/** The schemas of the contract with every reference followed, and what a value has beside them. */
import { loadContract, type Contract } from '../../contract/load.ts';
import type { OperationId } from '../../generated/wire.ts';
import { operationTable } from '../../generated/operations.ts';
import { valueAt } from '../../contract/pointer.ts';

export { loadContract, type Contract };

/** The keywords that the contract uses, references followed. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly format?: string;
  readonly pattern?: string;
};

export function namedSchema({ document }: Contract, name: string): Schema {
  return resolved(document, document.components?.schemas?.[name]) as Schema;
}

export function requestSchemaOf(contract: Contract, operationId: OperationId): Schema {
  const { requestSchema } = operationTable[operationId];
  return namedSchema(contract, requestSchema);
}

// What stands beside a $ref wins over what it refers to, as in JSON Schema 2020-12 for the keywords in use here.
function resolved(document: unknown, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => resolved(document, item));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...own } = node as Record<string, unknown>;
  const target = typeof $ref === 'string' ? resolved(document, valueAt(document, $ref.slice(1))) : {};
  const entries = Object.entries(own).map(([key, value]) => [key, resolved(document, value)] as const);
  return { ...(target as object), ...Object.fromEntries(entries) };
}

/** JSON Pointers of the fields of `value` that `schema` does not name. Opaque parts are not looked into. */
export function undocumentedFields(schema: Schema, value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((item, index) => undocumentedFields(items, item, `${at}/${index}`)) : [];
  }
  const { properties, additionalProperties } = schema;
  if (typeof value !== 'object' || value === null || !properties || additionalProperties === true) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return known ? undocumentedFields(known, item, `${at}/${name}`) : [`${at}/${name}`];
  });
}
