/** The values of a command's options: flag before environment before configuration file before default. */
import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import { CliError } from './exit-codes.ts';
import {
  environmentVariableOf,
  flagOf,
  options,
  specOf,
  type OptionName,
  type OptionsOf,
  type OptionSpec,
} from './options.ts';
import { oneOf } from './parse.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Config = { readonly file: string; readonly values: Readonly<Record<string, unknown>> };

/**
 * @param flags what was given on the command line, read already
 * @throws {CliError} `badUsage`: the environment or the configuration file holds what cannot be meant.
 */
export async function settle<Names extends OptionName>(
  names: readonly Names[],
  flags: Readonly<Record<string, unknown>>,
  environment: Environment = process.env,
): Promise<OptionsOf<Names>> {
  const config = await configOf(flags, environment);
  const entries = names.flatMap((name) => {
    const value = flags[name] ?? elsewhere(name, environment, config);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as OptionsOf<Names>;
}

function elsewhere(name: OptionName, environment: Environment, config: Config): unknown {
  const spec = specOf(name);
  const variable = environmentVariableOf(name);
  const fromEnvironment = spec.setting ? environment[variable] : undefined;
  // An empty variable is how a shell says that there is none.
  if (fromEnvironment) return read(spec, fromEnvironment, variable);
  const fromConfig = config.values[name];
  if (fromConfig !== undefined)
    return read(spec, textOf(fromConfig, name, config), `${name} in ${config.file}`);
  return spec.default === undefined ? undefined : read(spec, spec.default, flagOf(name));
}

function read(spec: OptionSpec, text: string, where: string): unknown {
  try {
    if (spec.value === undefined) return onOrOff(text);
    const { parse, choices } = spec;
    return choices ? oneOf(choices)(text) : parse ? parse(text) : text;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new CliError('badUsage', `${where} is ${JSON.stringify(text)}. ${error.message}`);
  }
}

function onOrOff(text: string): boolean {
  if (/^(1|true|yes|on)$/i.test(text)) return true;
  if (/^(0|false|no|off)$/i.test(text)) return false;
  throw new InvalidArgumentError('Give 1 or 0, true or false.');
}

function textOf(value: unknown, name: string, { file }: Config): string {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new CliError(
    'badUsage',
    `${name} in ${file} is ${JSON.stringify(value)}. Give text, a number, true or false, or a list of texts.`,
  );
}

/** The configuration file that is named, which must be there, or the usual one, which need not. */
async function configOf(flags: Readonly<Record<string, unknown>>, environment: Environment): Promise<Config> {
  const named = flags['config'] ?? (environment[environmentVariableOf('config')] || undefined);
  const file = String(named ?? options.config.default);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && named === undefined) return undefined;
    throw new CliError('badUsage', `The configuration file ${file} cannot be read: ${reason(error)}.`);
  });
  return { file, values: text === undefined ? {} : checked(file, text) };
}

function checked(file: string, text: string): Config['values'] {
  const values = parsed(file, text);
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new CliError('badUsage', `${file} must hold one JSON object, such as { "port": 4011 }.`);
  const known = Object.keys(options).filter((name) => specOf(name as OptionName).setting === true);
  const unknown = Object.keys(values).find((name) => !known.includes(name));
  if (unknown === undefined) return values as Config['values'];
  throw new CliError(
    'badUsage',
    `${file} has the key ${JSON.stringify(unknown)}, which is none. Keys are ${known.join(', ')}.`,
  );
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError('badUsage', `${file} is not JSON: ${error instanceof Error ? error.message : error}.`);
  }
}

const reason = ({ code, message }: NodeJS.ErrnoException): string =>
  code === 'ENOENT' ? 'there is none' : code === 'EISDIR' ? 'it is a directory' : message;
