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

/**
 * Whoever reads our output may stop reading, as `head` does: then there is nobody to write for. A command that judges has
 * set an exit code by then, so that no end is taken for a good one.
 */
function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.ok.code);
      if (stream === process.stdout)
        process.stderr.write(`link-identity: the output cannot be written: ${error.message}\n`);
      process.exit(process.exitCode ?? exitCodes.failed.code);
    });
  }
}
