/**
 * The code blocks of a page. In a guide each is something that runs, a file that something that runs needs, or output:
 *
 *     ```bash               runs, in the one shell of the guide
 *     ```ts                 runs, as a program of its own
 *     ```ts file=name.ts    is written to that file
 *     ```text output        is what the block before it prints; `…` stands for anything
 */
import MarkdownIt from 'markdown-it';
import { SiteError } from '../site-error.ts';

export type Fence = {
  readonly language: string;
  /** Where the opening fence is, counted from 1. */
  readonly line: number;
  readonly content: string;
} & (
  | { readonly role: 'run' | 'output' | 'shown' }
  | { readonly role: 'file'; /** Its name in the guide's folder. */ readonly file: string }
);

export type FenceInfo = { readonly language: string; readonly words: readonly string[] };

const parser = new MarkdownIt();

/** Languages that a guide can run. */
const RUN = ['bash', 'ts'];
const FILE_NAME = /^[\w-]+(\.[\w-]+)+$/;

/** Every code block of a page, whatever it is for. */
export function fencesOf(markdown: string): readonly Fence[] {
  return parser
    .parse(markdown, {})
    .filter(({ type }) => type === 'fence')
    .map(({ info, map, content }) => {
      const { language, words } = fenceInfo(info);
      const at = { language, content, line: (map?.[0] ?? 0) + 1 };
      const file = words.find((word) => word.startsWith('file='))?.slice('file='.length);
      if (file !== undefined) return { ...at, role: 'file', file };
      if (words.includes('output')) return { ...at, role: 'output' };
      return { ...at, role: RUN.includes(language) && words.length === 0 ? 'run' : 'shown' };
    });
}

/**
 * The code blocks of a guide, where nothing is merely shown.
 *
 * @throws {SiteError} a block that is neither run, nor a file, nor output of a block before it
 */
export function guideFences(markdown: string, file: string): readonly Fence[] {
  const fences = fencesOf(markdown);
  for (const [index, fence] of fences.entries()) {
    if (fence.role === 'shown') {
      throw new SiteError(
        file,
        fence.line,
        `The block \`${fence.language || 'without a language'}\` would not be run by anybody.`,
        'Expected `bash` or `ts`, `file=NAME` for a file that they use, or `output` for what they print.',
      );
    }
    if (fence.role === 'file' && !FILE_NAME.test(fence.file)) {
      throw new SiteError(
        file,
        fence.line,
        `\`${fence.file}\` is no file name.`,
        'Expected one such as app.ts.',
      );
    }
    if (
      fence.role === 'file' &&
      !fences.some(({ role, content }) => role === 'run' && content.includes(fence.file))
    ) {
      throw new SiteError(
        file,
        fence.line,
        `Nothing uses ${fence.file}.`,
        'Expected a `bash` block that runs it.',
      );
    }
    if (fence.role === 'output' && !fences.slice(0, index).some(({ role }) => role === 'run')) {
      throw new SiteError(file, fence.line, 'Output of nothing.', 'Expected a block that runs before it.');
    }
  }
  return fences;
}

/** The words after the opening fence: `ts file=app.ts`. */
export function fenceInfo(info: string): FenceInfo {
  const [language = '', ...words] = info.trim().split(/\s+/);
  return { language, words };
}
