/** What a field may hold, in words: its type and every bound that its schema sets. */
import { isObject, itemsOf, resolved, type Contract, type Field } from '../../contract/index.ts';
import { code } from '../parts/table.ts';

type Value = Pick<Field, 'schema' | 'at'>;

/** `string, 1 to 255 characters`, `integer, at least 0`, `` one of `left`, `right`, `both` ``, `list of number, at least 1`. */
export function typeOf(contract: Contract, { schema, at }: Value): string {
  return [kindOf(contract, { schema, at }), ...boundsOf(schema)].join(', ');
}

function kindOf(contract: Contract, { schema, at }: Value): string {
  if (schema['const'] !== undefined) return code(json(schema['const']));
  const values = itemsOf(schema['enum']);
  if (values.length > 0) return `one of ${values.map((value) => code(json(value))).join(', ')}`;
  const types = [schema['type'] ?? 'any value'].flat().map(String);
  const items = schema['items'];
  const named = types.map((type) => {
    if (type !== 'array') return type;
    const item = isObject(items) ? typeOf(contract, resolved(contract, items, at)) : 'any value';
    return `list of ${item.includes(',') ? `(${item})` : item}`;
  });
  const format = typeof schema['format'] === 'string' ? ` (${schema['format']})` : '';
  return `${named.join(' or ')}${format}`;
}

function boundsOf(schema: Value['schema']): readonly string[] {
  return [
    span(schema['minLength'], schema['maxLength'], 'character'),
    span(schema['minItems'], schema['maxItems'], 'item'),
    span(schema['minimum'], schema['maximum'], ''),
    schema['exclusiveMinimum'] === undefined ? '' : `more than ${String(schema['exclusiveMinimum'])}`,
    schema['exclusiveMaximum'] === undefined ? '' : `less than ${String(schema['exclusiveMaximum'])}`,
    schema['multipleOf'] === undefined ? '' : `a multiple of ${String(schema['multipleOf'])}`,
    schema['uniqueItems'] === true ? 'none twice' : '',
    typeof schema['pattern'] === 'string' ? `matches ${code(schema['pattern'])}` : '',
    schema['writeOnly'] === true ? 'never sent back' : '',
    schema['readOnly'] === true ? 'never sent by you' : '',
    schema['default'] === undefined ? '' : `${code(json(schema['default']))} when left out`,
  ].filter((bound) => bound !== '');
}

function span(from: unknown, to: unknown, unit: string): string {
  const least = typeof from === 'number' ? from : undefined;
  const most = typeof to === 'number' ? to : undefined;
  const units = (count: number) => (unit === '' ? '' : ` ${unit}${count === 1 ? '' : 's'}`);
  if (least === undefined) return most === undefined ? '' : `at most ${most}${units(most)}`;
  if (most === undefined) return `at least ${least}${units(least)}`;
  return least === most ? `exactly ${least}${units(least)}` : `${least} to ${most}${units(most)}`;
}

// A word needs no quotes.
function json(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
