/** Where everything of the site is, for links and for the navigation. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf, webhooksOf, type Contract } from '../contract/index.ts';
import type { NavigationSection } from './layout/page.ts';
import { pathOf } from './llms/index.ts';
import type { Places } from './markdown/links.ts';
import { DECISIONS, REFERENCE, sections, TRY_IT } from './navigation.ts';
import type { Page } from './pages.ts';

/** Where a link to a folder leads: to its first page; any other folder has nothing to show but what it is for. */
const FOLDERS: Readonly<Record<string, string>> = {
  'docs/guides': 'guides/quick-start.html',
  'docs/decisions': DECISIONS,
};
const ARCHITECTURE = 'manual/architecture.html';

/**
 * @param files paths in the site of what is no page
 * @param copies filled with the files of the repository that are linked to, and where the site has them
 */
export function placesOf(
  pages: readonly Page[],
  files: readonly string[],
  contract: Contract,
  root: string,
  copies: Map<string, string>,
): Places {
  const known = new Map<string, { path: string; anchors: ReadonlySet<string> }>();
  for (const { file, path, headings } of pages) {
    const place = { path, anchors: new Set(headings.map(({ anchor }) => anchor)) };
    known.set(file, place).set(path, place);
  }
  const none = new Set<string>();
  known.set('openapi.yaml', { path: 'downloads/openapi.yaml', anchors: none });
  known.set('README.md', { path: 'index.html', anchors: none });
  for (const path of [REFERENCE, TRY_IT, ...files]) known.set(path, { path, anchors: none });
  const operations = operationsOf(contract).map(({ node }) => [node.operationId, node.operationId] as const);
  const events = webhooksOf(contract).flatMap(({ key, node }) => [
    [key, node.operationId] as const,
    [node.operationId, node.operationId] as const,
  ]);
  return {
    pages: known,
    reference: new Map(
      [...operations, ...events].map(([id, operationId]) => [
        id,
        { page: `${REFERENCE}#operation/${operationId}`, markdown: referenceMarkdown(contract, operationId) },
      ]),
    ),
    fileAt(path) {
      if (path.startsWith('..') || !existsSync(join(root, path))) return undefined;
      if (statSync(join(root, path)).isDirectory()) return FOLDERS[path.replace(/\/$/, '')] ?? ARCHITECTURE;
      const copy = `source/${path}.txt`;
      copies.set(path, copy);
      return copy;
    },
  };
}

export function navigationOf(pages: readonly Page[]): readonly NavigationSection[] {
  const titles = new Map(pages.map(({ path, title }) => [path, title]));
  return sections.map(({ title, entries }) => ({
    title,
    items: entries.map(({ path, label }) => ({ path, label: label ?? titles.get(path) ?? path })),
  }));
}

function referenceMarkdown(contract: Contract, operationId: string): string {
  const event = webhooksOf(contract).find(({ node }) => node.operationId === operationId);
  return pathOf(event?.key ?? operationId);
}
