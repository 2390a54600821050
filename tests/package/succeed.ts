import { run } from '../support/command.ts';

/** For a machine under load: installing and compiling are what takes the time here. */
export const DEADLINE_MS = 180_000;

/** Runs a program that has to end well. */
export async function succeed(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, { cwd, deadlineMs: DEADLINE_MS });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}
