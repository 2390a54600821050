/** PHP 8.1 with its curl extension, which does not follow redirects and keeps the body of an error. */
import { kebabCase, lines, paragraphs, type Language } from './language.ts';
import { written, type Brackets, type Notation } from './notation.ts';
import { camelCase, escaped, hex, isVisible, numeral, usualEscapes } from './text.ts';
import type { Scalar, Variable } from './value.ts';

const escapes = { ...usualEscapes, '"': String.raw`\"`, $: String.raw`\$` };

const notation: Notation = {
  indent: '    ',
  scalar,
  variable: nameOf,
  list: () => brackets('['),
  record: (names) => brackets(needsObject(names) ? '(object) [' : '['),
  fields: (fields) => fields.map(([name, value]) => `${text(name)} => ${value}`),
};

export const php: Language = {
  lang: 'php',
  label: 'PHP',
  file: (operationId) => `${kebabCase(operationId)}.php`,
  run: (file) => `php ${file}`,
  program({ method, baseUrl, path, bearer, headers, body, variables, success, answers, timeoutS }) {
    const allHeaders = [
      ...(bearer ? [`"Authorization: Bearer ${nameOf(bearer)}"`] : []),
      ...headers.map(([name, value]) => text(`${name}: ${value}`)),
    ];
    const failed = success.map((status) => `$status !== ${status}`).join(' && ');
    return paragraphs(
      '<?php',
      lines(
        'function fail(string $message): never',
        '{',
        '    fwrite(STDERR, $message . PHP_EOL);',
        '    exit(1);',
        '}',
      ),
      lines(
        ...variables.map(
          (variable) =>
            `${nameOf(variable)} = getenv(${text(variable.env)}) ?: fail(${text(`Set ${variable.env}.`)});`,
        ),
      ),
      body && `$body = ${written(body, notation)};`,
      lines(
        `$curl = curl_init(${text(baseUrl + path)});`,
        'curl_setopt_array($curl, [',
        `    CURLOPT_CUSTOMREQUEST => ${text(method)},`,
        allHeaders.length > 0
          ? `    CURLOPT_HTTPHEADER => [\n${allHeaders.map((header) => `        ${header},`).join('\n')}\n    ],`
          : undefined,
        body && '    CURLOPT_POSTFIELDS => json_encode($body, JSON_THROW_ON_ERROR),',
        `    CURLOPT_TIMEOUT => ${timeoutS},`,
        '    CURLOPT_RETURNTRANSFER => true,',
        ']);',
        '$answer = curl_exec($curl);',
        'if ($answer === false) {',
        '    fail(curl_error($curl));',
        '}',
        '$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);',
        `if (${failed}) {`,
        '    fail("$status: $answer");',
        '}',
      ),
      answers
        ? 'echo json_encode(json_decode($answer), JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR), PHP_EOL;'
        : undefined,
    );
  },
};

function nameOf({ field }: Variable): string {
  return `$${camelCase(field)}`;
}

function scalar(value: Scalar): string {
  if (typeof value === 'string') return text(value);
  return typeof value === 'number' ? numeral(value) : String(value);
}

// In single quotes only these two mean something else; whatever cannot be seen needs double ones.
function text(value: string): string {
  if (isVisible(value)) return `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
  return `"${escaped(value, escapes, (codePoint) => `\\u{${hex(codePoint, 1)}}`)}"`;
}

/** An array with whole numbers for keys, or with none, would be encoded as a list. */
function needsObject(names: readonly string[]): boolean {
  return names.length === 0 || names.some((name) => /^\d+$/.test(name));
}

function brackets(open: string): Brackets {
  return { open, close: ']', empty: `${open}]`, last: ',' };
}
