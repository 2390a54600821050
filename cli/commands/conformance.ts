/** `link-identity conformance`: checks any deployment against the contract. */
import { Command, Option } from 'commander';
import { explain } from '../command.ts';
import {
  conformanceCommand as runCommand,
  conformanceOptions,
  type NamedMock,
} from '../../conformance/command/index.ts';
import { CliError } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { findTarget } from '../target.ts';

const NOTES = {
  examples: {
    'conformance --list': 'every requirement, its checks, and what these need',
    'conformance --driver control': 'the mock that runs on this machine',
    'conformance --base-url http://127.0.0.1:4010 --driver control --profile core': 'some mock, in seconds',
    'conformance --base-url https://sandbox.example --driver manual --receiver-port 8443':
      'asks you to act the scanner',
    'conformance --base-url https://staging.example --driver exec --driver-command ./driver --output report':
      'with a program that acts it',
  },
  exits: [
    { code: 0, means: 'conformant' },
    { code: 1, means: 'not conformant' },
    { code: 2, means: 'bad configuration' },
    {
      code: 3,
      means:
        'undecided: what has to be verified could not be, a check could not tell, the suite itself failed, or nobody took the output',
    },
    { code: 4, means: 'the deployment cannot be reached' },
    { code: 130, means: 'stopped by Ctrl+C; what was found until then is reported' },
  ],
} as const;

export function conformanceCommand(): Command {
  const command = new Command('conformance').description(
    'Checks a deployment of the API against every requirement of the contract, with evidence.',
  );
  for (const { flags, description, env, choices } of conformanceOptions) {
    const option = new Option(flags, description);
    if (env !== undefined) option.env(env);
    if (choices !== undefined) option.choices([...choices]);
    command.addOption(option);
  }
  return explain(command, NOTES).action(async (options: Record<string, unknown>, self: Command) => {
    // Defaults that commander makes up for --no-… are not what somebody typed.
    const typed = Object.entries(options).filter(([name]) => self.getOptionValueSource(name) !== 'default');
    const { stdin, stdout, stderr } = process;
    const stopped = interruption();
    const around = { stdin, stdout, stderr, stopped, findMock };
    // However this process ends before there is a verdict, it is not taken for one.
    if (options['list'] !== true) process.exitCode = UNDECIDED;
    try {
      process.exitCode = await runCommand(Object.fromEntries(typed), around);
    } catch (error) {
      const trace = error instanceof Error ? error.stack : String(error);
      stderr.write(`link-identity conformance: the suite itself failed, please report it: ${trace}\n`);
      process.exitCode = UNDECIDED;
    }
    // A check that was given up may still wait for something, for as long as a minute.
    await Promise.all([written(stdout), written(stderr)]);
    process.exit();
  });
}

const UNDECIDED = 3;

/** Resolves when everything that was written before has left the process. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => void stream.write('', () => resolve()));

/** What the session file of a mock on this machine adds to what was named; nothing when there is none. */
async function findMock({ baseUrl, ...named }: NamedMock): Promise<NamedMock> {
  try {
    const { url, controlToken, clientId, clientSecret } = await findTarget({
      ...named,
      ...(baseUrl === undefined ? {} : { url: baseUrl }),
    });
    const found = { baseUrl: url, controlToken, clientId, clientSecret };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  } catch (error) {
    // No mock, or several: then the options are missing, and the run says which.
    if (error instanceof CliError) return {};
    throw error;
  }
}
