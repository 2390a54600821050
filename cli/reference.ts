/** The commands as Markdown, out of the same tables as their help. */
import type { Command } from 'commander';
import { notesOf, type Notes } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { environmentVariableOf, flagOf, options, specOf, type OptionName } from './options.ts';

/** Flags that are explained once, above the commands. */
const COMMON: readonly OptionName[] = ['json', 'config', 'url', 'controlToken', 'tenant', 'timeout'];

/** Every command with its arguments, options and examples, the settings, and the exit codes. */
export function reference(root: Command): string {
  return [
    '## Commands',
    `All but \`conformance\` take ${listOf(COMMON.slice(0, 2))}; those that talk to a mock also ${listOf(COMMON.slice(2))}.`,
    ...leavesOf(root).flatMap(sectionOf),
    '## Settings',
    'These options are also read from the environment and, by their key, from the configuration file.',
    settingsTable(),
    '## Exit codes',
    exitTable(),
  ].join('\n\n');
}

function leavesOf(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);
}

function sectionOf(command: Command): readonly string[] {
  const { examples, exits } = notesOf(command);
  const talksToMock = command.options.some(({ long }) => long === flagOf('url'));
  const common = new Set((talksToMock ? COMMON : COMMON.slice(0, 2)).map(flagOf));
  const entries = [
    ...command.registeredArguments.map((one) => [codeOf(bracketed(one)), one.description]),
    ...command.options
      .filter(({ long }) => !common.has(long ?? ''))
      .map(({ flags, description }) => [codeOf(flags), description]),
  ];
  const lines = Object.entries(examples).map(([line, does]) => `link-identity ${line}   # ${does}`);
  return [
    `### ${codeOf(pathOf(command))}`,
    command.description(),
    ...(entries.length === 0 ? [] : [tableOf(['Name', 'What it is'], entries)]),
    `\`\`\`sh\n${lines.join('\n')}\n\`\`\``,
    exitsOf(exits),
  ];
}

/** The codes alone where they mean what they mean everywhere; a table where a command has meanings of its own. */
function exitsOf(exits: Notes['exits']): string {
  const usual: readonly object[] = Object.values(exitCodes);
  return exits.every((exit) => usual.includes(exit))
    ? `Exit codes: ${exits.map(({ code }) => code).join(', ')}.`
    : tableOf(
        ['Exit code', 'What it means'],
        exits.map(({ code, means }) => [String(code), means]),
      );
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function bracketed(argument: { name(): string; readonly required: boolean }): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

function settingsTable(): string {
  const names = (Object.keys(options) as OptionName[]).filter((name) => specOf(name).setting);
  const rows = names.map((name) => [
    codeOf(flagOf(name)),
    codeOf(environmentVariableOf(name)),
    specOf(name).setting === 'environment' ? '' : codeOf(name),
    specOf(name).default === undefined ? '' : codeOf(specOf(name).default ?? ''),
    specOf(name).about,
  ]);
  return tableOf(['Flag', 'Environment', 'Key', 'Default', 'What it is'], rows);
}

function exitTable(): string {
  const rows = Object.values(exitCodes).map(({ code, means }) => [String(code), means]);
  return tableOf(['Code', 'What it means'], rows);
}

function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [rowOf(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(rowOf)].join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const codeOf = (text: string): string => `\`${text}\``;
const listOf = (names: readonly OptionName[]): string => names.map((name) => codeOf(flagOf(name))).join(', ');
