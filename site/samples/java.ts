/** Java 17 with `java.net.http`. The standard library has no JSON, so the body is text and the answer stays it. */
import { jsonNotation } from './json.ts';
import { lines, paragraphs, pascalCase, type Language } from './language.ts';
import { written } from './notation.ts';
import type { SampleRequest } from './request.ts';
import { camelCase, escaped, usualEscapes, utf16Escape } from './text.ts';
import { variablesIn, type Variable } from './value.ts';

const escapes = { ...usualEscapes, '"': String.raw`\"` };

export const java: Language = {
  lang: 'java',
  label: 'Java',
  file: (operationId) => `${pascalCase(operationId)}.java`,
  run: (file) => `java ${file}`,
  program(request) {
    const { operationId, body, variables } = request;
    const main = paragraphs(
      lines(...variables.map(readVariable)),
      body && `var body = ${bodyText(request)};`,
      sending(request),
      receiving(request),
    );
    return lines(
      'import java.net.URI;',
      'import java.net.http.HttpClient;',
      'import java.net.http.HttpRequest;',
      'import java.net.http.HttpResponse;',
      'import java.time.Duration;',
      '',
      `public class ${pascalCase(operationId)} {`,
      paragraphs(
        lines('    public static void main(String[] args) throws Exception {', indented(main, 2), '    }'),
        body && variablesIn(body).length > 0 ? indented(QUOTED, 1) : undefined,
      ),
      '}',
    );
  },
};

/** Goes into programs that put a value of the environment into their JSON. */
const QUOTED = String.raw`/** A text as JSON, which the standard library cannot write. */
static String json(String text) {
    var quoted = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
        if (each == '"' || each == '\\' || each < ' ') {
            quoted.append(String.format("\\u%04x", (int) each));
        } else {
            quoted.append(each);
        }
    }
    return quoted.append('"').toString();
}`;

function readVariable({ field, env }: Variable): string {
  const name = camelCase(field);
  return lines(
    `var ${name} = System.getenv(${text(env)});`,
    `if (${name} == null) {`,
    `    throw new IllegalStateException(${text(`Set ${env}.`)});`,
    '}',
  );
}

/** A text block, with the environment's values filled in by `formatted`. */
function bodyText({ body }: SampleRequest): string {
  const filled = variablesIn(body!).length > 0;
  const names: string[] = [];
  const notation = jsonNotation(
    ({ field }) => {
      names.push(`json(${camelCase(field)})`);
      return '%s';
    },
    (raw) => {
      const literal = asciiOnly(raw)
        .replaceAll('\\', '\\\\')
        .replaceAll('"""', String.raw`""\"`);
      return filled ? literal.replaceAll('%', '%%') : literal;
    },
  );
  const block = `"""\n${indented(written(body!, notation), 1)}\n    """`;
  return filled ? `${block}.formatted(${names.join(', ')})` : block;
}

function sending({ method, baseUrl, path, bearer, headers, body, timeoutS }: SampleRequest): string {
  return lines(
    `var request = HttpRequest.newBuilder(URI.create(${text(baseUrl + path)}))`,
    `    .timeout(Duration.ofSeconds(${timeoutS}))`,
    bearer && `    .header("Authorization", "Bearer " + ${camelCase(bearer.field)})`,
    ...headers.map(([name, value]) => `    .header(${text(name)}, ${text(value)})`),
    `    .method(${text(method)}, HttpRequest.BodyPublishers.${body ? 'ofString(body)' : 'noBody()'})`,
    '    .build();',
  );
}

function receiving({ success, answers }: SampleRequest): string {
  return lines(
    'var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
    `if (${success.map((status) => `response.statusCode() != ${status}`).join(' && ')}) {`,
    '    System.err.println(response.statusCode() + ": " + response.body());',
    '    System.exit(1);',
    '}',
    answers ? 'System.out.println(response.body());' : undefined,
  );
}

/** A string literal. */
export function text(value: string): string {
  return `"${asciiOnly(escaped(value, escapes, utf16Escape))}"`;
}

// Before Java 18 the compiler reads its sources in whatever encoding the machine prefers.
function asciiOnly(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/gu, (character) => utf16Escape(character.codePointAt(0)!));
}

function indented(block: string, steps: number): string {
  return block.replaceAll(/^(?=.)/gm, '    '.repeat(steps));
}
