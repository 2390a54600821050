/** Another version of a contract: from a file, or from the history of the repository that the contract lies in. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { loadContract, parseContract, type Contract } from '../load.ts';

/**
 * The contract called `name`: the file of that name or, when there is none, what `contract` was at that git revision.
 *
 * @throws {ContractError} it is not a contract that can be read.
 * @throws {Error} there is neither such a file nor such a revision, or the contract was not there at that time.
 */
export function loadVersion(name: string, contract: string): Contract {
  if (existsSync(name)) return loadContract(name);
  const folder = dirname(resolve(contract));
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (commit === undefined) {
    throw new Error(
      `There is no file and no git revision ${name}. Expected either, such as HEAD~1 or v1.0.0.`,
    );
  }
  const text = git(folder, ['show', `${commit.trim()}:./${basename(contract)}`]);
  if (text === undefined) {
    throw new Error(`There was no ${contract} at the git revision ${name}. Expected a revision that has it.`);
  }
  return parseContract(text, `${name}:${contract}`);
}

// Undefined when git says no, whether because of the argument or because there is no repository.
function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
