/** The index of the search, from the pages as they are rendered and from the contract. */
import MiniSearch from 'minisearch';
import { plain, type Heading, type MarkdownDocument, type Token } from '../markdown/document.ts';
import { searchOptions, type SearchRecord } from './record.ts';

export type Findable = Omit<SearchRecord, 'id'>;

/** By the beginning of the path. */
const WEIGHTS: readonly (readonly [prefix: string, weight: number])[] = [
  ['guides/', 1.6],
  ['manual/client', 1.2],
  ['manual/webhooks', 1.2],
  ['manual/conformance-power', 0.3],
  ['manual/control-endpoints', 0.3],
  ['decisions/', 0.25],
];

/** One entry for each section of a page. */
export function sectionsOf(
  { title, tokens }: Pick<MarkdownDocument, 'title' | 'tokens'>,
  path: string,
): readonly Findable[] {
  const sections: { heading: Omit<Heading, 'level'>; text: string[] }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      sections.push({
        heading: { text: plain(tokens[index + 1]), anchor: String(token.attrGet('id') ?? '') },
        text: [],
      });
    } else {
      sections.at(-1)?.text.push(...textOf(token, tokens[index - 1]));
    }
  }
  return sections.map(({ heading, text }, index) => ({
    title: heading.text,
    page: title,
    text: text.join(' '),
    url: index === 0 ? path : `${path}#${heading.anchor}`,
    weight: WEIGHTS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 1,
  }));
}

/** A script, so that a page that was opened from a folder can load it. */
export function searchIndexScript(entries: readonly Findable[]): string {
  const index = new MiniSearch<SearchRecord>(searchOptions as never);
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return `globalThis.linkIdentitySearchIndex = ${JSON.stringify(JSON.stringify(index))};\n`;
}

function textOf(token: Token, before: Token | undefined): readonly string[] {
  if (token.type === 'fence') return [token.content];
  return token.type === 'inline' && before?.type !== 'heading_open' ? [plain(token)] : [];
}
