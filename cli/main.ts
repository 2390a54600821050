/** Reads the arguments, runs the command, and sets the exit code that says how it went. */
import { CommanderError } from 'commander';
import { spelledOut } from './command.ts';
import { CliError, exitCodes } from './exit-codes.ts';
import { program } from './program.ts';

export async function main(args: readonly string[]): Promise<void> {
  endQuietlyWithoutReader();
  const root = await program(args);
  try {
    await root.parseAsync(spelledOut(root, args), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.ok.code : exitCodes.badUsage.code;
    } else {
      process.stderr.write(`link-identity: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = exitCodes[error instanceof CliError ? error.exit : 'failed'].code;
    }
  }
}

/** Whoever reads our output may stop reading, as `head` does: then there is nobody to write for. */
function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(exitCodes.ok.code);
    });
  }
}
