/** Reads programs without running them, by the grammars that VS Code uses: for languages that this machine has not. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as TreeSitter from '@vscode/tree-sitter-wasm';

// CommonJS that exports by assignment: an import of names does not find them.
const require = createRequire(import.meta.url);
const treeSitter = require('@vscode/tree-sitter-wasm') as typeof TreeSitter;
const folder = dirname(require.resolve('@vscode/tree-sitter-wasm'));

type Grammar = {
  readonly file: string;
  /** The nodes of string literals that stand for a value, and what each of them means. */
  readonly literal?: { readonly types: readonly string[]; readonly meaning: (source: string) => string };
};

const usual: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const grammars: Readonly<Record<string, Grammar>> = {
  curl: { file: 'bash' },
  'TypeScript (client)': { file: 'typescript' },
  'TypeScript (fetch)': { file: 'typescript' },
  'TypeScript (Node.js)': { file: 'typescript' },
  Python: { file: 'python', literal: { types: ['string'], meaning: cMeaning } },
  Go: { file: 'go', literal: { types: ['interpreted_string_literal'], meaning: cMeaning } },
  Java: { file: 'java' },
  PHP: { file: 'php', literal: { types: ['string', 'encapsed_string'], meaning: phpMeaning } },
  'C#': { file: 'c-sharp', literal: { types: ['string_literal'], meaning: cMeaning } },
};

export type Reading = {
  /** What does not parse, each with its line; none in a program that is right. */
  readonly problems: readonly string[];
  /** What the string literals mean, in their order; undefined where an example is one literal as a whole. */
  readonly strings: readonly string[] | undefined;
};

const parsers = new Map<string, Promise<TreeSitter.Parser>>();

export async function read(label: string, source: string): Promise<Reading> {
  const grammar = grammars[label];
  if (!grammar) throw new Error(`There is no grammar for samples in ${label}.`);
  let parser = parsers.get(grammar.file);
  if (!parser) parsers.set(grammar.file, (parser = load(grammar.file)));
  const tree = (await parser).parse(source);
  if (!tree) throw new Error('Nothing was parsed.');
  const problems: string[] = [];
  const strings: string[] = [];
  for (const node of nodesBelow(tree.rootNode)) {
    if (node.isError || node.isMissing) problems.push(`${node.startPosition.row + 1}: ${node.text}`);
    if (grammar.literal?.types.includes(node.type)) strings.push(grammar.literal.meaning(node.text));
  }
  tree.delete();
  return { problems, strings: grammar.literal && strings };
}

async function load(file: string): Promise<TreeSitter.Parser> {
  await treeSitter.Parser.init({ locateFile: (name: string) => join(folder, name) });
  const parser = new treeSitter.Parser();
  parser.setLanguage(await treeSitter.Language.load(join(folder, `tree-sitter-${file}.wasm`)));
  return parser;
}

function* nodesBelow(node: TreeSitter.Node): Generator<TreeSitter.Node> {
  yield node;
  for (const child of node.children) if (child) yield* nodesBelow(child);
}

/** https://www.php.net/manual/en/language.types.string.php */
function phpMeaning(source: string): string {
  const inner = source.slice(1, -1);
  if (source.startsWith("'")) return inner.replaceAll(/\\([\\'])/g, '$1');
  return inner.replaceAll(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, code: string | undefined, character: string) =>
    code === undefined ? (usual[character] ?? character) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** C# language specification, §6.4.5.6; the same in Python and Go, as far as samples use it. */
function cMeaning(source: string): string {
  return source
    .slice(1, -1)
    .replaceAll(
      /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gs,
      (_, short: string | undefined, long: string | undefined, character: string) =>
        (short ?? long) === undefined
          ? (usual[character] ?? character)
          : String.fromCodePoint(Number.parseInt((short ?? long)!, 16)),
    );
}
