/** Where the links of a page lead in the site. */
import { posix } from 'node:path';
import { SiteError } from '../site-error.ts';
import type { MarkdownDocument, Token } from './document.ts';

export type Places = {
  /** Pages by the path of their source, and by their own path. */
  readonly pages: ReadonlyMap<string, { readonly path: string; readonly anchors: ReadonlySet<string> }>;
  /** Where the reference has it, by operationId and event key. */
  readonly reference: ReadonlyMap<string, Target>;
  /** The path in the site of another file of the repository; undefined when there is no such file. */
  readonly fileAt: (path: string) => string | undefined;
};

/** A place, in the pages and in their Markdown. */
export type Target = { readonly page: string; readonly markdown: string };

export type Linked = {
  readonly tokens: readonly Token[];
  /** The page as Markdown, its links leading to the Markdown of other pages. */
  readonly markdown: string;
};

/** Makes every link of the page lead somewhere in the site. @throws {SiteError} a dead link */
export function linked(document: MarkdownDocument, path: string, places: Places): Linked {
  let { markdown } = document;
  for (const block of document.tokens) {
    for (const token of block.children ?? []) {
      const attribute = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : undefined;
      if (attribute === undefined) continue;
      const href = String(token.attrGet(attribute) ?? '');
      const line = (block.map?.[0] ?? 0) + 1;
      const target = resolved(href, { file: document.file, line, path }, places);
      token.attrSet(attribute, target.page);
      markdown = markdown.replaceAll(`](${href})`, () => `](${target.markdown})`);
    }
  }
  return { tokens: document.tokens, markdown };
}

/** Pages are there as Markdown, too: all but the console. */
function both(page: string): Target {
  const markdown = page.includes('try/index.html') ? page : page.replace(/\.html(?=#|$)/, '.md');
  return { page, markdown };
}

type From = { readonly file: string; readonly line: number; readonly path: string };

function resolved(href: string, from: From, places: Places): Target {
  if (/^https?:\/\//.test(href)) return { page: href, markdown: href };
  if (href.startsWith('reference:')) return inReference(href.slice('reference:'.length), from, places);
  const [target = '', fragment] = href.split('#');
  const source = target === '' ? from.file : posix.normalize(posix.join(posix.dirname(from.file), target));
  const page = places.pages.get(source);
  if (page) {
    if (fragment !== undefined && !page.anchors.has(fragment)) {
      throw new SiteError(
        from.file,
        from.line,
        `${source} has no heading #${fragment}.`,
        `Expected one of ${[...page.anchors].map((anchor) => `#${anchor}`).join(', ')}.`,
      );
    }
    const hash = fragment === undefined ? '' : `#${fragment}`;
    return both(target === '' ? hash : `${relativeTo(from.path, page.path)}${hash}`);
  }
  const copy = places.fileAt(source);
  if (copy !== undefined) return both(relativeTo(from.path, copy));
  throw new SiteError(
    from.file,
    from.line,
    `The link ${href} leads nowhere: there is no ${source}.`,
    'Expected a page of the site, or a file of the repository.',
  );
}

function inReference(id: string, { file, line, path }: From, { reference }: Places): Target {
  const place = reference.get(id);
  if (place === undefined) {
    throw new SiteError(
      file,
      line,
      `The contract has no operation or event ${id}.`,
      `Expected one of ${[...reference.keys()].join(', ')}.`,
    );
  }
  return { page: relativeTo(path, place.page), markdown: relativeTo(path, place.markdown) };
}

/** From one page of the site to a place in it, so that the site works under any base path and from a folder. */
export function relativeTo(from: string, to: string): string {
  const [path = '', hash] = to.split('#');
  const relative = posix.relative(posix.dirname(from), path) || posix.basename(path);
  return hash === undefined ? relative : `${relative}#${hash}`;
}
