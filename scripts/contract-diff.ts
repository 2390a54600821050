/**
 * Compares the contract with another version of it and judges info.version.
 *
 * Exit codes: 0 nothing breaks, or the version says so; 1 something breaks and the version does not say so;
 * 2 bad arguments, or a contract or a git revision that cannot be read.
 */
import { parseArgs } from 'node:util';
import { compareContracts } from '../contract/diff/compare.ts';
import { asReport, asText } from '../contract/diff/report.ts';
import { loadContract } from '../contract/load.ts';
import { loadVersion } from '../contract/diff/load-version.ts';
import { fromRoot, runToEnd } from './script.ts';

const USAGE = `Usage: npm run contract:diff -- [options] BASE

Compares the contract with BASE, an older version of it: a file, or a git revision such as HEAD~1 or v1.0.0. Says of
every change whether it breaks a partner (major), does not (minor) or is in words only (patch), and whether
info.version has the bump that they need.

  --contract FILE  the new version (default: openapi.yaml)
  --check-version  fail on any missing bump, not only on a missing major one
  --json           write the report to stdout as JSON
  --help           show this text

Exit codes: 0 nothing breaks, or info.version says so; 1 it breaks and info.version does not say so; 2 bad arguments,
or a contract or a git revision that cannot be read.
`;

await runToEnd('contract:diff', (args) => run(readOptions(args)));

type Options = {
  readonly base: string | undefined;
  readonly contract: string;
  readonly checkVersion: boolean;
  readonly json: boolean;
  readonly help: boolean;
};

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      contract: { type: 'string', default: fromRoot('openapi.yaml') },
      'check-version': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1 && !values.help) {
    const given =
      positionals.length === 0
        ? 'No BASE given.'
        : `${positionals.length} arguments given (${positionals.join(', ')}).`;
    throw new Error(`${given} Expected one file or git revision to compare with, such as HEAD~1.`);
  }
  return { ...values, checkVersion: values['check-version'], base: positionals[0] };
}

async function run({ base: name, contract, checkVersion, json, help }: Options): Promise<number> {
  if (help || name === undefined) {
    process.stdout.write(USAGE);
    return 0;
  }
  const revision = loadContract(contract);
  const base = loadVersion(name, contract);
  const comparison = await compareContracts(base, revision);
  if (json) process.stdout.write(`${JSON.stringify(asReport(comparison, base, revision), null, 2)}\n`);
  else process.stderr.write(asText(comparison, base, revision));
  const { level, version } = comparison;
  return (checkVersion || level === 'major') && !version.sufficient ? 1 : 0;
}
