import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../../cli/program.ts';
import { spelledOut } from '../../cli/command.ts';
import { ROOT } from '../support/command.ts';
import { application, newHome, type Home } from './link-identity.ts';

let home: Home;
let mock: Awaited<ReturnType<Home['mock']>>;
beforeAll(async () => {
  home = await newHome();
  mock = await home.mock();
});
afterAll(() => mock[Symbol.asyncDispose]());

const badUsage = [
  { args: ['lisen'], says: /unknown command 'lisen'\n\(Did you mean listen\?\)/ },
  { args: ['clock', 'advnce'], says: /unknown command 'advnce'\n\(Did you mean advance\?\)/ },
  { args: ['clock', '--jsn'], says: /unknown option '--jsn'\n\(Did you mean --json\?\)/ },
  { args: ['clock', 'advance', 'soon'], says: /'soon' is invalid.*Give a span of time such as 250ms, 90s/ },
  { args: ['clock', 'advance'], says: /missing required argument 'duration'/ },
  { args: ['users', 'create', 'ann', 'bob'], says: /too many arguments/ },
  { args: ['trigger', 'device.pared'], says: /'device\.pared' is invalid.*Give one of device\.paired/ },
  { args: ['trigger', 'verification.complete', '--outcome', 'maybe'], says: /Give one of match, no_match/ },
  { args: ['trigger', 'verification.complete'], says: /is about somebody\. Name them with --user/ },
  { args: ['mock', '--port', '99999'], says: /A port is a number from 0 to 65535/ },
  { args: ['clock', '--config', 'nowhere.json'], says: /nowhere\.json cannot be read: there is none/ },
  { args: [], says: /^Usage: link-identity/ },
];

describe.concurrent('bad usage', { timeout: 60_000 }, () => {
  test.for(badUsage)('$args ends with 2 and says what would be right', async ({ args, says }) => {
    expect(await home.cli(...args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(says) });
  });
});

