/** Every link of every page leads to something on the site. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { expect, inject, test } from 'vitest';
import { loadContract, operationsOf, webhooksOf } from '../../contract/index.ts';
import { ROOT } from '../support/command.ts';
import { filesOf } from './site.ts';

const site = inject('site');
/** These are put together in the browser: what they link to is looked at there. */
const RENDERED_BY_OTHERS = ['reference/index.html', 'try/index.html'];

const pages = await filesOf(site, '.html');
const texts = new Map<string, string>();
for (const page of pages) texts.set(page, await readFile(join(site, page), 'utf8'));

const contract = loadContract(join(ROOT, 'openapi.yaml'));
const operations = [...operationsOf(contract), ...webhooksOf(contract)].map(
  ({ node }) => `operation/${node.operationId}`,
);

function anchorsOf(page: string): ReadonlySet<string> {
  if (page === 'reference/index.html') return new Set(operations);
  return new Set(Array.from((texts.get(page) ?? '').matchAll(/ id="([^"]+)"/g), ([, id = '']) => id));
}

function brokenIn(page: string): readonly string[] {
  const header = texts.get(page)!.split('<main')[0]!;
  const html = RENDERED_BY_OTHERS.includes(page) ? header : texts.get(page)!;
  const links = Array.from(html.matchAll(/ (?:href|src)="([^"]*)"/g), ([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
  expect(links.length).toBeGreaterThan(3);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    // From the ROOT of a server: it would not be there under another base path.
    if (link.startsWith('/')) return true;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : posix.join(posix.dirname(page), path);
    if (!existsSync(join(site, target)) || target.endsWith('/')) return true;
    return anchor !== undefined && anchor !== 'content' && !anchorsOf(target).has(decodeURIComponent(anchor));
  });
}

test.for(pages)('every link of %s leads somewhere', (page) => {
  expect(brokenIn(page)).toEqual([]);
});

test('every page is there as Markdown, too', async () => {
  const articles = pages.filter((page) => !RENDERED_BY_OTHERS.includes(page) && page !== 'index.html');

  for (const page of articles) {
    expect(await readFile(join(site, page.replace(/html$/, 'md')), 'utf8')).toMatch(/^# /);
  }
});

const markdown = [...(await filesOf(site, '.md')), 'llms.txt', 'llms-full.txt'];

test.for(markdown)('every link of %s leads somewhere', async (file) => {
  const text = await readFile(join(site, file), 'utf8');
  const prose = text.replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link.split('#')[0]!);

  const broken = links.filter(
    (link) =>
      link !== '' && !/^https?:/.test(link) && !existsSync(join(site, posix.join(posix.dirname(file), link))),
  );
  expect(broken).toEqual([]);
});
