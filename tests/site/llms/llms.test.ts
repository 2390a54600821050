import { expect, test } from 'vitest';
import { llmsFullTxt, llmsTxt, referencePages, type LlmsPage } from '../../../site/llms/index.ts';
import { contract } from '../../support/contract-examples.ts';

const guide: LlmsPage = {
  section: 'Guides',
  title: 'Quick start',
  description: 'From nothing to a verified palm. It takes a minute.',
  url: 'guides/quick-start.md',
  markdown: [
    '# Quick start',
    'Read [on](pairing.md#code), [the reference](../reference/index.md), [the end](#end), [elsewhere](https://example.com/a).',
    '## End',
    '```sh',
    '# A comment, no heading: [x](y)',
    '```',
    '###### Deep',
  ].join('\n\n'),
};
const optional: LlmsPage = {
  section: 'Optional',
  title: 'Architecture',
  description: '',
  url: 'manual/architecture.md',
  markdown: '# Architecture\n\nFolders and arrows.\n',
};

const lines = llmsTxt(contract, [guide, optional]).split('\n');

test('the index is a title, a summary, and sections that are lists of links', () => {
  const [title, summary] = lines.filter((line) => line !== '');
  const firstSection = lines.findIndex((line) => line.startsWith('## '));

  expect(title).toBe('# Link Identity API');
  expect(summary).toMatch(/^> \S/);
  expect(lines.slice(0, firstSection).filter((line) => line.startsWith('- '))).toEqual([]);
  for (const line of lines.slice(firstSection))
    expect(line).toMatch(/^$|^## \S|^- \[[^\]]+\]\([^)\s]+\)(: \S.*)?$/);
});

test('the index lists the reference and the pages, each with one sentence', () => {
  const sections = lines.filter((line) => line.startsWith('## '));
  const { index, operations, events, errors } = referencePages(contract);

  expect(sections).toEqual(['## Reference', '## Events', '## Guides', '## Optional']);
  for (const { url } of [index, ...operations, ...events, errors]) {
    expect(lines.filter((line) => line.includes(`](${url})`))).toHaveLength(1);
  }
  expect(lines).toContain('- [Quick start](guides/quick-start.md): From nothing to a verified palm.');
  expect(lines).toContain('- [Architecture](manual/architecture.md)');
});

const full = llmsFullTxt(contract, [guide, optional]);

test('the whole has one title, and below it every operation, event, error and page but the optional ones', () => {
  const headings = full
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .split('\n')
    .filter((line) => /^#{1,2} /.test(line));

  expect(headings).toEqual([
    '# Link Identity API',
    '## Quick start',
    '## Link Identity API: reference',
    '## Generate an access token',
    '## Register a device',
    '## Create a both-hands enrollment challenge',
    '## Create a verification challenge',
    '## Create a webhook',
    '## device.paired',
    '## enrollment.complete',
    '## verification.complete',
    '## Errors',
  ]);
  expect(full).not.toContain('Folders and arrows.');
});

test('links of a page lead to the same places from the root', () => {
  expect(full).toContain(
    'Read [on](guides/pairing.md#code), [the reference](reference/index.md), [the end](guides/quick-start.md#end), [elsewhere](https://example.com/a).',
  );
  expect(full).toContain('[enrollment.complete](reference/enrollment.complete.md)');
});

test('code is left alone, and no heading is deeper than there are levels', () => {
  expect(full).toContain('\n# A comment, no heading: [x](y)\n');
  expect(full).toContain('\n###### Deep\n');
});

test('both are the same at every build', () => {
  expect(llmsTxt(contract, [guide, optional]).split('\n')).toEqual(lines);
  expect(llmsFullTxt(contract, [guide, optional])).toBe(full);
});
