/** The command as it is called: files in, words and files out, and the exit code. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  conformanceCommand,
  type RawOptions,
  type Surroundings,
} from '../../../conformance/command/index.ts';
import { generateCertificate, listChecks, type Report } from '../../../conformance/index.ts';
import { startDeployment, type Deployment } from '../../../deployment/start.ts';
import { CREDENTIALS, json, serve } from '../fake-target.ts';

let folder: string;
let deployment: Deployment;
let credentials: RawOptions;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-command-'));
  deployment = await startDeployment({ allowHttpLoopback: true });
  const { baseUrl, clientId, clientSecret } = deployment;
  credentials = { baseUrl, clientId, clientSecret, safe: false };
});
afterAll(async () => {
  await deployment.close();
  await rm(folder, { recursive: true });
});

async function call(typed: RawOptions, more: Partial<Surroundings> = {}) {
  const collected = { stdout: '', stderr: '' };
  const collect = (name: keyof typeof collected) =>
    new PassThrough().on('data', (chunk: Buffer) => (collected[name] += chunk.toString()));
  const [stdout, stderr] = [collect('stdout'), collect('stderr')];
  const code = await conformanceCommand(typed, { stdin: new PassThrough(), stdout, stderr, ...more });
  await new Promise(setImmediate);
  return { code, ...collected };
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('--list prints every requirement, each with its checks or with why it has none', async () => {
  const { code, stdout } = await call({ list: true });

  expect(code).toBe(0);
  expect(stdout).toMatch(/^WHK-ENDPOINT-HTTPS {2}MUST, stated$/m);
  expect(stdout).toMatch(/^ {2}· deliveries\/backoff-is-exponential {2}\[scanner, palm, receiver\]$/m);
  expect(stdout).toMatch(/^ {2}– no check: A permission/m);
  expect(stdout).toMatch(/\d+ of \d+ requirements have a check; the others say why not\.\n$/);
});

test('--list shows what is selected alone', async () => {
  const { code, stdout } = await call({
    list: true,
    only: ['deliveries/backoff-is-exponential'],
    skip: 'core',
  });

  expect(code).toBe(2);
  expect(stdout).toBe('');

  const { stdout: one } = await call({ list: true, only: ['deliveries/backoff-is-exponential'] });
  expect(one.match(/^ {2}· .*/gm)).toEqual(
    Array.from(one.match(/^[A-Z-]+ {2}/gm) ?? [], () => expect.stringContaining('backoff-is-exponential')),
  );
  expect(one).toMatch(/\n1 check about \d requirements?\.\n$/);

  const { stdout: smoke } = await call({ list: true, profile: 'smoke' });
  expect(smoke).toMatch(/\n9 checks about 16 requirements\.\n$/);
});

test.for([
  [{ output: 'x' }, /--list runs nothing, so --output has nothing to write\./],
  [{ ndjson: true }, /--list runs nothing, so --ndjson has nothing to write\./],
  [{ contract: 'no-such-file.yaml' }, /no such file\. /],
] as const)('--list with %o is refused in one sentence', async ([more, says]) => {
  const { code, stderr } = await call({ list: true, ...more });

  expect(code).toBe(2);
  expect(stderr).toMatch(says);
  expect(stderr.trim()).not.toContain('\n');
});

test('--list --json is the same for programs', async () => {
  const { stdout } = await call({ list: true, json: true });

  const rows = JSON.parse(stdout) as { id: string; checks: { id: string }[] }[];
  const named = new Set(rows.flatMap(({ checks }) => checks.map(({ id }) => id)));
  expect([...named].toSorted()).toEqual(
    listChecks()
      .map(({ id }) => id)
      .toSorted(),
  );
});

test('--json prints the report on stdout, and what people read goes to stderr', async () => {
  const { code, stdout, stderr } = await call({ ...credentials, only: 'WHK-ENDPOINT-HTTPS', json: true });

  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Report).sentence).toMatch(/^CONFORMANT: 3 of 3 requirements verified\.$/);
  expect(stderr).toMatch(/^7 checks against .* \(only WHK-ENDPOINT-HTTPS; seed \d+\)\n/);
});

test('--ndjson prints what happens, a line each, and does not repeat itself in the last one', async () => {
  const { stdout } = await call({ ...credentials, only: 'WHK-ENDPOINT-HTTPS', ndjson: true });

  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; report?: Partial<Report> });
  const kinds = events.map(({ kind }) => kind);
  expect(kinds[0]).toBe('run-started');
  expect(kinds.filter((kind) => kind === 'check-finished')).toHaveLength(7);
  expect(events.at(-1)).toMatchObject({ kind: 'run-finished', report: { exitCode: 0 } });
  expect(events.at(-1)?.report?.exchanges).toBeUndefined();
});

test('--output writes every report into a folder that it makes', async () => {
  const output = join(folder, 'new/report');

  const { stderr } = await call({ ...credentials, only: 'WHK-ENDPOINT-HTTPS', output });

  const names = ['html', 'json', 'junit.xml', 'ndjson', 'sarif'].map((name) => `conformance.${name}`);
  expect((await readdir(output)).toSorted()).toEqual(names);
  for (const name of names) expect(stderr).toContain(join(output, name));
  expect(await readFile(join(output, 'conformance.ndjson'), 'utf8')).toContain('"kind":"run-finished"');
});

