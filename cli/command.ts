/** How a command is declared, and how commander is told of it: what a command's own file leaves to all of them. */
import type { Command } from 'commander';
import { exitCodes, type Exit } from './exit-codes.ts';
import { interruption } from './interruption.ts';
import { commanderOption, type OptionName, type OptionsOf } from './options.ts';
import { outputOf, type Output } from './output.ts';
import { settle } from './settings.ts';

/** Puts a command under its parent. */
export type Registration = (parent: Command) => void;

type ArgumentSpec = {
  readonly about: string;
  readonly optional?: true;
  readonly parse?: (text: string) => unknown;
};
export type ArgumentSpecs = Readonly<Record<string, ArgumentSpec>>;

type ArgumentValue<Spec extends ArgumentSpec> =
  | (Spec extends { readonly parse: (text: string) => infer Value } ? Value : string)
  | (Spec extends { readonly optional: true } ? undefined : never);

/** Options that every command has. */
const commonOptions = ['json', 'config'] as const satisfies readonly OptionName[];
type CommonOption = (typeof commonOptions)[number];

export type Call<Names extends OptionName, Arguments extends ArgumentSpecs> = {
  readonly options: OptionsOf<Names | CommonOption>;
  readonly args: { readonly [Name in keyof Arguments]: ArgumentValue<Arguments[Name]> };
  readonly output: Output;
  /** Aborts at Ctrl+C. */
  readonly stopped: AbortSignal;
};

export type CommandSpec<Names extends OptionName, Arguments extends ArgumentSpecs> = {
  readonly name: string;
  /** One sentence: what it does. */
  readonly about: string;
  readonly arguments?: Arguments;
  readonly options?: readonly Names[];
  /** Command lines, without `link-identity`, and what each does. */
  readonly examples: Readonly<Record<string, string>>;
  /** Ends beyond ok, failed and bad usage. */
  readonly exits?: readonly Exit[];
  readonly run: (call: Call<Names, Arguments>) => Promise<void>;
};

/** How a command ends: its exit codes, and what each means. */
type Exits = readonly { readonly code: number; readonly means: string }[];

export type Notes = {
  readonly examples: Readonly<Record<string, string>>;
  readonly exits: Exits;
};

/** What commander has no place for. */
const notes = new WeakMap<Command, Notes>();

export function notesOf(command: Command): Notes {
  return notes.get(command) ?? { examples: {}, exits: [] };
}

export function command<Names extends OptionName = never, Arguments extends ArgumentSpecs = {}>(
  spec: CommandSpec<Names, Arguments>,
): Registration {
  const { name, about, arguments: given = {} as Arguments, options = [], examples, exits = [] } = spec;
  const names: readonly (Names | CommonOption)[] = [...options, ...commonOptions];

  return (parent) => {
    const own = parent.command(name).description(about);
    for (const [argument, { about, optional, parse }] of Object.entries<ArgumentSpec>(given)) {
      const shown = optional ? `[${argument}]` : `<${argument}>`;
      if (parse) own.argument(shown, about, parse);
      else own.argument(shown, about);
    }
    for (const option of names) own.addOption(commanderOption(option));
    const allExits = (['ok', 'failed', 'badUsage', ...exits] as const).map((exit) => exitCodes[exit]);
    explain(own, { examples, exits: allExits });
    own.action(async () => {
      const settled = await settle(names, own.opts());
      const args = Object.fromEntries(Object.keys(given).map((key, at) => [key, own.processedArgs[at]]));
      await spec.run({
        options: settled,
        args: args as Call<Names, Arguments>['args'],
        output: outputOf(settled as OptionsOf<CommonOption>),
        stopped: interruption(),
      });
    });
  };
}

/** Commands about one thing; the first one is meant when none is named. */
export function group(name: string, about: string, commands: readonly Registration[]): Registration {
  return (parent) => {
    const own = parent.command(name).description(about);
    for (const register of commands) register(own);
    // One of each: enough to see what they are for.
    const examples = own.commands.flatMap((one) => Object.entries(notesOf(one).examples).slice(0, 1));
    const lines = [
      '',
      `Without a command: ${own.commands[0]!.name()}.`,
      ...exampleLines(Object.fromEntries(examples)),
    ];
    own.addHelpText('after', lines.join('\n'));
  };
}

/**
 * The arguments with the command that is left out in `link-identity clock`. Commander's own default command would take
 * a misspelled word for an argument of the default, instead of saying what was probably meant.
 */
export function spelledOut(program: Command, args: readonly string[]): readonly string[] {
  const [name, next, ...rest] = args;
  const first = program.commands.find((one) => one.name() === name)?.commands[0];
  const left = next === undefined || (next.startsWith('-') && next !== '-h' && next !== '--help');
  if (name === undefined || first === undefined || !left) return args;
  return [name, first.name(), ...(next === undefined ? [] : [next]), ...rest];
}

/** Gives a command's help, and the documentation, its examples and exit codes. */
export function explain(own: Command, given: Notes): Command {
  notes.set(own, given);
  return own.addHelpText('after', epilogue(given));
}

function epilogue({ examples, exits }: Notes): string {
  const codes = exits.map(({ code, means }) => `  ${String(code).padEnd(3)}  ${means}`);
  return [...exampleLines(examples), '', 'Exit codes:', ...codes].join('\n');
}

function exampleLines(examples: Notes['examples']): readonly string[] {
  const width = Math.max(...Object.keys(examples).map((line) => line.length));
  const lines = Object.entries(examples).map(
    ([line, does]) => `  $ link-identity ${line.padEnd(width)}  ${does}`,
  );
  return ['', 'Examples:', ...lines];
}
