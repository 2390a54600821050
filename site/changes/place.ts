/** Where in a contract something is, as a reader would call it, and which calls and events that concerns. */
import {
  entriesOf,
  itemsOf,
  operationsOf,
  pointer,
  segmentsOf,
  valueAt,
  webhooksOf,
  type Contract,
  type Operation,
} from '../../contract/index.ts';
import { code } from '../parts/table.ts';

export type Place = {
  /** `` `RegisterDeviceRequest.device_name` ``, `` answer `404` `` */
  readonly name: string;
  /** Labels of the operations and keys of the events that it belongs to or that refer to it, in the contract's order. */
  readonly concerns: readonly string[];
};

/** The place at a JSON Pointer. */
export function placeOf(contract: Contract, at: string): Place {
  const all = [...operationsOf(contract), ...webhooksOf(contract)];
  const owner = all.find((operation) => within(at, operation.at));
  if (owner) return { name: partOf(at, owner), concerns: [nameOf(owner)] };
  const [first, kind, name, ...rest] = segmentsOf(at);
  if (first !== 'components' || kind === undefined || name === undefined) {
    return { name: code(segmentsOf(at).join('.') || 'the contract'), concerns: [] };
  }
  return {
    name: code([name, ...fieldPathOf(rest)].join('.').replaceAll('.[]', '[]')),
    concerns: all
      .filter((operation) => refersTo(contract, operation, pointer('', first, kind, name)))
      .map(nameOf),
  };
}

function within(at: string, place: string): boolean {
  return at === place || at.startsWith(`${place}/`);
}

function nameOf({ key, label }: Operation): string {
  return key.startsWith('/') ? label : key;
}

// What an operation is made of, in words.
function partOf(at: string, owner: Operation): string {
  const [part, name, ...rest] = segmentsOf(at.slice(owner.at.length));
  switch (part) {
    case undefined:
      return 'all of it';
    case 'responses':
      return [name === undefined ? 'answers' : `answer ${code(name)}`, ...inBody(rest)].join(', ');
    case 'requestBody':
      return ['request', ...inBody([name ?? '', ...rest])].join(', ');
    case 'parameters':
      return 'headers and parameters';
    default:
      return code(part);
  }
}

function inBody(rest: readonly string[]): readonly string[] {
  const schema = rest.indexOf('schema');
  const path = schema === -1 ? [] : fieldPathOf(rest.slice(schema + 1));
  return path.length > 0 ? [code(path.join('.').replaceAll('.[]', '[]'))] : [];
}

/** The fields on the way to a place in a schema: `properties/data/properties/id/maxLength` as `data`, `id`. */
function fieldPathOf(segments: readonly string[]): readonly string[] {
  const [keyword, name, ...rest] = segments;
  if (keyword === 'properties' && name !== undefined) return [name, ...fieldPathOf(rest)];
  if (keyword === 'items') return ['[]', ...fieldPathOf(segments.slice(1))];
  if (['allOf', 'anyOf', 'oneOf'].includes(keyword ?? '')) return fieldPathOf(rest);
  return [];
}

function refersTo(contract: Contract, { node }: Operation, target: string): boolean {
  const seen = new Set<string>();
  const todo = [...referencesIn(node)];
  while (todo.length > 0) {
    const at = todo.pop()!;
    if (at === target) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    todo.push(...referencesIn(valueAt(contract.document, at)));
  }
  return false;
}

function referencesIn(node: unknown): readonly string[] {
  const here = entriesOf(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value.slice(1)] : referencesIn(value),
  );
  return [...here, ...itemsOf(node).flatMap(referencesIn)];
}
