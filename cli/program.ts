/** Every command of `link-identity`. */
import { Command } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { clients } from './commands/clients.ts';
import { clock } from './commands/clock.ts';
import { deliveries } from './commands/deliveries.ts';
import { diff } from './commands/diff.ts';
import { doctor } from './commands/doctor.ts';
import { events } from './commands/events.ts';
import { faults } from './commands/faults.ts';
import { listen } from './commands/listen.ts';
import { logs } from './commands/logs.ts';
import { mock } from './commands/mock.ts';
import { scanner } from './commands/scanner.ts';
import { state } from './commands/state.ts';
import { tenants } from './commands/tenants.ts';
import { trigger } from './commands/trigger.ts';
import { users } from './commands/users.ts';
import { exitCodes } from './exit-codes.ts';

/** In the order of help and documentation: what most people need first. */
const commands = [
  mock,
  listen,
  trigger,
  scanner,
  clock,
  users,
  events,
  deliveries,
  logs,
  faults,
  clients,
  state,
  tenants,
  doctor,
  diff,
];

const CONFORMANCE =
  'Checks a deployment of the API against every requirement of the contract, with evidence.';

/** @param args what was typed; without it, every command is there with all of its options */
export async function program(args?: readonly string[]): Promise<Command> {
  const root = new Command('link-identity')
    .description('Contract, mock, client and conformance checks for the Link Identity API.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(run with --help for the options)')
    .addHelpText(
      'after',
      `\nExit codes:\n${Object.values(exitCodes)
        .map(({ code, means }) => `  ${String(code).padEnd(3)}  ${means}`)
        .join('\n')}`,
    );
  for (const register of commands) register(root);
  root.addCommand(await conformance(!args || args.includes('conformance')));
  return root;
}

/** Loaded when it is asked for: the suite takes longer to load than most commands take in all. */
async function conformance(isAskedFor: boolean): Promise<Command> {
  if (!isAskedFor) return new Command('conformance').description(CONFORMANCE);
  const { conformanceCommand } = await import('./commands/conformance.ts');
  return conformanceCommand().description(CONFORMANCE).exitOverride();
}
