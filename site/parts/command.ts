/** What pages say of the command, from the table that it is made of. */
import { notesOf } from '../../cli/command.ts';
import { program } from '../../cli/program.ts';
import type { Parts } from '../markdown/includes.ts';
import { table } from './table.ts';

export async function commandParts(): Promise<Parts> {
  const { commands } = await program();
  const conformance = commands.find((command) => command.name() === 'conformance');
  if (!conformance) throw new Error('link-identity has no command conformance.');
  const { exits } = notesOf(conformance);
  return {
    'conformance exit codes': () =>
      table(
        ['Exit code', 'What it means'],
        exits.map(({ code, means }) => [String(code), means]),
      ),
  };
}
