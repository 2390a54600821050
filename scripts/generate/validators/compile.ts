/** From JSON Schema to JavaScript, by Ajv's standalone mode. */
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { SchemaNode } from '../../../contract/document.ts';
import type { Contract } from '../../../contract/load.ts';
import { schemaNameOf } from '../../../contract/operations.ts';
import { pointer } from '../../../contract/pointer.ts';
import { bundle } from './bundle.ts';
import * as formats from './formats.ts';
import { DEFINITIONS, forAjv } from './schema.ts';
import { importing, shorter } from './standalone.ts';

/** One body to validate: the name of its function, its schema, and where the contract has that. */
export type Target = { readonly name: string; readonly schema: SchemaNode; readonly at: string };

const CONTRACT = 'contract';

/**
 * The JavaScript of one function for each target, ending in one `export { … }`. Targets that refer to the same schema
 * share a function. Each function bears its target's {@link compiledName}.
 *
 * @throws {ContractError} a schema that Ajv refuses in strict mode: an unknown keyword or format, a wrong value.
 */
export async function compile(contract: Contract, targets: readonly Target[]): Promise<string> {
  if (targets.length === 0) return 'export {};\n';
  const definitions = definitionsOf(contract, targets);
  const ajv = newAjv(definitions);
  for (const definition of definitions) checkAgainstMetaSchema(contract, ajv, definition);
  ajv.addSchema({
    $id: CONTRACT,
    $defs: Object.fromEntries(definitions.map(({ name, schema }) => [name, schema])),
  });
  checkStrictness(contract, ajv, definitions);

  const exports = Object.fromEntries(
    targets.map((target) => [compiledName(target), idOf(definitionName(target))]),
  );
  const code = standalone.default(ajv, exports);
  return bundle(shorter(importing(code)));
}

/** The name that the code gives to the function for `target`; it cannot be that of an export. */
export function compiledName(target: Target): string {
  return `compiled_${definitionName(target).replaceAll(/\W/g, '_')}`;
}

function definitionName({ name, schema }: Target): string {
  return schemaNameOf(schema) ?? name;
}

/** A schema as Ajv gets it: a named one of the contract, or one written in place, which goes by its target's name. */
type Definition = { readonly name: string; readonly schema: unknown; readonly at: string };

function definitionsOf(contract: Contract, targets: readonly Target[]): readonly Definition[] {
  const named = Object.entries(contract.document.components?.schemas ?? {}).map(([name, schema]) => ({
    name,
    schema: forAjv(schema),
    at: pointer('/components/schemas', name),
  }));
  const inPlace = targets
    .filter(({ schema }) => schemaNameOf(schema) === null)
    .map(({ name, schema, at }) => ({ name, schema: forAjv(schema), at }));
  return [...named, ...inPlace];
}

function newAjv(definitions: readonly Definition[]): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // Every fault of a body, not only the first: whoever reads the answer wants to mend it once.
    allErrors: true,
    discriminator: true,
    // A loop over the required names instead of a condition for each: as fast here, and a tenth smaller.
    loopRequired: 1,
    formats,
    code: { source: true, esm: true, lines: false, formats: _`formats` },
  });
  // Ajv2020 always keeps the accounts that two keywords may ask for. Without them the code is a sixth smaller.
  const text = JSON.stringify(definitions);
  ajv.opts.unevaluated = text.includes('"unevaluated');
  ajv.opts.dynamicRef = text.includes('"$dynamic');
  return ajv;
}

function checkAgainstMetaSchema(contract: Contract, ajv: Ajv2020, { schema, at }: Definition): void {
  if (ajv.validateSchema(schema as SchemaNode) === true) return;
  const fault = ajv.errors?.[0];
  const allowed: unknown = fault?.params['allowedValues'];
  throw contract.fault(
    `${at}${fault?.instancePath ?? ''}`,
    `not a JSON Schema: ${fault?.instancePath ?? ''} ${fault?.message ?? ''}.`,
    Array.isArray(allowed)
      ? `Expected one of: ${allowed.join(', ')}.`
      : 'Expected JSON Schema, draft 2020-12.',
  );
}

function checkStrictness(contract: Contract, ajv: Ajv2020, definitions: readonly Definition[]): void {
  const refused = definitions.flatMap((definition) => {
    const reason = refusalOf(ajv, definition);
    return reason === undefined ? [] : [{ ...definition, reason }];
  });
  // A schema is refused with every schema that it refers to: the one to blame refers to no other refused one.
  const culprit =
    refused.find((one) => !refused.some((other) => other !== one && refersTo(one.schema, other.name))) ??
    refused[0];
  if (!culprit) return;
  throw contract.fault(
    culprit.at,
    `in this schema: ${culprit.reason}.`,
    `Expected only keywords of JSON Schema, and of the formats only: ${Object.keys(formats).join(', ')}.`,
  );
}

function refersTo(schema: unknown, name: string): boolean {
  return JSON.stringify(schema).includes(`"${DEFINITIONS}${name}"`);
}

function refusalOf(ajv: Ajv2020, { name }: Definition): string | undefined {
  try {
    ajv.getSchema(idOf(name));
    return undefined;
  } catch (error) {
    return (error as Error).message
      .replace(/^strict mode: /, '')
      .replace(/ at "[^"]*" \(\w+\)$/, '')
      .replace(/ ignored in schema at path .*$/, '');
  }
}

function idOf(name: string): string {
  return `${CONTRACT}${DEFINITIONS}${name}`;
}
