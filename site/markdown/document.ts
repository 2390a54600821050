/** A Markdown file of the site, taken apart once: its title, its description, its headings. */
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { SiteError } from '../site-error.ts';
import { slugOf } from './slug.ts';

export type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

export type Heading = { readonly level: number; readonly text: string; readonly anchor: string };

export type MarkdownDocument = {
  /** Path from the root, or, of a page that the build makes, in the site. */
  readonly file: string;
  readonly markdown: string;
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly description: string;
  readonly headings: readonly Heading[];
  readonly tokens: readonly Token[];
};

/** What the site's Markdown may be; HTML in it is shown, never passed on, but for comments, which are left out. */
export const parser = new MarkdownIt({ html: false, linkify: false }).use(anchor, {
  slugify: slugOf,
  level: [1, 2, 3, 4],
  tabIndex: false,
});

/** @throws {SiteError} there is no title */
export function readDocument(file: string, text: string): MarkdownDocument {
  const markdown = withoutComments(text);
  const tokens = parser.parse(markdown, {});
  const title = tokens[0]?.type === 'heading_open' && tokens[0].tag === 'h1' ? plain(tokens[1]) : undefined;
  if (title === undefined) {
    throw new SiteError(file, 1, 'The page has no title.', 'Expected it to begin with `# Title`.');
  }
  const paragraph = tokens.findIndex(({ type, level }) => type === 'paragraph_open' && level === 0);
  const headings = tokens.flatMap((token, index) =>
    token.type === 'heading_open'
      ? [
          {
            level: Number(token.tag.slice(1)),
            text: plain(tokens[index + 1]),
            anchor: String(token.attrGet('id') ?? ''),
          },
        ]
      : [],
  );
  return {
    file,
    markdown,
    title,
    description: paragraph === -1 ? '' : plain(tokens[paragraph + 1]),
    headings,
    tokens,
  };
}

/** What a reader sees of inline text. */
export function plain(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('');
}

/** Comments are for tests and generators. Their lines stay, so that line numbers stay true. */
function withoutComments(text: string): string {
  let fenced = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
      return fenced ? line : line.replaceAll(/<!--.*?-->/g, '');
    })
    .join('\n');
}
