/** The frame of every page: header, navigation, what is on this page, the page before and after. */
import { relativeTo } from '../markdown/links.ts';
import { escapeHtml } from '../markdown/render.ts';
import type { Heading } from '../markdown/document.ts';

export const SITE_TITLE = 'Link Identity API';

/** A place in the navigation, with its title. */
export type NavigationItem = { readonly path: string; readonly label: string };
export type NavigationSection = { readonly title: string; readonly items: readonly NavigationItem[] };

export type PageFrame = {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly navigation: readonly NavigationSection[];
};

/** Links of the header; the rest is in the navigation. */
const HEADER: readonly NavigationItem[] = [
  { path: 'guides/quick-start.html', label: 'Guides' },
  { path: 'reference/index.html', label: 'Reference' },
  { path: 'try/index.html', label: 'Try it' },
  { path: 'manual/cli.html', label: 'Toolkit' },
];

/** Sets the colours before anything is painted. The key and the classes are Redoc's, so that both agree. */
const COLOUR_MODE =
  `(()=>{let m;try{m=localStorage.getItem('redoc.colorMode')}catch{}` +
  `if(m!=='light'&&m!=='dark')m=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';` +
  `document.documentElement.classList.add(m)})()`;

/** What every page has in its head, the reference and the console too. */
export function head({ path, title, description }: Omit<PageFrame, 'navigation'>): string {
  const full = title === SITE_TITLE ? title : `${title} · ${SITE_TITLE}`;
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(full)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="${relativeTo(path, 'assets/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${relativeTo(path, 'assets/site.css')}">
<script>${COLOUR_MODE}</script>
<script src="${relativeTo(path, 'assets/site.js')}" data-root="${relativeTo(path, 'index.html').replace(/index\.html$/, '')}" defer></script>`;
}

/** @param own whether the page has a switch of its own for light and dark */
export function header(path: string, own: { readonly colours: boolean; readonly menu: boolean }): string {
  const links = HEADER.map((item) => link(path, item, item.path.split('/')[0] === path.split('/')[0])).join(
    '',
  );
  const menu = own.menu
    ? `<button class="menu" type="button" aria-expanded="false" aria-controls="navigation">Menu</button>`
    : '';
  const colours = own.colours
    ? '<button class="colours" type="button"><span class="visually-hidden">Switch between light and dark</span></button>'
    : '';
  return `<a class="skip" href="#content">Skip to the content</a>
<header class="site-header">
${menu}
<a class="brand" aria-label="Link Identity API, start page" href="${relativeTo(path, 'index.html')}">${MARK}<span>Link Identity <b>API</b></span></a>
<nav aria-label="Main">${links}</nav>
<button class="search" type="button" aria-haspopup="dialog"><span>Search</span><kbd>/</kbd></button>
${colours}
</header>`;
}

/** A page with navigation at its side. `markdown` is the path of the same page as Markdown. */
export function articlePage(
  frame: PageFrame,
  article: { readonly html: string; readonly headings: readonly Heading[]; readonly markdown: string },
): string {
  const { path, navigation } = frame;
  return `<!DOCTYPE html>
<html lang="en">
<head>
${head(frame)}
</head>
<body class="article">
${header(path, { colours: true, menu: true })}
<div class="columns">
<nav id="navigation" class="navigation" aria-label="Pages">
${navigation.map((section) => navigationSection(path, section)).join('\n')}
</nav>
<main id="content" tabindex="-1">
<article>
${article.html}
</article>
<footer class="page-footer">
<p><a href="${relativeTo(path, article.markdown)}">This page as Markdown</a></p>
${neighbours(path, navigation)}
</footer>
</main>
${onThisPage(article.headings)}
</div>
</body>
</html>
`;
}

/** A page that fills the whole width below the header. */
export function widePage(frame: Omit<PageFrame, 'navigation'>, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
${head(frame)}
</head>
<body class="wide">
${header(frame.path, { colours: true, menu: false })}
<main id="content" tabindex="-1">
${body}
</main>
</body>
</html>
`;
}

function navigationSection(path: string, { title, items }: NavigationSection): string {
  const links = items.map((item) => `<li>${link(path, item, item.path === path)}</li>`).join('');
  return `<h2>${escapeHtml(title)}</h2>\n<ul>${links}</ul>`;
}

function link(from: string, { path, label }: NavigationItem, current: boolean): string {
  return `<a href="${relativeTo(from, path)}"${current ? ' aria-current="page"' : ''}>${escapeHtml(label)}</a>`;
}

/** A longer list would be a second page beside the page: its sections alone are shown. */
const MOST_ON_THIS_PAGE = 30;

/** The headings in a column, where there are enough of them to get lost. */
function onThisPage(headings: readonly Heading[]): string {
  const all = headings.filter(({ level }) => level === 2 || level === 3);
  const shown = all.length > MOST_ON_THIS_PAGE ? all.filter(({ level }) => level === 2) : all;
  if (shown.length < 2) return '';
  const links = shown.map(
    ({ level, text, anchor }) =>
      `<li class="level-${level}"><a href="#${anchor}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav class="on-this-page" aria-label="On this page">\n<h2>On this page</h2>\n<ul>${links.join('')}</ul>\n</nav>`;
}

function neighbours(path: string, navigation: readonly NavigationSection[]): string {
  const all = navigation.flatMap(({ items }) => items);
  const at = all.findIndex((item) => item.path === path);
  if (at === -1) return '';
  const [before, after] = [all[at - 1], all[at + 1]];
  const one = (item: NavigationItem | undefined, rel: string, word: string): string =>
    item === undefined
      ? ''
      : `<a rel="${rel}" href="${relativeTo(path, item.path)}"><small>${word}</small>${escapeHtml(item.label)}</a>`;
  return `<nav class="neighbours" aria-label="Previous and next page">${one(before, 'prev', 'Previous')}${one(after, 'next', 'Next')}</nav>`;
}

/** A palm's five lines, in a circle. */
const MARK =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor"/>' +
  '<path d="M7.5 13V9.5M9.9 12V6.8M12.3 12V6M14.7 12.4V7.4M7.5 13c0 3 1.8 5 4.6 5 2.6 0 4.1-1.5 4.8-3.9l.9-2.9" ' +
  'fill="none" stroke="var(--surface)" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** The same as a file, for the browser's tab. */
export const ICON = MARK.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
  .replace('currentColor', '#2f4fd8')
  .replace('var(--surface)', '#fff');
