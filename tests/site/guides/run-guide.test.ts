import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runGuide } from '../../../site/guides/run-guide.ts';
import { ROOT } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const guide = (...blocks: readonly string[]) => ({
  file: 'docs/guides/g.md',
  markdown: `# Guide\n\n${blocks.join('\n\n')}\n`,
});
const block = (info: string, ...lines: readonly string[]): string =>
  ['```' + info, ...lines, '```'].join('\n');

test.concurrent('blocks run in order, in one shell, against a mock of their own', async () => {
  const blocks = await runGuide(
    guide(
      block('ts file=answer.ts', "console.log('answer', process.argv[2]);"),
      block('bash', 'STATUS=$(curl -s -o /dev/null -w "%{http_code}" "$API/v1/verify" -d "{}")'),
      block('bash', 'node answer.ts "$STATUS"'),
      block('text output', 'answer 401'),
      block(
        'ts',
        "import { createLinkIdentity } from '@link-identity/toolkit';",
        "const { data } = await createLinkIdentity().devices.register({ device_name: 'A', location: 'B' });",
        'console.log(JSON.stringify(data));',
      ),
      block('json output', '{ "device_name": "A", "location": "B", … }'),
      block('bash', 'link-identity clock show --json'),
      block('json output', '{ "mode": "…", … }'),
    ),
    ROOT,
  );

  expect(blocks).toBe(4);
});

test.concurrent('a block that fails stops with its line, and with what it said', async () => {
  const failing = guide(block('bash', 'echo before'), block('bash', 'echo half', 'no-such-command'));

  await expect(runGuide(failing, ROOT)).rejects.toThrow(
    /^docs\/guides\/g\.md:7: The block ended with exit code 127:\n {4}half\n {4}guide\.sh: line 9: no-such-command/,
  );
});

test.concurrent('a block that prints something else stops with the line of what was promised', async () => {
  const lying = guide(block('bash', 'echo 1'), block('text output', '2'));

  await expect(runGuide(lying, ROOT)).rejects.toThrow(
    'docs/guides/g.md:7: The block of line 3 does not print this. It printed:\n    1',
  );
});

test.concurrent('what a guide leaves running ends with it', async () => {
  const folder = await temporaryFolder();
  const server = `const server = net.createServer().listen(0, '127.0.0.1', () => fs.writeFileSync('${folder}/port', String(server.address().port)))`;
  await runGuide(
    guide(block('bash', `node -e "${server}" &`, `until [ -s '${folder}/port' ]; do sleep 0.05; done`)),
    ROOT,
  );

  const port = Number(await readFile(join(folder, 'port'), 'utf8'));
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});