describe.concurrent('a process', { timeout: 60_000 }, () => {
  test('help is on stdout, ends with 0, and has examples and exit codes', async () => {
    const { code, stdout } = await home.cli('clock', 'advance', '--help');

    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}\$ link-identity clock advance 90s /);
    expect(stdout).toMatch(/Exit codes:\n {2}0 {4}done/);
  });

  test('help of commands about one thing has an example of each', async () => {
    const { code, stdout } = await home.cli('scanner', '--help');

    expect(code).toBe(0);
    expect(stdout).toMatch(/Without a command: list\.\n\nExamples:\n {2}\$ link-identity scanner list /);
    expect(stdout).toMatch(/\$ link-identity scanner present desk +the right person/);
  });

  test('a mock on every address prints one that can be called, and that others can call it too', async () => {
    const args = ['mock', '--host', '0.0.0.0', '--port', '0', '--quiet'];
    // Where the others look for the mock of this machine there must be one only.
    const elsewhere = await newHome();
    await using everywhere = await elsewhere.begin(/Ctrl\+C/, ...args);
    const url = /API +(\S+)/.exec(everywhere.printed)?.[1];

    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(everywhere.printed).toContain(
      'network        open to other machines, on every address of this one\n',
    );
    expect((await fetch(`${url}/__mock/v1/health`)).status).toBe(200);
  });

  test('a port in use is one sentence with a way out', async () => {
    const { port } = new URL(mock.started.url);

    expect(await home.cli('mock', '--port', port)).toEqual({
      code: 1,
      stdout: '',
      stderr: `link-identity: Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another with --port (0: any free one).\n`,
    });
  });

  test('a reader that stops reading ends the command without a word', async () => {
    const { env } = home;
    const child = spawn(
      'bash',
      ['-c', 'node cli/link-identity.ts events --help | true; echo ${PIPESTATUS[0]}'],
      {
        cwd: ROOT,
        env: { ...process.env, ...env },
      },
    );

    const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);

    expect({ printed, complaints }).toEqual({ printed: '0\n', complaints: '' });
  });

  test('Ctrl+C ends a command that waits with 130, and one that follows with 0', async () => {
    await using silent = await neverAnswering();
    const waiting = spawn('node', ['cli/link-identity.ts', 'clock', '--url', silent.url], {
      cwd: ROOT,
      env: { ...process.env, ...home.env },
    });
    const complaint = text(waiting.stderr);
    await silent.called();
    const waitingClosed = once(waiting, 'close');
    waiting.kill('SIGINT');
    await using following = await home.begin(/Ctrl/, 'listen');
    const followingClosed = once(following.child, 'close');
    following.child.kill('SIGINT');

    expect(await waitingClosed).toEqual([130, null]);
    expect(await complaint).toBe('link-identity: Interrupted.\n');
    expect(await followingClosed).toEqual([0, null]);
  });

  test('--timeout bounds every wait, and ends with 3', async () => {
    await using silent = await neverAnswering();

    expect(await home.cli('clock', '--url', silent.url, '--timeout', '50ms')).toEqual({
      code: 3,
      stdout: '',
      stderr: 'link-identity: It was not done within 50ms. Give it longer with --timeout.\n',
    });
  });

  test('output has colour on a terminal, and none with NO_COLOR', async () => {
    // Node.js takes CI for a terminal without colours: the test is of one with them, wherever it runs.
    const painted = await onTerminal(home, { NO_COLOR: undefined, CI: undefined });
    const plain = await onTerminal(home, { NO_COLOR: '1' });

    expect(painted).toContain('\u001b[1mHARDWARE_ID');
    expect(plain).toContain('HARDWARE_ID');
    expect(plain).not.toContain('\u001b');
  });

  test('doctor finds everything right, and says what to do about what is not', async () => {
    await using app = await application();
    const { url: nowhere } = await application().then(async (gone) => {
      await gone[Symbol.asyncDispose]();
      return gone;
    });
    const { port } = new URL(mock.started.url);
    type Found = readonly { readonly check: string; readonly status: string }[];

    const fine = await home.json<Found>('doctor', '--port', port, '--receiver', app.url);
    const ill = await home.cli('doctor', '--url', nowhere, '--receiver', nowhere);

    const ofMock = ['mock', 'version', 'token', 'clock', 'people', 'faults', 'delivery'];
    const checks = ['node', 'contract', 'port', ...ofMock, 'receiver'];
    expect(fine.map(({ check, status }) => [check, status])).toEqual(checks.map((check) => [check, 'ok']));
    expect(ill).toMatchObject({ code: 1, stderr: 'link-identity: 2 of 5 checks failed.\n' });
    expect(ill.stdout).toContain(`fail  mock      Nothing answers at ${nowhere} (ECONNREFUSED)\n`);
    expect(ill.stdout).toMatch(/^ +Start a mock with `link-identity mock`/m);
    expect(ill.stdout).toContain(`fail  receiver  Nothing answers at ${nowhere} (ECONNREFUSED)\n`);
  });
});

const spelled = [
  [['clock'], ['clock', 'show']],
  [
    ['deliveries', '--json'],
    ['deliveries', 'list', '--json'],
  ],
  [
    ['deliveries', '--help'],
    ['deliveries', '--help'],
  ],
  [
    ['clock', 'shw'],
    ['clock', 'shw'],
  ],
  [
    ['events', '--follow'],
    ['events', '--follow'],
  ],
  [[], []],
] as const;

test.for(spelled)('%j is read as %j', async ([given, read]) => {
  expect(spelledOut(await program([]), given)).toEqual(read);
});

/** A server that takes calls and never answers. */
async function neverAnswering() {
  const server = createServer(() => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Resolves when somebody calls. */
    called: () => once(server, 'request'),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function onTerminal(
  { env }: Home,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const args = ['--import', './tests/cli/terminal.ts', 'cli/link-identity.ts', 'scanner', 'list'];
  const child = spawn('node', args, { cwd: ROOT, env: { ...process.env, ...env, ...variables } });
  return text(child.stdout);
}
