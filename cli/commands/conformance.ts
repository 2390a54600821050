/** `link-identity conformance`: checks any deployment against the contract. */
import { Command, Option } from 'commander';
import { explain } from '../command.ts';
import { conformanceCommand as runCommand, conformanceOptions } from '../../conformance/index.ts';

const NOTES = {
  examples: {
    'conformance --list': 'every requirement, its checks, and what these need',
    'conformance --base-url http://127.0.0.1:4010 --driver control --profile core':
      'the mock of this toolkit',
    'conformance --base-url https://sandbox.example --driver manual --receiver-port 8443':
      'asks you to act the scanner',
    'conformance --base-url https://staging.example --driver exec --driver-command ./driver --output report':
      'with a program that acts it',
  },
  exits: [
    { code: 0, means: 'conformant' },
    { code: 1, means: 'not conformant' },
    { code: 2, means: 'bad configuration' },
    { code: 3, means: 'a requirement that has to be testable was not' },
    { code: 4, means: 'the deployment cannot be reached' },
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
    process.exitCode = await runCommand(Object.fromEntries(typed), { stdin, stdout, stderr });
  });
}
