/** What the scripts of this folder have in common: how they end, and how they call the repository's files. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContractError } from '../contract/contract-error.ts';

/** Runs a script to its exit code; what it throws is said in one message, and the code is 2. */
export async function runToEnd(
  name: string,
  script: (args: readonly string[]) => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await script(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error instanceof ContractError ? '' : `${name}: `}${error.message}\n`);
    process.exitCode = 2;
  }
}

/** The short name when the script runs in the repository, as npm scripts do; it is what people read in messages. */
export function fromRoot(name: string): string {
  return relative(process.cwd(), fileURLToPath(new URL(`../${name}`, import.meta.url)));
}
