import { command } from '../command.ts';
import { examine } from '../doctor.ts';
import { CliError } from '../exit-codes.ts';
import type { Finding } from '../finding.ts';
import { paint } from '../output.ts';

const formats = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

/** How long all looks may take when nothing is said, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 10_000;

/** `link-identity doctor`: what is wrong here, and what to do about it. */
export const doctor = command({
  name: 'doctor',
  about:
    'Looks whether everything is right here: Node.js, port, mock, its token, clock, faults, deliveries, receiver.',
  options: ['url', 'controlToken', 'host', 'port', 'receiver', 'timeout'],
  examples: {
    doctor: 'ok, warn or fail in each line, and what to do',
    'doctor --receiver http://localhost:3000': 'also whether your application can be reached',
  },
  exits: ['interrupted'],
  run: async ({ options, output, stopped }) => {
    const { timeout = DEFAULT_TIMEOUT_MS, receiver } = options;
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(timeout)]);
    const findings = await examine({ ...options, receiver, signal });
    output.result(findings, findings.map(lineOf).join('\n'));
    const failed = findings.filter(({ status }) => status === 'fail').length;
    if (failed > 0) throw new CliError('failed', `${failed} of ${findings.length} checks failed.`);
  },
});

function lineOf({ check, status, message, advice }: Finding): string {
  const line = `${paint(formats[status], status.padEnd(4))}  ${check.padEnd(8)}  ${message}`;
  return advice === null ? line : `${line}\n${' '.repeat(16)}${advice}`;
}
