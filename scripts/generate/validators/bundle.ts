/** Turns the code that Ajv writes, which requires Ajv's run-time parts, into one module that imports nothing. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { parseSync, type ObjectProperty, type Span, type Statement } from 'oxc-parser';

export async function bundle(code: string): Promise<string> {
  const used = new Set(
    Array.from(
      code.matchAll(/(?<!\/)\bformats(?:\.(\w+)|\["([^"]+)"\])/g),
      ([, name, quoted]) => name ?? quoted,
    ),
  );
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
    plugins: [esModulesInsteadOfCommonJs(used)],
  });
  const [output] = outputFiles;
  // esbuild names the file that each part came from; nobody needs to know how the node_modules were laid out.
  return (output?.text ?? '').replaceAll(/^\/\/ .*\n/gm, '');
}

/**
 * esbuild cannot leave out anything of a CommonJS module, and wraps each in helpers. The three that are needed are
 * small, pinned and of known form: they are rewritten here as ES modules.
 */
function esModulesInsteadOfCommonJs(used: ReadonlySet<unknown>): Plugin {
  const rewrites: readonly { readonly filter: RegExp; readonly rewrite: (source: string) => string }[] = [
    { filter: /ajv-formats[\\/]dist[\\/]formats\.js$/, rewrite: (source) => onlyFormats(source, used) },
    {
      filter: /ajv[\\/]dist[\\/]runtime[\\/]ucs2length\.js$/,
      rewrite: (source) =>
        source
          .replace(/^Object\.defineProperty\(exports.*$/m, '')
          .replace('exports.default = ', 'export default ')
          .replace(/^ucs2length\.code = .*$/m, ''),
    },
    {
      filter: /ajv[\\/]dist[\\/]runtime[\\/]equal\.js$/,
      rewrite: () => "export { default } from 'fast-deep-equal';",
    },
    {
      filter: /fast-deep-equal[\\/]index\.js$/,
      rewrite: (source) => source.replace('module.exports = function', 'export default function'),
    },
  ];
  return {
    name: 'es-modules-instead-of-commonjs',
    setup({ onLoad }) {
      for (const { filter, rewrite } of rewrites) {
        onLoad({ filter }, ({ path }) => ({ contents: rewrite(readFileSync(path, 'utf8')) }));
      }
    },
  };
}

/**
 * Of ajv-formats' module, only the used entries of `exports.fullFormats = { date: fmtDef(date, compareDate), … }`, as an
 * export, and the functions they call. `fmtDef` pairs a check with an order, for keywords such as formatMinimum that
 * OpenAPI does not know: the check stays.
 */
function onlyFormats(source: string, used: ReadonlySet<unknown>): string {
  const text = ({ start, end }: Span): string => source.slice(start, end);
  const { body } = parseSync('formats.js', source).program;
  const entries = body.flatMap((statement) => fullFormatsIn(statement, text));
  const kept = entries.flatMap(({ key, value }) => {
    const name = key.type === 'Literal' ? key.value : text(key);
    if (!used.has(name)) return [];
    const isPair = value.type === 'CallExpression' && text(value.callee) === 'fmtDef';
    const [check] = isPair ? value.arguments : [];
    return [`${JSON.stringify(name)}: ${check ? `{ validate: ${text(check)} }` : text(value)}`];
  });
  if (kept.length !== used.size) throw new Error(`ajv-formats lacks one of: ${[...used].join(', ')}.`);
  const declarations = body.filter(({ type }) => type !== 'ExpressionStatement').map(text);
  return `${declarations.join('\n')}\nexport const fullFormats = { ${kept.join(', ')} };`;
}

function fullFormatsIn(statement: Statement, text: (span: Span) => string): readonly ObjectProperty[] {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
    return [];
  const { left, right } = statement.expression;
  if (text(left) !== 'exports.fullFormats' || right.type !== 'ObjectExpression') return [];
  return right.properties.filter((property) => property.type === 'Property');
}
