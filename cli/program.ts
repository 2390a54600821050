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
import { settings } from './commands/settings.ts';
import { state } from './commands/state.ts';
import { tenants } from './commands/tenants.ts';
import { trigger } from './commands/trigger.ts';
import { users } from './commands/users.ts';
import { webhooks } from './commands/webhooks.ts';
import { explain } from './command.ts';
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
  webhooks,
  deliveries,
  logs,
  faults,
  clients,
  settings,
  state,
  tenants,
  doctor,
  diff,
];

const CONFORMANCE =
  'Checks a deployment of the API against every requirement of the contract, with evidence.';

/** What takes a stranger from nothing to a webhook that arrives. */
const EXAMPLES = {
  mock: 'the API, on http://127.0.0.1:4010',
  'listen --forward-to http://localhost:3000/webhooks': 'in another terminal: events for your application',
  'trigger enrollment.complete --user user-4421': 'in a third one: somebody is enrolled',
  'trigger verification.complete --user user-4421': 'and verified',
};

/** @param args what was typed; without it, every command is there with all of its options */
export async function program(args?: readonly string[]): Promise<Command> {
  const root = new Command('link-identity')
    .description('Contract, mock, client and conformance checks for the Link Identity API.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(run with --help for the options)')
    .helpCommand('help [command]', 'shows the help of a command');
  explain(root, { examples: EXAMPLES, exits: Object.values(exitCodes) });
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
