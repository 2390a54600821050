/**
 * What programs that read documentation read first: `llms.txt`, an index of everything as Markdown, and
 * `llms-full.txt`, all of it in one file.
 *
 * @see https://llmstxt.org
 */
import type { Contract } from '../../contract/index.ts';
import { page } from './blocks.ts';
import { demoted, rebased } from './markdown-text.ts';
import { referencePages, type ReferencePage } from './reference-pages.ts';

/** A page of the site, as Markdown. */
export type LlmsPage = ReferencePage & {
  /** The heading that it stands under in the index. `Optional` is what may be left out where there is little room. */
  readonly section: string;
};

export const LLMS = 'llms.txt';
export const LLMS_FULL = 'llms-full.txt';

/** The index. @param pages besides the reference, in the order in which they are listed */
export function llmsTxt(contract: Contract, pages: readonly LlmsPage[]): string {
  const { index, operations, events, errors } = referencePages(contract);
  const sections = new Map<string, readonly ReferencePage[]>([
    ['Reference', [index, ...operations, errors]],
    ['Events', events],
  ]);
  for (const each of pages) sections.set(each.section, [...(sections.get(each.section) ?? []), each]);
  return page([
    ...introduction(contract),
    `Every page is Markdown. All of it in one file: [${LLMS_FULL}](${LLMS_FULL}).`,
    ...Array.from(sections).flatMap(([name, list]) => [`## ${name}`, list.map(entry).join('\n')]),
  ]);
}

/** Everything in one file: what the API is, the pages, every operation and event. */
export function llmsFullTxt(contract: Contract, pages: readonly LlmsPage[]): string {
  const { index, operations, events, errors } = referencePages(contract);
  const required = pages.filter(({ section }) => section !== 'Optional');
  return page([
    ...introduction(contract),
    ...[...required, index, ...operations, ...events, errors].map(({ markdown, url }) =>
      demoted(rebased(markdown, url), 1).trim(),
    ),
  ]);
}

function introduction({ document: { info } }: Contract): readonly string[] {
  return [`# ${info.title}`, ...(info.summary ? [`> ${info.summary}`] : [])];
}

function entry({ title, url, description }: ReferencePage): string {
  const about = firstSentence(description);
  return `- [${title}](${url})${about === '' ? '' : `: ${about}`}`;
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
