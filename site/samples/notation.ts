/** How a language writes a value down: what all of them have in common, and a table for what they have not. */
import type { Scalar, Value, Variable } from './value.ts';

export type Brackets = {
  readonly open: string;
  readonly close: string;
  /** How nothing in brackets is written. */
  readonly empty: string;
  /** What follows the last of several lines. */
  readonly last: ',' | '';
};

export type Notation = {
  /** One step to the right. */
  readonly indent: string;
  readonly scalar: (value: Scalar) => string;
  readonly variable: (variable: Variable) => string;
  readonly list: (items: readonly Value[]) => Brackets;
  readonly record: (names: readonly string[]) => Brackets;
  /** Each field with its value, which may go over several lines. */
  readonly fields: (fields: readonly (readonly [name: string, value: string])[]) => readonly string[];
};

/** A list that fits into so many columns stays on its line. */
const LIST_COLUMNS = 90;

/** `value` in a language; lines after the first one are indented as if the first began at the margin. */
export function written(value: Value, notation: Notation): string {
  switch (value.kind) {
    case 'scalar':
      return notation.scalar(value.value);
    case 'variable':
      return notation.variable(value.variable);
    case 'list':
      return list(
        value.items.map((item) => written(item, notation)),
        notation.list(value.items),
        notation.indent,
      );
    case 'record': {
      const fields = value.fields.map(([name, inner]) => [name, written(inner, notation)] as const);
      const brackets = notation.record(fields.map(([name]) => name));
      return block(notation.fields(fields), brackets, notation.indent);
    }
  }
}

/** `text` with each line after the first moved to the right, to stand in a line that begins there. */
export function hanging(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}

function list(items: readonly string[], brackets: Brackets, indent: string): string {
  const line = `${brackets.open}${items.join(', ')}${brackets.close}`;
  const fits = line.length <= LIST_COLUMNS && !line.includes('\n');
  return items.length > 0 && fits ? line : block(items, brackets, indent);
}

function block(items: readonly string[], { open, close, empty, last }: Brackets, indent: string): string {
  if (items.length === 0) return empty;
  return `${open}\n${items.map((item) => indent + hanging(item, indent)).join(',\n')}${last}\n${close}`;
}
