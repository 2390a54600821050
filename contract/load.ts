/**
 * Reads an OpenAPI 3.1 file and keeps, beside its content, where everything stands in the text.
 *
 *   text ──▶ YAML tree (positions) ──▶ document (plain object) ──▶ structure checked ──▶ Contract
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type YAMLError,
} from 'yaml';
import { checkStructure } from './check-structure.ts';
import { ContractError, type Position } from './contract-error.ts';
import type { OpenApiDocument } from './document.ts';
import { segmentsOf } from './pointer.ts';

export type Contract = {
  /** The path as it was given, for messages. */
  readonly file: string;
  /** The text exactly as it stands in the file. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly document: OpenApiDocument;
  /** Where the value at a JSON Pointer starts: at its key in a mapping, at the item in a sequence. */
  readonly locate: (pointer: string) => Position;
  /** The error for a fault at `pointer`: what is wrong there, and what would be right. */
  readonly fault: (pointer: string, problem: string, remedy: string) => ContractError;
};

const START: Position = { line: 1, column: 1 };
const ONE_DOCUMENT = 'Expected one YAML document.';
const A_DESCRIPTION = 'Expected an OpenAPI 3.1 description in YAML.';

/**
 * Loads and checks the contract in `file`.
 *
 * @throws {ContractError} the file cannot be read, is not YAML, is not OpenAPI 3.1, refers to something that is not
 *   there, or has an operation without an operationId of its own.
 */
export function loadContract(file: string): Contract {
  return parseContract(readText(file), file);
}

/** The same for a text that is already at hand; `file` is only named in messages. */
export function parseContract(text: string, file: string): Contract {
  const lines = new LineCounter();
  const tree = parseDocument(text, { lineCounter: lines });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };

  const syntaxError = tree.errors[0] ?? tree.warnings[0];
  if (syntaxError) {
    throw new ContractError(file, positionAt(syntaxError.pos[0]), wordsOf(syntaxError), ONE_DOCUMENT);
  }
  const endless = endlessAlias(tree);
  if (endless) {
    const problem = `the alias *${endless.source} stands inside its own anchor, so it has no end.`;
    throw new ContractError(file, positionAt(endless.range?.[0] ?? 0), problem, ONE_DOCUMENT);
  }

  const locate = (pointer: string): Position => positionAt(offsetOf(tree, pointer));
  const contract: Contract = {
    file,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    document: contentOf(
      tree,
      (offset, problem) => new ContractError(file, positionAt(offset), problem, ONE_DOCUMENT),
    ),
    locate,
    fault: (pointer, problem, remedy) => new ContractError(file, locate(pointer), problem, remedy, pointer),
  };
  checkStructure(contract);
  return contract;
}

// What is wrong with an alias comes to light only here: that its anchor is missing, or that it multiplies without end.
function contentOf(
  tree: Document.Parsed,
  errorAt: (offset: number, problem: string) => ContractError,
): OpenApiDocument {
  try {
    return tree.toJS() as OpenApiDocument;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    visit(tree, {
      Alias(_key, alias) {
        if (alias.resolve(tree) !== undefined) return undefined;
        offset = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    throw errorAt(offset, `${error.message}.`);
  }
}

/** What the parser says, without the place, which the message has in front. */
function wordsOf({ code, message }: YAMLError): string {
  // Its own words are for whoever calls it.
  if (code === 'MULTIPLE_DOCS') return 'there is more than one YAML document.';
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
}

/** An alias that stands for something that it is part of: whoever walks through the content never arrives. */
function endlessAlias(tree: Document.Parsed): Alias | undefined {
  let found: Alias | undefined;
  visit(tree, {
    Alias(_key, alias, path) {
      const target = alias.resolve(tree);
      if (target === undefined || !path.includes(target)) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

function readText(file: string): string {
  const bytes = readBytes(file);
  const text = bytes.toString('utf8');
  const wrong = Buffer.from(text).findIndex((byte, index) => byte !== bytes[index]);
  if (wrong < 0) return text;
  const before = bytes.subarray(0, wrong).toString('utf8').split('\n');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  throw new ContractError(file, position, 'the file is not UTF-8.', A_DESCRIPTION);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const problem = missing
      ? 'there is no such file.'
      : `the file cannot be read: ${(error as Error).message}.`;
    throw new ContractError(file, START, problem, A_DESCRIPTION);
  }
}

// Follows the pointer as far as the text goes, so that a fault about something missing points at its parent.
function offsetOf(tree: Document, pointer: string): number {
  let node: unknown = tree.contents;
  let offset = 0;
  for (const segment of segmentsOf(pointer)) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
      if (!pair || !isNode(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(segment)];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}
