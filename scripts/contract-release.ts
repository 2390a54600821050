/**
 * Keeps a copy of the contract as the released one of its version.
 *
 * Exit codes: 0 it is kept, now or already; 1 it cannot be released under this version; 2 bad arguments, or a contract
 * that cannot be read.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asText } from '../contract/diff/report.ts';
import { versionOf } from '../contract/diff/version.ts';
import { loadContract, type Contract } from '../contract/load.ts';
import { judgeRelease } from '../contract/release/judge-release.ts';
import { pathOfRelease, releasedContracts } from '../contract/release/released.ts';
import { fromRoot, runToEnd } from './script.ts';

const USAGE = `Usage: npm run contract:release -- [options]

Keeps a copy of openapi.yaml as the released contract of its info.version, in docs/contract-versions. From then on it
does not change any more: what changes in openapi.yaml needs a higher info.version, and is listed in CHANGELOG.md.

  --contract FILE  the contract (default: openapi.yaml)
  --folder FOLDER  where released contracts are (default: docs/contract-versions)
  --help           show this text

Exit codes: 0 it is kept, now or already; 1 it cannot be released under this version; 2 bad arguments, or a contract
that cannot be read.
`;

await runToEnd('contract:release', async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      contract: { type: 'string', default: fromRoot('openapi.yaml') },
      folder: { type: 'string', default: fromRoot('docs/contract-versions') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  return release(loadContract(values.contract), values.folder);
});

async function release(contract: Contract, folder: string): Promise<number> {
  const version = versionOf(contract);
  const judgement = await judgeRelease(releasedContracts(folder), contract);
  switch (judgement.verdict) {
    case 'released':
      return say(0, `${version} is released already, as it is.`);
    case 'changed': {
      const { file } = judgement.before;
      return say(
        1,
        `${version} is released already, and differs. Raise info.version; npm run contract:diff -- ${file} says by how much.`,
      );
    }
    case 'outdated':
      return say(
        1,
        `${version} is older than ${versionOf(judgement.before)}, which is released. Raise info.version.`,
      );
    case 'next': {
      const { comparison, before } = judgement;
      process.stderr.write(asText(comparison, before, contract));
      if (!comparison.level)
        return say(1, `Nothing changed since ${versionOf(before)}, so there is nothing to release.`);
      if (!comparison.version.sufficient) return 1;
    }
  }
  mkdirSync(folder, { recursive: true });
  const file = pathOfRelease(folder, version);
  writeFileSync(file, contract.text);
  return say(0, `${version} is kept in ${file}. npm run docs -- --write brings CHANGELOG.md up to date.`);
}

function say(code: number, text: string): number {
  process.stderr.write(`${text}\n`);
  return code;
}
