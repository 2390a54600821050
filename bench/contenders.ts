/** The servers that are compared: how each is started, and what it needs before it can verify somebody. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { UnexpectedAnswer } from './load.ts';
import { startServer, type ServerProcess } from './server-process.ts';

export type Contender = {
  /** The label in the tables. */
  readonly name: string;
  /** Arguments of Node.js that make it listen on the port. */
  readonly args: (port: number) => readonly string[];
  /** Whether it says on stdout how it can be reached. */
  readonly talks: boolean;
  /** What it answers to a verification with a token that nobody issued. */
  readonly statusOfMadeUpToken: 201 | 401;
  readonly issuesTokens: boolean;
  /** How long after a request it may begin to do something that follows from it, in milliseconds. */
  readonly followsAfterMs: number;
  /**
   * Brings about what a verification needs.
   *
   * @returns the `Authorization` header to send
   */
  readonly prepare: (url: string, server: ServerProcess) => Promise<string>;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const contract = join(root, 'openapi.yaml');
// By its place in node_modules: the package exports nothing but its command.
const prismCli = join(
  createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json'),
  '../dist/index.js',
);

/** Who is verified, where: the scanner is there from the start. */
export const SOMEBODY = { external_user_id: 'user-4421', hardware_id: 'hardware_local_002' };
/** What a client of the mock shows, the same at every start so that a request can be made beforehand. */
export const CLIENT_SECRET = 'cs_test_bench_0123456789abcdef';

/** The mock, with more options of its command. */
export function mockWith(name: string, ...options: readonly string[]): Contender {
  const command = [join(root, 'cli/link-identity.ts'), 'mock', '--json', '--client-secret', CLIENT_SECRET];
  return {
    name,
    args: (port) => [...command, '--port', `${port}`, ...options],
    talks: true,
    statusOfMadeUpToken: 401,
    issuesTokens: true,
    // The scanner's default delay, and half a second for a machine that is busy.
    followsAfterMs: 1_500,
    prepare: enrollSomebody,
  };
}

/** The same, with nobody who comes to the scanner: what answering a request costs, and nothing that follows from it. */
function mockAlone(name: string, ...options: readonly string[]): Contender {
  const mock = mockWith(name, ...options);
  return {
    ...mock,
    followsAfterMs: 0,
    async prepare(url, server) {
      const authorization = await mock.prepare(url, server);
      const { control_token } = JSON.parse(await server.firstLine) as { control_token: string };
      const answer = await fetch(`${url}/__mock/v1/settings`, {
        method: 'PATCH',
        headers: { ...JSON_HEADERS, authorization: `Bearer ${control_token}` },
        body: JSON.stringify({ auto_present: false }),
      });
      if (!answer.ok) throw new UnexpectedAnswer(`The settings answer ${answer.status}.`);
      return authorization;
    },
  };
}

function prismWith(name: string, ...options: readonly string[]): Contender {
  const command = [prismCli, 'mock', contract, '--host', '127.0.0.1'];
  return {
    name,
    args: (port) => [...command, '--port', `${port}`, ...options],
    talks: false,
    statusOfMadeUpToken: 201,
    issuesTokens: true,
    followsAfterMs: 0,
    prepare: anyToken,
  };
}

function byHand(name: string, file: string): Contender {
  return {
    name,
    args: (port) => [join(root, 'bench/servers', file), `${port}`],
    talks: false,
    statusOfMadeUpToken: 201,
    issuesTokens: false,
    followsAfterMs: 0,
    prepare: anyToken,
  };
}

export const contenders = {
  prism: prismWith('Prism CLI'),
  prismSilent: prismWith('Prism CLI, silent', '--verboseLevel', 'silent'),
  mock: mockWith('link-identity mock'),
  mockQuiet: mockWith('link-identity mock, quiet', '--quiet'),
  mockAlone: mockAlone('link-identity mock, nobody comes'),
  mockAloneQuiet: mockAlone('link-identity mock, quiet, nobody comes', '--quiet'),
  fastify: byHand('Fastify + Ajv by hand', 'fastify-ajv.ts'),
  nodeHttp: byHand('node:http alone', 'node-http.ts'),
} satisfies Record<string, Contender>;

export type ContenderId = keyof typeof contenders;
export const contenderIds = Object.keys(contenders) as ContenderId[];

/** Starts a contender on the port, and waits until it verifies somebody. */
export async function startContender(contender: Contender, port: number) {
  const server = startServer({ args: contender.args(port), talks: contender.talks });
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilItAnswers(url);
    return { server, authorization: await contender.prepare(url, server) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const START_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 20;
const JSON_HEADERS = { 'content-type': 'application/json' };
const ASKING = { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(SOMEBODY) };

async function untilItAnswers(url: string): Promise<void> {
  const deadline = performance.now() + START_WITHIN_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${url}/v1/verify`, ASKING).catch(() => undefined);
    if (answer) return;
    await sleep(ASK_EVERY_MS);
  }
  throw new UnexpectedAnswer(`Nothing answers at ${url} after ${START_WITHIN_MS} ms.`);
}

/** A server that does not issue tokens takes any. */
async function anyToken(): Promise<string> {
  return 'Bearer any';
}

/** The way that a partner goes: a token, an enrollment, and the simulated person comes to the scanner. */
async function enrollSomebody(url: string, server: ServerProcess): Promise<string> {
  const { client_id } = JSON.parse(await server.firstLine) as { client_id: string };
  const grant = { grant_type: 'client_credentials', client_id, client_secret: CLIENT_SECRET };
  const { access_token } = (await post(`${url}/v1/auth/token`, grant, [200])).body as {
    access_token: string;
  };
  const authorization = `Bearer ${access_token}`;
  // Enrolled already, when the data directory is not new.
  await post(`${url}/v1/enroll/both`, SOMEBODY, [201, 409], authorization);
  const deadline = performance.now() + START_WITHIN_MS;
  while ((await post(`${url}/v1/verify`, SOMEBODY, [201, 404], authorization)).status !== 201) {
    if (performance.now() > deadline) throw new UnexpectedAnswer('Nobody was enrolled.');
    await sleep(ASK_EVERY_MS);
  }
  return authorization;
}

async function post(url: string, body: object, expected: readonly number[], authorization?: string) {
  const headers = { ...JSON_HEADERS, ...(authorization ? { authorization } : {}) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!expected.includes(answer.status))
    throw new UnexpectedAnswer(`${url} answers ${answer.status}: ${text}`);
  return { status: answer.status, body: JSON.parse(text) as unknown };
}
