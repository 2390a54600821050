/** What a source file imports, and where it reads a clock or draws a random value, from its syntax tree. */
import { parseSync, Visitor } from 'oxc-parser';

export type Import = { readonly specifier: string; readonly typeOnly: boolean };
export type SourceUse = { readonly imports: readonly Import[]; readonly ambient: readonly string[] };

/** @throws {Error} the source does not parse. */
export function usesOf(file: string, source: string): SourceUse {
  const { program, module, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file} does not parse: ${errors[0].message}`);
  const text = ({ start, end }: { readonly start: number; readonly end: number }) => source.slice(start, end);
  const imports: Import[] = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
  ];
  const ambient = new Set<string>();

  new Visitor({
    ImportExpression: ({ source: specifier }) => {
      const known = specifier.type === 'Literal' && typeof specifier.value === 'string';
      imports.push({ specifier: known ? String(specifier.value) : text(specifier), typeOnly: false });
    },
    TSImportType: ({ source: specifier }) => {
      imports.push({ specifier: specifier.value, typeOnly: true });
    },
    ImportSpecifier: ({ imported }) => {
      if (text(imported) === 'randomUUID') ambient.add('randomUUID');
    },
    MemberExpression: ({ object, property }) => {
      const name = `${text(object).replace(/^globalThis\./, '')}.${text(property)}`;
      if (ambientReads.has(name)) ambient.add(name);
      else if (text(property) === 'randomUUID') ambient.add('randomUUID');
    },
    NewExpression: ({ callee, arguments: args }) => {
      if (text(callee) === 'Date' && args.length === 0) ambient.add('new Date()');
    },
    CallExpression: ({ callee }) => {
      if (text(callee) === 'Date') ambient.add('Date()');
    },
  }).visit(program);

  return { imports, ambient: [...ambient] };
}

const ambientReads = new Set(['Date.now', 'Math.random', 'performance.now']);
