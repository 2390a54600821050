/** The pages of the site: read, their generated parts filled in, titles and anchors known. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { included, type Parts } from './markdown/includes.ts';
import { readDocument, type MarkdownDocument } from './markdown/document.ts';
import { DECISIONS, sections, type Entry } from './navigation.ts';
import { SiteError } from './site-error.ts';

export type Page = MarkdownDocument & {
  /** Path in the site. */
  readonly path: string;
};

const GUIDES = 'docs/guides/';

/** Pages of which the file stands in the repository. */
export async function readPages(root: string, parts: Parts): Promise<readonly Page[]> {
  const entries = sections.flatMap((section) => section.entries);
  await everyPageIsListed(root, entries);
  const listed = entries.filter((entry): entry is Entry & { source: string } => entry.source !== undefined);
  const decisions = (await decisionFiles(root)).map((source) => ({
    source,
    path: `decisions/${basename(source, '.md')}.html`,
  }));
  return Promise.all(
    [...listed, ...decisions].map(async ({ source, path }) => {
      const text = await readFile(join(root, source), 'utf8').catch(() => {
        throw new SiteError(
          source,
          1,
          'There is no such page.',
          'Expected the file that site/navigation.ts names.',
        );
      });
      return { ...readDocument(source, included(source, text, parts)), path };
    }),
  );
}

export const isGuide = ({ file }: Page): boolean => file.startsWith(GUIDES);

/** A page that the build makes, from Markdown. */
export function madePage(path: string, markdown: string): Page {
  return { ...readDocument(path, markdown), path };
}

/** The list of decision notes, each with what was decided. */
export function decisionsPage(pages: readonly Page[]): Page {
  const notes = pages.filter(({ path }) => path.startsWith('decisions/'));
  const lines = notes.map(({ title, file }) => `- [${title}](../${file})`);
  return madePage(
    DECISIONS,
    `# Decisions\n\nChoices between good options, and how the gaps of the reference are read.\n\n${lines.join('\n')}\n`,
  );
}

async function decisionFiles(root: string): Promise<readonly string[]> {
  const files = await readdir(join(root, 'docs/decisions'));
  return files
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file) => `docs/decisions/${file}`);
}

async function everyPageIsListed(root: string, entries: readonly Entry[]): Promise<void> {
  const listed = new Set(entries.map(({ source }) => source));
  for (const folder of ['docs', 'docs/guides']) {
    for (const file of await readdir(join(root, folder))) {
      const source = `${folder}/${file}`;
      if (file.endsWith('.md') && !listed.has(source)) {
        throw new SiteError(source, 1, 'Nobody would find this page.', 'Expected it in site/navigation.ts.');
      }
    }
  }
}
