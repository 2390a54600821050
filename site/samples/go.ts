/** Go with `net/http`, laid out as gofmt does. */
import { kebabCase, lines, paragraphs, type Language } from './language.ts';
import { written, type Brackets, type Notation } from './notation.ts';
import type { SampleRequest } from './request.ts';
import { camelCase, escaped, numeral, unicodeEscape, usualEscapes } from './text.ts';
import type { Scalar, Variable } from './value.ts';

const escapes = { ...usualEscapes, '"': String.raw`\"` };

type Field = readonly [key: string, value: string];

/** Keys of so many bytes share a column whatever their ratio. */
const ALWAYS_ALIKE = 40;
/** A key that is so many times longer or shorter begins a new one. */
const UNLIKE = 2.5;

const notation: Notation = {
  indent: '\t',
  scalar,
  variable: ({ field }) => camelCase(field),
  list: () => brackets('[]any{'),
  record: () => brackets('map[string]any{'),
  fields: (fields) => aligned(fields.map(([name, value]) => [text(name), value])),
};

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];

const ALWAYS = ['fmt', 'io', 'net/http', 'os', 'time'];

export const go: Language = {
  lang: 'go',
  label: 'Go',
  file: (operationId) => `${kebabCase(operationId).replaceAll('-', '_')}.go`,
  run: (file) => `go run ${file}`,
  program(request) {
    const { body, variables, answers } = request;
    const packages = body ? ['bytes', 'encoding/json', ...ALWAYS] : ALWAYS;
    return paragraphs(
      'package main',
      `import (\n${packages.map((name) => `\t"${name}"`).join('\n')}\n)`,
      lines(
        'func main() {',
        `\t${answers ? 'answer' : '_'}, err := call()`,
        '\tif err != nil {',
        '\t\tfmt.Fprintln(os.Stderr, err)',
        '\t\tos.Exit(1)',
        '\t}',
        answers ? '\tfmt.Println(string(answer))' : undefined,
        '}',
      ),
      lines(
        'func call() ([]byte, error) {',
        ...paragraphs(lines(...variables.map(readVariable)), ...sending(request), receiving(request))
          .split('\n')
          .map((line) => (line === '' ? '' : `\t${line}`)),
        '}',
      ),
    );
  },
};

function readVariable({ field, env }: Variable): string {
  const name = camelCase(field);
  return lines(
    `${name} := os.Getenv(${text(env)})`,
    `if ${name} == "" {`,
    `\treturn nil, fmt.Errorf(${text(`set ${env}`)})`,
    '}',
  );
}

function sending({ method, baseUrl, path, bearer, headers, body }: SampleRequest): readonly string[] {
  const known = METHODS.includes(method);
  const name = known ? `http.Method${method.charAt(0)}${method.slice(1).toLowerCase()}` : text(method);
  return [
    body ? lines(`body, err := json.Marshal(${written(body, notation)})`, ...unlessError) : '',
    lines(
      `request, err := http.NewRequest(${name}, ${text(baseUrl + path)}, ${body ? 'bytes.NewReader(body)' : 'nil'})`,
      ...unlessError,
      bearer && `request.Header.Set("Authorization", "Bearer "+${camelCase(bearer.field)})`,
      ...headers.map(([header, value]) => `request.Header.Set(${text(header)}, ${text(value)})`),
    ),
  ];
}

function receiving({ success, timeoutS }: SampleRequest): string {
  return lines(
    `client := http.Client{Timeout: ${timeoutS} * time.Second}`,
    'response, err := client.Do(request)',
    ...unlessError,
    'defer response.Body.Close()',
    'answer, err := io.ReadAll(response.Body)',
    ...unlessError,
    `if ${success.map((status) => `response.StatusCode != ${status}`).join(' && ')} {`,
    '\treturn nil, fmt.Errorf("%s: %s", response.Status, answer)',
    '}',
    'return answer, nil',
  );
}

const unlessError = ['if err != nil {', '\treturn nil, err', '}'];

function scalar(value: Scalar): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return numeral(value);
  return value === null ? 'nil' : String(value);
}

/** A string literal. */
export function text(value: string): string {
  return `"${escaped(value, escapes, unicodeEscape)}"`;
}

/** The values of a section stand in one column. */
function aligned(fields: readonly Field[]): readonly string[] {
  return sectionsOf(fields).flatMap((section) => {
    const column = Math.max(...section.map(([key]) => widthOf(key)));
    return section.map(([key, value]) => `${key}:${' '.repeat(column - widthOf(key))} ${value}`);
  });
}

/**
 * Where gofmt begins a new column: around a value of several lines, and where a key is much shorter or longer than those
 * before it (go/printer, exprList; sizes are in bytes).
 */
function sectionsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const sections: Field[][] = [];
  let sizes: number[] = [];
  for (const field of fields) {
    const [key, value] = field;
    const size = value.includes('\n') ? 0 : Buffer.byteLength(key);
    const before = sizes.at(-1) ?? 0;
    const ratio = size / Math.exp(sizes.reduce((sum, each) => sum + Math.log(each), 0) / sizes.length);
    const alike = Math.max(before, size) <= ALWAYS_ALIKE || (ratio * UNLIKE > 1 && ratio < UNLIKE);
    if (before === 0 || size === 0 || !alike) {
      sections.push([]);
      sizes = [];
    }
    sections.at(-1)!.push(field);
    sizes.push(size);
  }
  return sections;
}

function widthOf(key: string): number {
  return Array.from(key).length;
}

function brackets(open: string): Brackets {
  return { open, close: '}', empty: `${open}}`, last: ',' };
}