test('a configuration file holds the same options, and what is typed wins', async () => {
  const config = await file(
    'config.json',
    JSON.stringify({ ...credentials, only: ['DEV-NAME'], verbose: true }),
  );

  const { stderr } = await call({ config, only: 'WHK-ENDPOINT-HTTPS' });

  expect(stderr).toContain('(only WHK-ENDPOINT-HTTPS;');
  expect(stderr).toContain('✓ pass');
});

test('--driver control leaves out what is known of a mock on this machine', async () => {
  const known = { baseUrl: deployment.baseUrl, controlToken: 'mock_token', ...CREDENTIALS };
  const asked: object[] = [];

  const { code, stderr } = await call(
    { driver: 'control', clientId: CREDENTIALS.clientId },
    {
      findMock: async (named) => {
        asked.push(named);
        return known;
      },
    },
  );

  expect(asked).toEqual([{ clientId: CREDENTIALS.clientId }]);
  expect(code).toBe(2);
  // The credentials are wrong, so the run began: nothing was missing.
  expect(stderr).toContain(`${deployment.baseUrl} refuses the client credentials`);
});

test('a run can be stopped from outside, with 130', async () => {
  const { code, stderr } = await call({ ...credentials, profile: 'core' }, { stopped: AbortSignal.abort() });

  expect(code).toBe(130);
  expect(stderr).toContain('INTERRUPTED: The run was stopped before its end.');
});

test('--baseline takes a known finding off the verdict, and says why', async () => {
  const issued = { success: true, access_token: 'a', token_type: 'bearer', expires_in: 1 };
  await using wrong = await serve(json(200, issued));
  const check = 'create-access-token/token-type';
  const expires = '2999-12-31';
  const baseline = await file('baseline.json', JSON.stringify([{ check, reason: 'ticket 17', expires }]));

  const { code, stderr } = await call({
    baseUrl: wrong.url,
    ...CREDENTIALS,
    safe: false,
    only: check,
    baseline,
  });

  expect(stderr).toContain('Known:    ticket 17');
  expect(stderr).toMatch(/UNDECIDED: 0 of 1 requirements verified; 1 known by the baseline\./);
  expect(code).toBe(3);
});

const entry = (reason: string, expires: string): string =>
  JSON.stringify([{ check: 'a/b', reason, expires }]);
const files: { name: string; option: string; content: string; says: RegExp }[] = [
  { name: 'a configuration that is no JSON', option: 'config', content: '{', says: /is not JSON/ },
  { name: 'a configuration that is a list', option: 'config', content: '[]', says: /one JSON object/ },
  { name: 'a baseline that is no list', option: 'baseline', content: '{}', says: /has to hold a list of/ },
  {
    name: 'a baseline without a reason',
    option: 'baseline',
    content: entry(' ', '2026-12-31'),
    says: /has an entry/,
  },
  {
    name: 'a baseline with a day that is none',
    option: 'baseline',
    content: entry('ticket', '2026-02-30'),
    says: /2026-02-30/,
  },
  {
    name: 'a certificate authority that is none',
    option: 'ca',
    content: 'x',
    says: /holds no certificate in PEM form/,
  },
];

for (const { name, option, content, says } of files) {
  test(`${name} is refused in one sentence, before anything is asked`, async () => {
    const path = await file(`${option}.bad`, content);

    const { code, stderr } = await call({ ...credentials, [option]: path });

    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr.trim()).not.toContain('\n');
  });
}

test('a file that is not there is told by its option', async () => {
  const path = join(folder, 'none.json');

  const { code, stderr } = await call({ ...credentials, baseline: path });

  const sentence = `--baseline ${path} cannot be read: there is no such file.`;
  expect({ code, stderr }).toEqual({ code: 2, stderr: `link-identity conformance: ${sentence}\n` });
});

test('a key that does not belong to the certificate is refused', async () => {
  const [one, other] = [await generateCertificate('127.0.0.1'), await generateCertificate('127.0.0.1')];
  const receiverCert = await file('cert.pem', one.cert);
  const receiverKey = await file('key.pem', other.key);

  const { code, stderr } = await call({ ...credentials, receiverCert, receiverKey });

  expect(code).toBe(2);
  expect(stderr).toContain(
    `--receiver-key ${receiverKey} is not the key of --receiver-cert ${receiverCert}.`,
  );
});

test.for([
  ['a file in its way', async (): Promise<string> => join(await file('no-folder', ''), 'report')],
  ['nothing can be made there', async (): Promise<string> => '/proc/self/no-folder/report'],
] as const)(
  'a folder that cannot be written to is known before anything is asked: %s',
  async ([_why, place]) => {
    const output = await place();

    const { code, stderr } = await call({ ...credentials, output });

    expect(code).toBe(2);
    expect(stderr).toMatch(/^link-identity conformance: Reports cannot be written to --output/);
  },
);
