/** The GitHub action: its script, as a runner would run it, with the command of this repository in place of the package. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { startDeployment, type Deployment } from '../../deployment/start.ts';
import { ROOT, run } from '../support/command.ts';

type Action = {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  };
};

const action = parse(await readFile(join(ROOT, 'action.yml'), 'utf8')) as Action;
const step = action.runs.steps.find((each) => each.run !== undefined);

let folder: string;
let deployment: Deployment;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-action-'));
  deployment = await startDeployment({ defect: 'token-type-lower-case', allowHttpLoopback: true });
  await mkdir(join(folder, 'bin'));
  const npx = join(folder, 'bin/npx');
  // What npx would do: the first two words are --yes and the package with its version.
  await writeFile(
    npx,
    `#!/bin/sh\necho "$1 $2" >&2\nshift 2\nexec '${process.execPath}' '${join(ROOT, 'cli/link-identity.ts')}' "$@"\n`,
  );
  await chmod(npx, 0o755);
});
afterAll(async () => {
  await deployment.close();
  await rm(folder, { recursive: true });
});

/** Runs the script with the inputs put where the action's `env` has them. */
async function runAction(given: Readonly<Record<string, string>>) {
  const valueOf = (text: string): string => {
    const name = /\$\{\{ inputs\.([\w-]+) \}\}/.exec(text)?.[1];
    if (name === undefined) throw new Error(`${text} is no input.`);
    return given[name] ?? action.inputs[name]?.default ?? '';
  };
  const env = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, text]) => [name, valueOf(text)]),
  );
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  const result = await run('bash', ['-eo', 'pipefail', '-c', step?.run ?? ''], {
    cwd: folder,
    env: {
      ...env,
      ...files,
      PATH: [join(folder, 'bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    },
  });
  const read = (file: string) => readFile(file, 'utf8');
  return {
    ...result,
    output: await read(files.GITHUB_OUTPUT),
    summary: await read(files.GITHUB_STEP_SUMMARY),
  };
}

const credentials = () => ({
  'base-url': deployment.baseUrl,
  'client-id': deployment.clientId,
  'client-secret': deployment.clientSecret,
});

test('it ends as the command does, and says so in its outputs and its summary', async () => {
  const { code, output, summary, stderr } = await runAction({
    ...credentials(),
    arguments: '--only=TOK-TOKEN-TYPE\n\n--no-safe\n',
    output: 'my report',
  });

  expect(code).toBe(1);
  expect(stderr).toMatch(/^--yes @link-identity\/toolkit@latest\n/);
  expect(output).toMatch(/^exit-code=1\nverdict=NOT CONFORMANT: 0 of 1 requirements verified; 1 broken\.\n$/);
  expect(summary).toContain('NOT CONFORMANT');
  expect(await readdir(join(folder, 'my report'))).toContain('conformance.sarif');
});

test('an input is never a command', async () => {
  const { code, output } = await runAction({
    ...credentials(),
    arguments: '--only=$(touch gotcha)`touch gotcha`; touch gotcha',
  });

  expect(code).toBe(2);
  expect(output).toContain('exit-code=2\n');
  expect(await readdir(folder)).not.toContain('gotcha');
});

test('every input of the action is given to its script', () => {
  const used = Object.values(step?.env ?? {}).map((text) => /inputs\.([\w-]+)/.exec(text)?.[1]);

  expect(used.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
});
