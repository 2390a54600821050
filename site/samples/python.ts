/** Python 3 with `urllib.request`: `requests` reads better, but has to be installed. */
import { kebabCase, lines, paragraphs, type Language } from './language.ts';
import { written, type Brackets, type Notation } from './notation.ts';
import { escaped, numeral, unicodeEscape, usualEscapes } from './text.ts';
import type { Scalar, Variable } from './value.ts';

const escapes = { ...usualEscapes, '"': String.raw`\"` };

const notation: Notation = {
  indent: '    ',
  scalar,
  variable: nameOf,
  list: () => brackets('[', ']'),
  record: () => brackets('{', '}'),
  fields: (fields) => fields.map(([name, value]) => `${text(name)}: ${value}`),
};

export const python: Language = {
  lang: 'python',
  label: 'Python',
  file: (operationId) => `${kebabCase(operationId).replaceAll('-', '_')}.py`,
  run: (file) => `python3 ${file}`,
  program({ method, baseUrl, path, bearer, headers, body, variables, answers, timeoutS }) {
    const allHeaders = [
      ...(bearer ? [`"Authorization": f"Bearer {${nameOf(bearer)}}"`] : []),
      ...headers.map(([name, value]) => `${text(name)}: ${text(value)}`),
    ];
    return paragraphs(
      lines(
        answers || body ? 'import json' : undefined,
        variables.length > 0 ? 'import os' : undefined,
        'import sys',
        'import urllib.error',
        'import urllib.request',
      ),
      lines(...variables.map((variable) => `${nameOf(variable)} = os.environ[${text(variable.env)}]`)),
      body && `body = ${written(body, notation)}`,
      lines(
        'request = urllib.request.Request(',
        `    ${text(baseUrl + path)},`,
        `    method=${text(method)},`,
        allHeaders.length > 0
          ? `    headers={\n${allHeaders.map((header) => `        ${header},`).join('\n')}\n    },`
          : undefined,
        body && '    data=json.dumps(body).encode(),',
        ')',
        'try:',
        `    with urllib.request.urlopen(request, timeout=${timeoutS}) as response:`,
        answers ? '        answer = json.load(response)' : '        response.read()',
        'except urllib.error.HTTPError as error:',
        '    sys.exit(f"{error.code}: {error.read().decode()}")',
      ),
      answers ? 'print(json.dumps(answer, indent=2))' : undefined,
    );
  },
};

function nameOf({ field }: Variable): string {
  return field.replaceAll(/\W/g, '_');
}

function scalar(value: Scalar): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return numeral(value);
  return value === null ? 'None' : value ? 'True' : 'False';
}

/** A string literal. */
export function text(value: string): string {
  return `"${escaped(value, escapes, unicodeEscape)}"`;
}

function brackets(open: string, close: string): Brackets {
  return { open, close, empty: open + close, last: ',' };
}
