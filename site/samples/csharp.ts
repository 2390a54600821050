/** C# of .NET 8 or later: a console program of top-level statements, with `HttpClient` and `System.Text.Json`. */
import { lines, paragraphs, pascalCase, type Language } from './language.ts';
import { written, type Notation } from './notation.ts';
import type { SampleRequest } from './request.ts';
import { camelCase, escaped, numeral, unicodeEscape, usualEscapes } from './text.ts';
import type { Scalar, Value, Variable } from './value.ts';

const escapes = { ...usualEscapes, '"': String.raw`\"` };

const notation: Notation = {
  indent: '    ',
  scalar,
  variable: ({ field }) => camelCase(field),
  list: (items) => ({
    // Alone, null would be taken for the list itself.
    open: isOneNull(items) ? 'new JsonArray((JsonNode?)' : 'new JsonArray(',
    close: ')',
    empty: 'new JsonArray()',
    last: '',
  }),
  record: () => ({ open: 'new JsonObject\n{', close: '}', empty: 'new JsonObject()', last: ',' }),
  fields: (fields) => fields.map(([name, value]) => `[${text(name)}] = ${value}`),
};

export const csharp: Language = {
  lang: 'csharp',
  label: 'C#',
  file: (operationId) => `${pascalCase(operationId)}.cs`,
  // Since .NET 10; before, the file is the Program.cs of a console project.
  run: (file) => `dotnet run ${file}`,
  program(request) {
    const { bearer, body, variables } = request;
    return paragraphs(
      lines(
        'using System;',
        'using System.Net.Http;',
        bearer && 'using System.Net.Http.Headers;',
        body && 'using System.Text;',
        body && 'using System.Text.Json.Nodes;',
      ),
      lines(...variables.map(readVariable)),
      body && `JsonNode body = ${written(body, notation)};`,
      sending(request),
      receiving(request),
    );
  },
};

function readVariable({ field, env }: Variable): string {
  return lines(
    `var ${camelCase(field)} = Environment.GetEnvironmentVariable(${text(env)})`,
    `    ?? throw new InvalidOperationException(${text(`Set ${env}.`)});`,
  );
}

function sending({ method, baseUrl, path, bearer, headers, body }: SampleRequest): string {
  const verb = `HttpMethod.${method.charAt(0)}${method.slice(1).toLowerCase()}`;
  const others = headers.filter(([name]) => name !== 'Content-Type');
  const mediaType = headers.find(([name]) => name === 'Content-Type')?.[1];
  const message = `using var request = new HttpRequestMessage(${verb}, ${text(baseUrl + path)})`;
  return lines(
    ...(body && mediaType
      ? [
          message,
          '{',
          `    Content = new StringContent(body.ToJsonString(), Encoding.UTF8, ${text(mediaType)}),`,
          '};',
        ]
      : [`${message};`]),
    bearer &&
      `request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ${camelCase(bearer.field)});`,
    ...others.map(([name, value]) => `request.Headers.Add(${text(name)}, ${text(value)});`),
  );
}

function receiving({ success, answers, timeoutS }: SampleRequest): string {
  return lines(
    `using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(${timeoutS}) };`,
    'using var response = await client.SendAsync(request);',
    'var answer = await response.Content.ReadAsStringAsync();',
    'var status = (int)response.StatusCode;',
    `if (${success.map((status) => `status != ${status}`).join(' && ')})`,
    '{',
    '    Console.Error.WriteLine($"{status}: {answer}");',
    '    return 1;',
    '}',
    answers ? 'Console.WriteLine(answer);' : undefined,
    'return 0;',
  );
}

function isOneNull(items: readonly Value[]): boolean {
  const [only] = items;
  return items.length === 1 && only?.kind === 'scalar' && only.value === null;
}

function scalar(value: Scalar): string {
  if (typeof value === 'string') return text(value);
  return typeof value === 'number' ? numeral(value) : String(value);
}

function text(value: string): string {
  return `"${escaped(value, escapes, unicodeEscape)}"`;
}
