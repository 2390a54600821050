import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, inject, test } from 'vitest';
import { run, start } from '../support/command.ts';

const built = ['site/preview.ts', '--built', '--out', inject('site')];

test('the preview serves the site with a mock that its console reaches', async () => {
  await using preview = await start('node', [...built, '--port', '0', '--mock-port', '0'], {
    ready: /Ctrl\+C/,
  });
  const [, url = ''] = /The documentation: +(\S+)/.exec(preview.printed) ?? [];
  const [, connected = ''] = /Try it, connected: +(\S+)/.exec(preview.printed) ?? [];

  expect(await (await fetch(url)).text()).toContain('<title>Link Identity API</title>');
  expect((await fetch(`${url}guides/nowhere.html`)).status).toBe(404);
  const { hash, pathname } = new URL(connected);
  expect(pathname).toBe('/try/index.html');
  const given = new URLSearchParams(hash.slice(1));
  const token = await fetch(`${given.get('api')}/v1/auth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: given.get('client_id'),
      client_secret: given.get('client_secret'),
    }),
  });
  expect(token.status).toBe(200);

  const closed = once(preview.child, 'close');
  preview.child.kill('SIGINT');
  expect(await closed).toEqual([0, null]);
});

test('a port in use is said to be, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;

  const { code, stdout, stderr } = await run('node', [...built, '--port', String(port), '--mock-port', '0']);
  other.close();

  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^docs:preview: .*EADDRINUSE.* Choose another with --port or --mock-port\.\n$/);
});

test.for([
  { args: ['--port', 'x'], says: 'A port is a whole number from 0 to 65535.' },
  { args: ['--prot', '1'], says: "Unknown option '--prot'" },
])('$args is bad usage', async ({ args, says }) => {
  const { code, stderr } = await run('node', [...built, ...args]);

  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr).toContain('Usage: npm run docs:preview');
});

test('the build answers an unknown option with its usage', async () => {
  const { code, stderr } = await run('node', ['site/main.ts', '--otu', 'x']);

  expect(code).toBe(2);
  expect(stderr).toContain('Usage: npm run docs');
});
