/**
 * Writes generated/ from openapi.yaml, or checks that it is up to date.
 *
 * Exit codes: 0 written or up to date; 1 `--check` found differences; 2 bad arguments or a broken contract.
 */
import { parseArgs } from 'node:util';
import { loadContract } from '../contract/load.ts';
import { compare, generateEverything, putInPlace } from './generate/output.ts';
import { fromRoot, runToEnd } from './script.ts';

const USAGE = `Usage: npm run generate -- [options]

Writes every generated file from the contract. Nothing is touched unless all of them could be generated.

  --contract FILE  the OpenAPI 3.1 description to read (default: openapi.yaml)
  --control FILE   that of the mock's control plane (default: mock/control.openapi.yaml)
  --out DIR        the folder to write to (default: generated)
  --check          write nothing: compare, and name the files that differ
  --help           show this text

Exit codes: 0 written or up to date, 1 --check found differences, 2 bad arguments or a broken contract.
`;

await runToEnd('generate', (args) => run(readOptions(args)));

type Options = {
  readonly contract: string;
  readonly control: string;
  readonly out: string;
  readonly check: boolean;
  readonly help: boolean;
};

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      contract: { type: 'string', default: fromRoot('openapi.yaml') },
      control: { type: 'string', default: fromRoot('mock/control.openapi.yaml') },
      out: { type: 'string', default: fromRoot('generated') },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

async function run({ contract, control, out, check, help }: Options): Promise<number> {
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const files = await generateEverything(loadContract(contract), loadContract(control));
  if (!check) {
    await putInPlace(files, out);
    process.stderr.write(`${files.length} files written to ${out}\n`);
    return 0;
  }
  const differences = await compare(files, out);
  for (const { file, kind } of differences) process.stderr.write(`${out}/${file}: ${kind}\n`);
  if (differences.length > 0) process.stderr.write('Run `npm run generate` and commit the result.\n');
  return differences.length > 0 ? 1 : 0;
}
