/**
 * Search over everything that is on the site. The index is a script, so that it can be loaded from a folder too, and is
 * loaded when somebody searches for the first time.
 */
import MiniSearch from 'minisearch';
import { searchOptions, type SearchRecord } from '../search/record.ts';

const MOST_RESULTS = 12;
const EXCERPT_LENGTH = 140;

declare global {
  var linkIdentitySearchIndex: string | undefined;
}

type Found = SearchRecord & { readonly terms: readonly string[] };

export function search(root: string): void {
  const button = document.querySelector<HTMLButtonElement>('button.search');
  if (!button) return;
  let dialog: HTMLDialogElement | undefined;
  const open = (): void => {
    dialog ??= dialogOf(root);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
  };
  button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key !== '/' || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
}

function dialogOf(root: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'find';
  dialog.setAttribute('aria-label', 'Search');
  dialog.innerHTML =
    '<input type="text" inputmode="search" enterkeyhint="search" aria-label="Search the documentation" placeholder="Search" autocomplete="off" spellcheck="false">' +
    '<p class="status" role="status"></p><ul></ul>';
  document.body.append(dialog);
  const input = dialog.querySelector('input')!;
  const status = dialog.querySelector('p')!;
  const list = dialog.querySelector('ul')!;
  const index = loadIndex(root);

  const show = async (): Promise<void> => {
    const query = input.value.trim();
    const found = query === '' ? [] : resultsOf(await index, query);
    // Somebody who types on is not interested in this answer any more.
    if (query !== input.value.trim()) return;
    list.replaceChildren(...found.map((result) => itemOf(result, root)));
    status.textContent =
      query === '' ? '' : found.length === 0 ? `Nothing is about “${query}”.` : `${found.length} found`;
  };
  index.catch(() => (status.textContent = 'The index could not be loaded.'));
  input.addEventListener('input', () => void show());
  dialog.addEventListener('keydown', (event) => moveFocus(event, input, list));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a')))
      dialog.close();
  });
  return dialog;
}

function resultsOf(index: MiniSearch<SearchRecord>, query: string): readonly Found[] {
  return index.search(query).slice(0, MOST_RESULTS) as unknown as readonly Found[];
}

async function loadIndex(root: string): Promise<MiniSearch<SearchRecord>> {
  const script = document.createElement('script');
  script.src = `${root}assets/search-index.js`;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return MiniSearch.loadJSON(globalThis.linkIdentitySearchIndex ?? '', searchOptions as never);
}

function itemOf({ title, page, text, url, terms }: Found, root: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + url;
  const heading = document.createElement('div');
  heading.append(...marked(title === page ? title : `${page} › ${title}`, terms));
  const excerpt = document.createElement('small');
  excerpt.append(...marked(excerptOf(text, terms), terms));
  link.append(heading, excerpt);
  item.append(link);
  return item;
}

/** The part of the text where the first of the terms is. */
function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const at = Math.min(...terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0), text.length);
  const start = at === text.length || at < EXCERPT_LENGTH / 2 ? 0 : text.lastIndexOf(' ', at - 30) + 1;
  return `${start > 0 ? '… ' : ''}${text.slice(start, start + EXCERPT_LENGTH)}`;
}

/** The text with the terms in it marked; never read as HTML. */
function marked(text: string, terms: readonly string[]): readonly Node[] {
  if (terms.length === 0) return [document.createTextNode(text)];
  const pattern = new RegExp(
    `(${terms.map((term) => term.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')})`,
    'gi',
  );
  return text.split(pattern).map((part, place) => {
    if (place % 2 === 0) return document.createTextNode(part);
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

/** Up and down go through the results; whatever is typed goes back into the field. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, list: HTMLUListElement): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    (at + step < 0 ? input : links[Math.min(at + step, links.length - 1)])?.focus();
  } else if (event.key === 'Enter' && at === -1) {
    links[0]?.click();
  } else if (event.key.length === 1 && at >= 0 && !event.ctrlKey && !event.metaKey) {
    input.focus();
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
