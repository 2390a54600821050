/** What is printed where: results on stdout, everything said to a person beside them on stderr. */
import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

export type Output = {
  /** Whether a program reads stdout. */
  readonly json: boolean;
  /** A result: `data` as JSON, or `text` for people. */
  readonly result: (data: unknown, text: string) => void;
  /** One of many results that go on and on: JSON in one line, or text. */
  readonly item: (data: unknown, text: string) => void;
  /** A remark for people. */
  readonly note: (text: string) => void;
};

export function outputOf({ json = false }: { readonly json?: boolean }): Output {
  return {
    json,
    result: (data, text) => write(json ? JSON.stringify(data, null, 2) : text),
    item: (data, text) => write(json ? JSON.stringify(data) : text),
    note: (text) => void process.stderr.write(`${text}\n`),
  };
}

function write(text: string): void {
  if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/**
 * A value that comes from outside, with what a terminal would take for a command, or for the end of the line, made
 * visible: names of people and devices may hold anything.
 */
export function visible(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** In colour on a terminal, unless NO_COLOR is set; as it is otherwise. */
export function paint(format: Format, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return styleText(format, text, { stream });
}

/** Green for success, red for a server's fault, yellow for a client's. */
export function paintStatus(status: number | null, text: string, stream?: NodeJS.WriteStream): string {
  const format = status === null || status >= 500 ? 'red' : status >= 300 ? 'yellow' : 'green';
  return paint(format, text, stream);
}

/** Columns below their headings, each as wide as its widest entry. */
export function table(headings: readonly string[], entries: readonly (readonly string[])[]): string {
  const rows = entries.map((row) => row.map(visible));
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [paint('bold', line(headings)), ...rows.map(line)].join('\n');
}

/** A name and its value in each line. */
export function fields(entries: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(entries).map((name) => name.length));
  return Object.entries(entries)
    .map(([name, value]) => `${name.padEnd(width)}  ${visible(value)}`)
    .join('\n');
}
