import { expect, test } from 'vitest';
import { readDocument } from '../../../site/markdown/document.ts';
import { included } from '../../../site/markdown/includes.ts';

test('a page has a title, a description and headings with the anchors that GitHub gives them', () => {
  const page = readDocument(
    'docs/x.md',
    '# The `X`, and Y\n\nWhat *it*\nis.\n\n## 400 & 422: the body\n\n### `a_b` (c)\n',
  );

  expect(page).toMatchObject({
    title: 'The X, and Y',
    description: 'What it is.',
    headings: [
      { level: 1, text: 'The X, and Y', anchor: 'the-x-and-y' },
      { level: 2, text: '400 & 422: the body', anchor: '400--422-the-body' },
      { level: 3, text: 'a_b (c)', anchor: 'a_b-c' },
    ],
  });
});

test('comments are for generators, and are not on the page', () => {
  const page = readDocument('docs/x.md', '# X\n\n<!-- test: a -->\n```sh\n<!-- kept -->\n```\n');

  expect(page.markdown).toBe('# X\n\n\n```sh\n<!-- kept -->\n```\n');
});

test('a page without a title stops with its name', () => {
  expect(() => readDocument('docs/x.md', 'Words.\n')).toThrow('docs/x.md:1: The page has no title.');
});

const parts = { users: () => '| a |' };

test('what stands in the place of a generated part is replaced', () => {
  const page = '# X\n\n<!-- include: users -->\nold\nolder\n<!-- /include -->\n\nEnd\n';

  expect(included('docs/x.md', page, parts)).toBe(
    '# X\n\n<!-- include: users -->\n| a |\n<!-- /include -->\n\nEnd\n',
  );
});

test.for([
  {
    name: 'unknown',
    page: '# X\n\n<!-- include: user -->\n<!-- /include -->\n',
    says: 'Nothing is called "user".\n  Expected one of users.',
  },
  { name: 'endless', page: '# X\n\n<!-- include: users -->\n', says: 'The part "users" has no end.' },
])('a part that is $name stops with its line', ({ page, says }) => {
  expect(() => included('docs/x.md', page, parts)).toThrow(`docs/x.md:3: ${says}`);
});
