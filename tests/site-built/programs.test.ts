/** What programs read first: that it leads to everything, and that the whole has everything. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { loadContract, operationsOf, webhooksOf } from '../../contract/index.ts';
import { parser } from '../../site/markdown/document.ts';
import { ROOT } from '../support/command.ts';
import { filesOf } from './site.ts';

const site = inject('site');
const files = await filesOf(site, '.md');

function linksIn(markdown: string): readonly string[] {
  return parser
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href')));
}

test('llms.txt leads to every guide, operation and event, as Markdown', async () => {
  const contract = loadContract(join(ROOT, 'openapi.yaml'));
  const links = linksIn(await readFile(join(site, 'llms.txt'), 'utf8'));

  const guides = files.filter((file) => file.startsWith('guides/'));
  const reference = files.filter((file) => file.startsWith('reference/') && file !== 'reference/samples.md');
  expect(reference).toHaveLength(operationsOf(contract).length + webhooksOf(contract).length + 2);
  for (const file of [...guides, ...reference]) expect(links).toContain(file);
  expect(links.filter((link) => !/\.(md|txt)$/.test(link))).toEqual([]);
});

test('llms-full.txt has every guide and every call', async () => {
  const text = await readFile(join(site, 'llms-full.txt'), 'utf8');
  const contract = loadContract(join(ROOT, 'openapi.yaml'));

  for (const { label } of operationsOf(contract)) expect(text).toContain(`\`${label}\`, operation `);
  for (const { key } of webhooksOf(contract)) expect(text).toContain(`\n## ${key}\n`);
  for (const guide of files.filter((file) => file.startsWith('guides/'))) {
    const [title = ''] = (await readFile(join(site, guide), 'utf8')).split('\n');
    expect(text).toContain(`\n#${title}\n`);
  }
});

test('what is optional in llms.txt is not in llms-full.txt, and no guide is optional', async () => {
  const [, optional = ''] = (await readFile(join(site, 'llms.txt'), 'utf8')).split('\n## Optional\n');
  const full = await readFile(join(site, 'llms-full.txt'), 'utf8');

  const links = linksIn(optional);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => link.startsWith('guides/'))).toEqual([]);
  for (const link of links) {
    const [title = ''] = (await readFile(join(site, link), 'utf8')).split('\n');
    expect(full).not.toContain(`\n#${title}\n`);
  }
});
