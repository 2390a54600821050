/** The real command, as a process, with session files of the test's own. */
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../generated/control/types.ts';
import { ROOT, run, start, type Finished, type Running } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';

const COMMAND = ['cli/link-identity.ts'];

export type Started = {
  readonly url: string;
  readonly client_id: string;
  readonly client_secret: string | null;
  readonly hardware_id: string;
  readonly control_token: string;
};

export type Home = {
  /** The user's runtime folder, where session files are. */
  readonly runtime: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs the command to its end. */
  readonly cli: (...args: readonly string[]) => Promise<Finished>;
  /** Runs it with --json, requires that it ended well, and reads what it printed. */
  readonly json: <Value>(...args: readonly string[]) => Promise<Value>;
  /** Starts a command that goes on; `ready` says when it does. */
  readonly begin: (ready: RegExp, ...args: readonly string[]) => Promise<Running>;
  readonly mock: (...args: readonly string[]) => Promise<Running & { readonly started: Started }>;
};

/** A user with nothing set: no session, no variables, no configuration file. Gone after the tests of the file. */
export async function newHome(variables: Readonly<Record<string, string>> = {}): Promise<Home> {
  const runtime = await temporaryFolder();
  await mkdir(join(runtime, 'link-identity'), { mode: 0o700 });
  // What Node.js compiled is kept from one run of the tests to the next.
  const compiled = { XDG_CACHE_HOME: join(ROOT, 'node_modules/.cache') };
  const env = { XDG_RUNTIME_DIR: runtime, NO_COLOR: '1', ...compiled, ...variables };
  const cli = (...args: readonly string[]) => run('node', [...COMMAND, ...args], { env, deadlineMs: 50_000 });
  const begin = (ready: RegExp, ...args: readonly string[]) =>
    start('node', [...COMMAND, ...args], { env, ready });
  return {
    runtime,
    env,
    cli,
    begin,
    async json<Value>(...args: readonly string[]) {
      const { code, stdout, stderr } = await cli(...args, '--json');
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
      return JSON.parse(stdout) as Value;
    },
    async mock(...args) {
      const running = await begin(
        /"control_token".*\n/,
        'mock',
        '--port',
        '0',
        '--json',
        '--scanner-delay',
        '0',
        ...args,
      );
      return { ...running, started: JSON.parse(running.printed) as Started };
    },
  };
}

/** The control plane of a mock, for what a test has to prepare: quicker than a command for each step. */
export function controlOf({ url, control_token }: Started, tenant?: string): Client<paths> {
  const headers = {
    Authorization: `Bearer ${control_token}`,
    ...(tenant === undefined ? {} : { 'X-Mock-Tenant': tenant }),
  };
  return createClient<paths>({ baseUrl: url, headers });
}

/** The data of a success. */
export async function must<Data>(
  call: Promise<{ readonly data?: { readonly data: Data }; readonly error?: unknown }>,
): Promise<Data> {
  const { data, error } = await call;
  if (!data) throw new Error(JSON.stringify(error));
  return data.data;
}

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** An application that takes events; `statuses` says how it answers, 204 after the last one. */
export type Application = AsyncDisposable & {
  readonly url: string;
  readonly received: readonly Received[];
  /** Resolves when that many arrived. */
  readonly arrived: (count: number) => Promise<void>;
};

export async function application(statuses: readonly number[] = [], port = 0): Promise<Application> {
  const received: Received[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = statuses[received.length] ?? 204;
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(status).end();
      for (const { count, resolve } of waiting) if (received.length >= count) resolve();
    });
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    arrived: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Waits until stderr of a running command says so. */
export async function said({ child, stderr }: Running, text: RegExp): Promise<void> {
  while (!text.test(stderr())) await once(child.stderr!, 'data');
}

/** What a running command prints on stdout from now on. */
export function linesOf({ child }: Running): { readonly next: () => Promise<string> } {
  const lines: string[] = [];
  let rest = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  return {
    async next() {
      while (lines.length === 0) await once(child.stdout!, 'data');
      return lines.shift()!;
    },
  };
}
