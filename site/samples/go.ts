/** Go with `net/http`, laid out as gofmt does. */
import { kebabCase, lines, paragraphs, type Language } from './language.ts';
import { written, type Brackets, type Notation } from './notation.ts';
import type { SampleRequest } from './request.ts';
import { camelCase, escaped, numeral, unicodeEscape, usualEscapes } from './text.ts';
import type { Scalar, Variable } from './value.ts';

const escapes = { ...usualEscapes, '"': String.raw`\"` };

const notation: Notation = {
  indent: '\t',
  scalar,
  variable: ({ field }) => camelCase(field),
  list: () => brackets('[]any{'),
  record: () => brackets('map[string]any{'),
  fields: (fields) => aligned(fields.map(([name, value]) => [`${text(name)}:`, value])),
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

function text(value: string): string {
  return `"${escaped(value, escapes, unicodeEscape)}"`;
}

/**
 * Fields on lines that follow each other have their values in one column. A value of several lines stands apart, and so
 * does a field whose key has more than 40 bytes (go/printer, exprList).
 */
function aligned(fields: readonly (readonly [key: string, value: string])[]): readonly string[] {
  const apart = ([key, value]: readonly [string, string]) =>
    value.includes('\n') || Buffer.byteLength(key) > 41;
  return fields.map((field, index) => {
    if (apart(field)) return field.join(' ');
    const from = fields.slice(0, index).findLastIndex(apart) + 1;
    const to = fields.findIndex((each, place) => place > index && apart(each));
    const section = fields.slice(from, to < 0 ? undefined : to);
    const column = Math.max(...section.map(([key]) => Array.from(key).length));
    const [key, value] = field;
    return `${key}${' '.repeat(column - Array.from(key).length)} ${value}`;
  });
}

function brackets(open: string): Brackets {
  return { open, close: '}', empty: `${open}}`, last: ',' };
}
