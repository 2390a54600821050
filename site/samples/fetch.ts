/** TypeScript with nothing but the platform: Node.js, and as well Bun and Deno. */
import { kebabCase, lines, paragraphs, type Language } from './language.ts';
import { hanging, written } from './notation.ts';
import { camelCase } from './text.ts';
import { property, readEnvironment, text, typescriptNotation } from './typescript.ts';

export const fetchApi: Language = {
  lang: 'typescript',
  label: 'TypeScript (fetch)',
  file: (operationId) => `${kebabCase(operationId)}.mts`,
  run: (file) => `node ${file}`,
  program({ method, baseUrl, path, bearer, headers, body, variables, success, answers, timeoutS }) {
    const allHeaders = [
      ...(bearer ? [`Authorization: \`Bearer \${${camelCase(bearer.field)}}\``] : []),
      ...headers.map(([name, value]) => `${property(name)}: ${text(value)}`),
    ];
    const failed = success.map((status) => `response.status !== ${status}`).join(' && ');
    return paragraphs(
      variables.length > 0 ? `import { env } from 'node:process';` : undefined,
      readEnvironment(variables),
      lines(
        `const response = await fetch(${text(baseUrl + path)}, {`,
        `  method: ${text(method)},`,
        allHeaders.length > 0
          ? `  headers: {\n${allHeaders.map((header) => `    ${header},`).join('\n')}\n  },`
          : undefined,
        body ? `  body: JSON.stringify(${hanging(written(body, typescriptNotation), '  ')}),` : undefined,
        `  signal: AbortSignal.timeout(${timeoutS}_000),`,
        '});',
        `if (${failed}) throw new Error(\`\${response.status}: \${await response.text()}\`);`,
      ),
      answers
        ? lines('const answer = await response.json();', 'console.log(JSON.stringify(answer, null, 2));')
        : undefined,
      variables.length > 0 ? undefined : 'export {};',
    );
  },
};
