/**
 * Redocly CLI as a child process. It is published as one bundle without an interface for programs, so its commands are
 * the interface; telemetry and update notices, which would go to the network, are off.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type ToolRun = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** Runs `redocly <args>`; `color` keeps its colours for a terminal. */
export function runRedocly(args: readonly string[], color = false): Promise<ToolRun> {
  // Looked for only when it is needed: not everybody who imports this has it installed.
  const bin = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));
  return runNode(bin, args, {
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    ...(color ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  });
}

/** Runs a JavaScript file under this Node to its end; a non-zero exit code is a result, not an error. */
export function runNode(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ToolRun> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 256 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ exitCode: child.exitCode ?? 0, stdout, stderr });
    });
  });
}
