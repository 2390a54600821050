import { expect, test } from 'vitest';
import { fencesOf, guideFences } from '../../../site/markdown/fences.ts';

const block = (info: string, content = 'x'): string => `\`\`\`${info}\n${content}\n\`\`\`\n`;

test('each block of a guide has one role', () => {
  const guide = [
    '# Title\n',
    block('ts file=app.ts'),
    block('bash', 'node app.ts'),
    block('text output'),
    block('ts'),
    block('json output'),
  ].join('\n');

  expect(guideFences(guide, 'g.md').map(({ role, line, language }) => [role, line, language])).toEqual([
    ['file', 3, 'ts'],
    ['run', 7, 'bash'],
    ['output', 11, 'text'],
    ['run', 15, 'ts'],
    ['output', 19, 'json'],
  ]);
});

const refused = [
  {
    name: 'of another language',
    guide: block('python'),
    says: 'The block `python` would not be run by anybody.',
  },
  { name: 'without a language', guide: block(''), says: 'The block `without a language` would not be run' },
  { name: 'that is merely shown', guide: block('bash shown'), says: 'The block `bash` would not be run' },
  {
    name: 'with a path as its file',
    guide: block('ts file=../app.ts'),
    says: '`../app.ts` is no file name.',
  },
  { name: 'with a file that nothing uses', guide: block('ts file=app.ts'), says: 'Nothing uses app.ts.' },
  { name: 'with output of nothing', guide: block('text output'), says: 'Output of nothing.' },
];

test.for(refused)('a block $name stops with its line', ({ guide, says }) => {
  expect(() => guideFences(`# Title\n\n${guide}`, 'docs/guides/g.md')).toThrow(`docs/guides/g.md:3: ${says}`);
});

test('on other pages a block may be merely shown', () => {
  expect(fencesOf(block('yaml')).map(({ role }) => role)).toEqual(['shown']);
});
