/** How a command ends: one table, from which help and documentation are made, and the error that carries an end. */

export const exitCodes = {
  ok: { code: 0, means: 'done; a command that follows or serves was stopped by Ctrl+C' },
  failed: { code: 1, means: 'failed, or found what it looks for to be wrong' },
  badUsage: {
    code: 2,
    means: 'bad usage: an option, an argument, the environment or the configuration file',
  },
  timedOut: { code: 3, means: 'what it waited for did not come within --timeout' },
  noMock: { code: 4, means: 'no mock was found, it cannot be reached, or several run and none was named' },
  refused: { code: 5, means: 'the mock refused the call; its message says why' },
  interrupted: { code: 130, means: 'stopped by Ctrl+C before it was done' },
} as const;

export type Exit = keyof typeof exitCodes;

/** Why a command did not do what it was asked for: one sentence for a person, and how the process ends. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exit: Exit;

  constructor(exit: Exit, message: string) {
    super(message);
    this.exit = exit;
  }
}
