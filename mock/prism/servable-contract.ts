/** Reads the contract that is to be served. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { isGeneratedFrom } from './contract.ts';

export type ServableContract = {
  readonly text: string;
  readonly document: { readonly info: { readonly version: string } };
};

const OWN_CONTRACT = new URL('../../openapi.yaml', import.meta.url);

/**
 * One that is given by its file is checked as a whole, which takes a moment; so is the package's own, unless it is byte
 * for byte what everything was generated from: that one was linted.
 *
 * @param handlers the operations that the mock can answer
 * @throws {ContractError} it cannot be read, or not be served: file, line, what is wrong, what would be right.
 */
export async function servableContract(
  given: string | URL | undefined,
  handlers: readonly string[],
): Promise<ServableContract> {
  if (given === undefined) {
    const text = await readFile(OWN_CONTRACT, 'utf8');
    if (isGeneratedFrom(text)) return { text, document: parse(text) as ServableContract['document'] };
  }
  const file = given ?? OWN_CONTRACT;
  // Only now: linting and compiling are much code that a usual start does not need.
  const [{ loadContract }, { requireServable }] = await Promise.all([
    import('../../contract/index.ts'),
    import('./start-up.ts'),
  ]);
  const contract = loadContract(file instanceof URL ? fileURLToPath(file) : file);
  requireServable(contract, handlers);
  return { text: contract.text, document: contract.document as unknown as ServableContract['document'] };
}
