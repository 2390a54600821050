import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program } from '../../cli/program.ts';
import { reference } from '../../cli/reference.ts';
import { ROOT } from '../support/command.ts';

const MARKER = /^<!-- generated .* -->$/m;

test('docs/cli.md lists every command, option, setting and exit code in the words of the code', async () => {
  const page = join(ROOT, 'docs/cli.md');
  const text = await readFile(page, 'utf8');
  const [marker] = MARKER.exec(text) ?? [];
  expect(marker).toBeDefined();

  const written = text.slice(0, text.indexOf(marker!) + marker!.length);

  await expect(`${written}\n\n${reference(await program())}\n`).toMatchFileSnapshot(page);
});

test('every command has an example, and every example is a command with options that it has', async () => {
  const all = await program();
  const broken: string[] = [];
  const examples = reference(all).matchAll(/^### `link-identity ([^`]+)`\n[\s\S]*?```sh\n([\s\S]*?)\n```/gm);
  for (const [, path = '', lines = ''] of examples) {
    for (const line of lines.split('\n')) {
      const words = line
        .replace(/ {3}#.*/, '')
        .replace(/ \| .*/, '')
        .split(/\s+/)
        .slice(1);
      const flags = words.filter((word) => word.startsWith('--')).map((word) => word.split('=')[0]!);
      const command = path
        .split(' ')
        .reduce((at, name) => at.commands.find((one) => one.name() === name)!, all);
      const known = new Set(command.options.map(({ long }) => long));
      const unknown = flags.filter((flag) => !known.has(flag));
      if (!words.join(' ').startsWith(path) || unknown.length > 0) broken.push(line);
    }
  }

  expect(broken).toEqual([]);
});
