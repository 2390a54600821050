/** What the two kinds of TypeScript have in common: how values are written, and how the environment is read. */
import { enumeration } from './language.ts';
import type { Brackets, Notation } from './notation.ts';
import { camelCase, escaped, hex, numeral, usualEscapes } from './text.ts';
import type { Variable } from './value.ts';

const escapes = { ...usualEscapes, "'": String.raw`\'` };

export const typescriptNotation: Notation = {
  indent: '  ',
  scalar(value) {
    if (typeof value === 'string') return text(value);
    return typeof value === 'number' ? numeral(value) : String(value);
  },
  variable: ({ field }) => camelCase(field),
  list: () => brackets('[', ']'),
  record: () => brackets('{', '}'),
  fields: (fields) => fields.map(([name, value]) => `${property(name)}: ${value}`),
};

/** A string literal. */
export function text(value: string): string {
  return `'${escaped(value, escapes, (codePoint) => `\\u{${hex(codePoint, 1)}}`)}'`;
}

export function readEnvironment(variables: readonly Variable[]): string | undefined {
  if (variables.length === 0) return undefined;
  const names = variables.map(({ field }) => camelCase(field));
  const targets = variables.map(({ env }, index) => `${env}: ${names[index]}`);
  const missing = names.map((name) => `!${name}`).join(' || ');
  const message = text(`Set ${enumeration(variables.map(({ env }) => env))}.`);
  const [condition, refusal] = [`if (${missing})`, `throw new Error(${message});`];
  return [
    targets.length === 1
      ? `const { ${targets[0]} } = env;`
      : `const {\n${targets.map((target) => `  ${target},`).join('\n')}\n} = env;`,
    targets.length === 1 ? `${condition} ${refusal}` : `${condition} {\n  ${refusal}\n}`,
  ].join('\n');
}

/** How a name stands before the colon. */
export function property(name: string): string {
  // Written plainly it would set the prototype instead.
  if (name === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}

function brackets(open: string, close: string): Brackets {
  return { open, close, empty: open + close, last: ',' };
}
