/** One command for any POSIX shell. `--fail-with-body` is curl's since 7.76 (March 2021). */
import { jsonNotation } from './json.ts';
import { kebabCase, lines, type Language } from './language.ts';
import { written } from './notation.ts';
import type { SampleRequest } from './request.ts';
import type { Value, Variable } from './value.ts';

export const curl: Language = {
  lang: 'shell',
  label: 'curl',
  file: (operationId) => `${kebabCase(operationId)}.sh`,
  run: (file) => `sh ${file}`,
  program({ method, baseUrl, path, bearer, headers, body, variables, timeoutS }: SampleRequest) {
    const fromInput = body !== undefined && variables.some((variable) => variable !== bearer);
    const parameters = [
      `curl --fail-with-body --no-progress-meter --max-time ${timeoutS}`,
      `--request ${method} ${quoted(baseUrl + path)}`,
      ...(bearer ? [`--header "Authorization: Bearer ${expanded(bearer)}"`] : []),
      ...headers.map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
      ...(body && !fromInput ? [`--data ${quoted(written(body, jsonNotation(expanded)))}`] : []),
    ].join(' \\\n  ');
    return body && fromInput ? withInput(parameters, body) : parameters;
  },
};

// A secret that comes in by standard input is not in the list of processes. JSON never has a line that says JSON.
function withInput(parameters: string, body: Value): string {
  const json = written(
    body,
    jsonNotation((variable) => `"${expanded(variable)}"`, literalInInput),
  );
  return lines(`${parameters} \\\n  --data @- <<JSON`, json, 'JSON');
}

/** Ends the shell with a message when the variable is not set. */
function expanded({ env }: Variable): string {
  return `\${${env}:?}`;
}

function literalInInput(text: string): string {
  return text.replaceAll(/[\\$`]/g, String.raw`\$&`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
