import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { behaviours } from '../../mock/domain/behaviour.ts';
import { presetScanners } from '../../mock/domain/scanner.ts';
import { startMock } from '../../mock/start.ts';
import { ROOT, run, start } from '../support/command.ts';
import { fencedBlock } from '../support/fenced.ts';
import { freePort } from '../support/free-port.ts';

test('the walk-through of the README ends with a match and with somebody who does not match', async () => {
  await using mock = await startMock();
  const script = (await fencedBlock('README.md', 'walk-through')).replaceAll(
    '4020',
    String(await freePort()),
  );
  const folder = await mkdtemp(join(tmpdir(), 'walk-through-'));
  await symlink(join(ROOT, 'examples'), join(folder, 'examples'));
  const env = { API: mock.url, CLIENT_ID: mock.clientId, CLIENT_SECRET: mock.clientSecret ?? '' };

  // Pasted into a terminal, it must not end that at the next command that fails.
  const pasted = `${script}\ncode=$?\nfalse\nexit $code`;
  const { code, stdout, stderr } = await run('bash', ['-c', pasted], { env, cwd: folder });
  await rm(folder, { recursive: true });

  expect({ code, stderr }).toMatchObject({ code: 0 });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Delivery);
  const [matching, other] = lines.filter((line) => line.event_type === 'verification.complete').slice(-2);
  expect(lines.slice(-1)).toEqual([other]);
  expect(matching?.data.matched).toBe(true);
  expect(other?.data.matched).toBe(false);
  expect(other?.data.scores.some((score, index) => score < other.data.thresholds[index]!)).toBe(true);
});

type Delivery = { event_type: string; data: { matched: boolean; scores: number[]; thresholds: number[] } };

test('the calls of the control plane that the README shows all succeed', async () => {
  await using mock = await startMock();
  const env = { API: mock.url, CONTROL_TOKEN: mock.controlToken };

  const { stdout } = await run('bash', ['-c', await fencedBlock('README.md', 'control-plane')], { env });

  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { success: boolean });
  expect(answers.map(({ success }) => success)).toEqual([true, true, true, true]);
});

test('the curl that a start prints works when pasted', async () => {
  await using mock = await start('node', ['cli/link-identity.ts', 'mock', '--port', '0', '--quiet'], {
    ready: /Ctrl\+C/,
  });
  const curl = /^ {2}(curl .*)$/m.exec(mock.printed)?.[1];

  const { stdout } = await run('bash', ['-c', curl ?? 'echo no curl was printed']);

  expect(JSON.parse(stdout)).toMatchObject({ success: true, token_type: 'Bearer', expires_in: 3600 });
});

test('the variables that a start prints are the ones that the guides use, whatever characters a secret has', async () => {
  const secret = `it's "$HOME" & all`;
  const command = ['cli/link-identity.ts', 'mock', '--port', '0', '--quiet', '--client-secret', secret];
  await using mock = await start('node', command, { ready: /Ctrl\+C/ });
  const line = /^ {2}(export .*)$/m.exec(mock.printed)?.[1];

  const { stdout } = await run('bash', ['-c', `${line}\nnode -p 'JSON.stringify(process.env)'`]);

  const printed = (label: string) => new RegExp(`${label} +(.*)`).exec(mock.printed)?.[1];
  expect(JSON.parse(stdout)).toMatchObject({
    API: printed('API'),
    CLIENT_ID: printed('client_id'),
    CLIENT_SECRET: secret,
    CONTROL_TOKEN: printed('control token'),
  });
});

test('the README names every behaviour of people and of scanners, in the words of the tables', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');

  const rows = [
    ...Object.entries(behaviours).map(
      ([name, { parameter, effect }]) =>
        `| \`mock_${name}${parameter ? `-${parameter}` : ''}.…\` | ${effect} |`,
    ),
    ...presetScanners.map(({ hardware_id, effect }) => `| \`${hardware_id}\` | ${effect} |`),
  ];

  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});
