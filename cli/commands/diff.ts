import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../command.ts';
import { CliError } from '../exit-codes.ts';

/** `link-identity diff`: what changed in the contract, and whether its version says so. */
export const diff = command({
  name: 'diff',
  about: 'Compares the contract with an older version of it, and judges info.version.',
  arguments: { base: { about: 'the older version: a file, or a git revision such as HEAD~1 or v1.0.0' } },
  options: ['contract', 'checkVersion'],
  examples: {
    'diff HEAD~1': 'what the last commit changed, and whether it breaks a partner',
    'diff v1.0.0 --check-version': 'also fails on a missing minor or patch bump',
  },
  run: async ({ args: { base: name }, options: { contract, checkVersion = false }, output }) => {
    // Loaded when it is needed: reading contracts takes longer to load than most commands take in all.
    const { asReport, asText, compareContracts, loadContract, loadVersion } =
      await import('../../contract/index.ts');
    const file = contract ?? ownContract();
    const [revision, base] = readable(() => [loadContract(file), loadVersion(name, file)] as const);
    const comparison = await compareContracts(base, revision).catch(withoutRedocly);
    output.result(asReport(comparison, base, revision), asText(comparison, base, revision));
    const { level, version } = comparison;
    if ((checkVersion || level === 'major') && !version.sufficient)
      throw new CliError('failed', `info.version must be at least ${version.required}.`);
  },
});

function readable<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new CliError('badUsage', error instanceof Error ? error.message : String(error));
  }
}

/** Redocly CLI is large, and only this command and the repository's own gates use it: the package does not bring it. */
function withoutRedocly(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
    throw new CliError(
      'failed',
      'This command needs @redocly/cli, which the package does not bring. Install it: npm install --save-dev @redocly/cli',
    );
  }
  throw error;
}

/** The short name where there is one: it is what people read in messages. */
function ownContract(): string {
  return relative(process.cwd(), fileURLToPath(new URL('../../openapi.yaml', import.meta.url)));
}
