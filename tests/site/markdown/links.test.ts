import { expect, test } from 'vitest';
import { readDocument } from '../../../site/markdown/document.ts';
import { linked, relativeTo, type Places } from '../../../site/markdown/links.ts';

const places: Places = {
  pages: new Map([
    ['docs/guides/errors.md', { path: 'guides/errors.html', anchors: new Set(['errors', '404-not-there']) }],
    ['docs/cli.md', { path: 'manual/cli.html', anchors: new Set(['the-command']) }],
    ['openapi.yaml', { path: 'downloads/openapi.yaml', anchors: new Set<string>() }],
  ]),
  reference: new Map([
    [
      'createVerification',
      {
        page: 'reference/index.html#operation/createVerification',
        markdown: 'reference/create-verification.md',
      },
    ],
  ]),
  fileAt: (path) => (path === 'examples/simulate.sh' ? 'source/examples/simulate.sh.txt' : undefined),
};

function hrefOf(link: string): unknown {
  const page = readDocument('docs/guides/errors.md', `# Errors\n\nSee\n[this](${link}).\n`);
  return linked(page, 'guides/errors.html', places)
    .tokens.flatMap(({ children }) => children ?? [])
    .find(({ type }) => type === 'link_open')
    ?.attrGet('href');
}

const leading = [
  { link: '../cli.md', to: '../manual/cli.html' },
  { link: '../cli.md#the-command', to: '../manual/cli.html#the-command' },
  { link: '#404-not-there', to: '#404-not-there' },
  { link: 'errors.md', to: 'errors.html' },
  { link: '../../openapi.yaml', to: '../downloads/openapi.yaml' },
  { link: '../../examples/simulate.sh', to: '../source/examples/simulate.sh.txt' },
  { link: 'reference:createVerification', to: '../reference/index.html#operation/createVerification' },
  { link: 'https://www.rfc-editor.org/rfc/rfc9110', to: 'https://www.rfc-editor.org/rfc/rfc9110' },
];

test.for(leading)('$link leads to $to', ({ link, to }) => {
  expect(hrefOf(link)).toBe(to);
});

test('the Markdown of a page links to the Markdown of others', () => {
  const page = readDocument(
    'docs/guides/errors.md',
    '# Errors\n\n[a](../cli.md#the-command) [b](reference:createVerification) [c](errors.md)\n',
  );

  expect(linked(page, 'guides/errors.html', places).markdown).toBe(
    '# Errors\n\n[a](../manual/cli.md#the-command) [b](../reference/create-verification.md) [c](errors.md)\n',
  );
});

const dead = [
  { link: 'nowhere.md', says: 'The link nowhere.md leads nowhere: there is no docs/guides/nowhere.md.' },
  { link: '../../../etc/passwd', says: 'The link ../../../etc/passwd leads nowhere' },
  {
    link: '../cli.md#the-comand',
    says: 'docs/cli.md has no heading #the-comand.\n  Expected one of #the-command.',
  },
  { link: 'reference:verify', says: 'The contract has no operation or event verify.' },
];

test.for(dead)('$link stops with the line of its paragraph', ({ link, says }) => {
  expect(() => hrefOf(link)).toThrow(`docs/guides/errors.md:3: ${says}`);
});

test('paths are relative, so that the site works under any base path', () => {
  expect(relativeTo('index.html', 'guides/errors.html')).toBe('guides/errors.html');
  expect(relativeTo('guides/errors.html', 'index.html')).toBe('../index.html');
  expect(relativeTo('reference/index.html', 'reference/index.html#operation/x')).toBe(
    'index.html#operation/x',
  );
});
