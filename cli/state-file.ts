/** Where a tenant's state lies outside the mock. */
import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Schema } from '../generated/control/wire.ts';
import { CliError } from './exit-codes.ts';

/** Readable by the user only: a state holds hashes of secrets and the API keys of webhooks. */
const OWNER_ONLY = 0o600;

/** @throws {CliError} `badUsage`: it cannot be written there. */
export async function writeState(file: string, state: Schema<'State'>): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(state, null, 2)}\n`, { mode: OWNER_ONLY });
  } catch (error) {
    throw new CliError('badUsage', `${file} cannot be written: ${messageOf(error)}.`);
  }
}

/**
 * @param file `-` is stdin
 * @throws {CliError} `badUsage`: it cannot be read, or is not JSON. Whether it is a state, the mock says.
 */
export async function readState(file: string): Promise<Schema<'State'>> {
  try {
    const content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    return JSON.parse(content) as Schema<'State'>;
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new CliError(
      'badUsage',
      `${file} ${problem}: ${messageOf(error)}. Give a file that \`link-identity state export\` wrote.`,
    );
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
