/**
 * Lints the contract with Redocly CLI and Spectral, and the control plane's contract with Redocly CLI.
 *
 * Exit codes: 0 no findings; 1 findings; 2 bad arguments, a contract that cannot be read, or a linter that did not work.
 */
import { parseArgs } from 'node:util';
import { loadContract } from '../contract/load.ts';
import {
  CONTROL_CONFIG,
  lintWithRedocly,
  lintWithSpectral,
  redoclyFindingsIn,
  spectralFindingsIn,
} from './lint/linters.ts';
import { fromRoot, runToEnd } from './script.ts';

const USAGE = `Usage: npm run lint:contract -- [options] [FILE]

Lints an OpenAPI 3.1 description with Redocly CLI (redocly.yaml, contract/lint) and Spectral (.spectral.yaml). Without
FILE that is openapi.yaml, and then mock/control.openapi.yaml by rules of its own (mock/control.redocly.yaml). Needs no
network.

  --json   write the findings to stdout as JSON
  --help   show this text

Exit codes: 0 no findings, 1 findings, 2 bad arguments, an unreadable contract, or a linter that did not work.
`;

/** A contract, and what it is linted with. */
type Target = { readonly file: string; readonly redocly?: string; readonly spectral: boolean };

const OWN: Target = { file: fromRoot('openapi.yaml'), spectral: true };
// Spectral's rules are about APIs that are open to the world.
const CONTROL: Target = {
  file: fromRoot('mock/control.openapi.yaml'),
  redocly: CONTROL_CONFIG,
  spectral: false,
};

await runToEnd('lint:contract', (args) => run(readOptions(args)));

type Options = { readonly file: string | undefined; readonly json: boolean; readonly help: boolean };

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (positionals.length > 1) {
    throw new Error(`${positionals.length} files given (${positionals.join(', ')}). Expected one, or none.`);
  }
  return { ...values, file: positionals[0] };
}

async function run({ file, json, help }: Options): Promise<number> {
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const targets = file === undefined ? [OWN, CONTROL] : [{ ...OWN, file }];
  for (const target of targets) loadContract(target.file);
  return json ? reportAsJson(targets) : reportForPeople(targets);
}

async function reportAsJson(targets: readonly Target[]): Promise<number> {
  const runs = targets.flatMap(({ file, redocly, spectral }) => [
    redoclyFindingsIn([file], redocly),
    ...(spectral ? [spectralFindingsIn([file])] : []),
  ]);
  const findings = (await Promise.all(runs)).flat();
  const files = targets.map(({ file }) => file);
  process.stdout.write(`${JSON.stringify({ files, findings }, null, 2)}\n`);
  return findings.length > 0 ? 1 : 0;
}

async function reportForPeople(targets: readonly Target[]): Promise<number> {
  const codes: number[] = [];
  for (const target of targets) codes.push(await reportOn(target));
  return Math.max(...codes);
}

async function reportOn({ file, redocly, spectral }: Target): Promise<number> {
  const color = process.stderr.isTTY;
  const runs = await Promise.all([
    lintWithRedocly([file], [], color, redocly),
    ...(spectral ? [lintWithSpectral([file], [], color)] : []),
  ]);
  const worst = Math.max(...runs.map(({ exitCode }) => exitCode));
  if (worst === 0) {
    process.stderr.write(`${file}: no findings.\n`);
    return 0;
  }
  for (const { stdout, stderr } of runs) process.stderr.write(`${stdout}${stderr}`);
  process.stderr.write(`${file}: see the findings above.\n`);
  return worst;
}
