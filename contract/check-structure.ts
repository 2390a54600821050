/** What every generator takes for granted, checked once: the rest of the rules is the linters' business. */
import { checkShape } from './check-shape.ts';
import type { Contract } from './load.ts';
import { operationsOf, webhooksOf } from './operations.ts';
import { pointer, pointerOfRef, valueAt } from './pointer.ts';

/** @throws {ContractError} at the first fault. */
export function checkStructure(contract: Contract): void {
  checkVersion(contract);
  checkReferences(contract, contract.document, '');
  checkShape(contract);
  checkOperationIds(contract);
}

function checkVersion(contract: Contract): void {
  const root: unknown = contract.document;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    throw contract.fault(
      '',
      'the contract is not a mapping.',
      'Expected an OpenAPI description: `openapi: 3.1.1`, …',
    );
  }
  const version: unknown = contract.document.openapi;
  if (typeof version !== 'string' || !version.startsWith('3.1.')) {
    throw contract.fault(
      '/openapi',
      `\`openapi\` is ${JSON.stringify(version)}.`,
      'Expected a 3.1 version such as 3.1.1.',
    );
  }
}

// Below these keys stands data of the API's users, in which `$ref` has no meaning.
const dataKeys = new Set(['value', 'example', 'default', 'const', 'enum']);

// Maps whose keys are names: a property may be called `value`, and the key `default` of responses is a status.
const namesBelow =
  /\/(properties|patternProperties|\$defs|responses|schemas|examples|parameters|headers|links)$/;

function checkReferences(contract: Contract, node: unknown, at: string): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const here = pointer(at, key);
    if (key === '$ref' && typeof value === 'string') checkReference(contract, here, value);
    else if (!isData(key, value, at)) checkReferences(contract, value, here);
  }
}

function isData(key: string, value: unknown, at: string): boolean {
  if (namesBelow.test(at)) return false;
  return dataKeys.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(value));
}

function checkReference(contract: Contract, at: string, ref: string): void {
  const target = pointerOfRef(ref);
  if (target === undefined) {
    throw contract.fault(at, `\`${ref}\` is not a reference into this file.`, 'Expected `#/components/…`.');
  }
  if (valueAt(contract.document, target) !== undefined) return;
  const parent = target.slice(0, target.lastIndexOf('/'));
  const siblings = valueAt(contract.document, parent);
  const known = typeof siblings === 'object' && siblings !== null ? Object.keys(siblings) : [];
  const remedy = known.length > 0 ? `#${parent} has: ${known.join(', ')}.` : `There is no #${parent} either.`;
  throw contract.fault(at, `\`${ref}\` refers to nothing.`, remedy);
}

function checkOperationIds(contract: Contract): void {
  const seen = new Map<string, string>();
  for (const { at, node, label } of [...operationsOf(contract), ...webhooksOf(contract)]) {
    const id: unknown = node.operationId;
    if (typeof id !== 'string' || !/^[A-Za-z_$][\w$]*$/.test(id)) {
      const problem = id === undefined ? 'has no operationId' : `has the operationId ${JSON.stringify(id)}`;
      throw contract.fault(
        id === undefined ? at : pointer(at, 'operationId'),
        `${label} ${problem}.`,
        'Expected one that can be a name in TypeScript, such as `registerDevice`.',
      );
    }
    const first = seen.get(id);
    if (first !== undefined) {
      const { line } = contract.locate(first);
      throw contract.fault(
        pointer(at, 'operationId'),
        `the operationId \`${id}\` is taken since line ${line}.`,
        'Expected every operation and every webhook to have an operationId of its own.',
      );
    }
    seen.set(id, pointer(at, 'operationId'));
  }
}
