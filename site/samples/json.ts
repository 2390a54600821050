/** JSON as text, for the languages whose standard library cannot write it. */
import type { Brackets, Notation } from './notation.ts';
import { escaped, usualEscapes, utf16Escape } from './text.ts';
import type { Scalar, Variable } from './value.ts';

const escapes = { ...usualEscapes, '"': String.raw`\"` };

/**
 * @param variable how a variable stands in the text
 * @param raw what becomes of everything that is not a variable, so that it means itself where the text is put
 */
export function jsonNotation(
  variable: (variable: Variable) => string,
  raw: (text: string) => string = (text) => text,
): Notation {
  return {
    indent: '  ',
    scalar: (value) => raw(jsonScalar(value)),
    variable,
    list: () => brackets('[', ']'),
    record: () => brackets('{', '}'),
    fields: (fields) => fields.map(([name, value]) => `${raw(jsonScalar(name))}: ${value}`),
  };
}

function jsonScalar(value: Scalar): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return `"${escaped(value, escapes, utf16Escape)}"`;
}

function brackets(open: string, close: string): Brackets {
  return { open, close, empty: open + close, last: '' };
}
