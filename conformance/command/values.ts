/** One value of an option, from whatever the command line, the environment or a JSON file gives for it. */
import type { Credentials } from '../bench/settings.ts';

/** The options are wrong; the message says how, in one sentence. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

export function flagNamed(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

export function textOf(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Mistake(`${flagNamed(name)} takes a text; it is ${JSON.stringify(value)}.`);
}

export function numberOf(name: string, value: unknown, least: number, most = Infinity): number | undefined {
  if (value === undefined) return undefined;
  const number = asNumber(value);
  if (Number.isFinite(number) && number >= least && number <= most) return number;
  throw new Mistake(
    `${flagNamed(name)} takes a number ${rangeText(least, most)}; it is ${JSON.stringify(value)}.`,
  );
}

function asNumber(value: unknown): number {
  if (typeof value === 'string' && value.trim() !== '') return Number(value);
  return typeof value === 'number' ? value : Number.NaN;
}

const rangeText = (least: number, most: number): string =>
  most === Infinity ? `from ${least}` : `from ${least} to ${most}`;

export function wholeNumberOf(
  name: string,
  value: unknown,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (value === undefined) return undefined;
  const number = asNumber(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  const range = rangeText(least, most);
  throw new Mistake(`${flagNamed(name)} takes a whole number ${range}; it is ${JSON.stringify(value)}.`);
}

/** Whether a flag is set. The command line gives true and false; a file may give anything. */
export function flagOf(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw new Mistake(`${flagNamed(name)} takes true or false; it is ${JSON.stringify(value)}.`);
}

export function listOf(name: string, value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const items = [value].flat();
  if (items.every((item) => typeof item === 'string')) {
    const names = items.flatMap((item) => item.split(',').map((each) => each.trim())).filter(Boolean);
    // None would mean all: the opposite of what somebody had in mind who wrote the option.
    if (names.length === 0 && items.length > 0) throw new Mistake(`${flagNamed(name)} names nothing.`);
    return names;
  }
  throw new Mistake(`${flagNamed(name)} takes names; it is ${JSON.stringify(value)}.`);
}

export function choiceOf<Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw new Mistake(`${flagNamed(name)} takes ${choices.join(', ')}; it is ${value}.`);
}

export function credentialsOf(name: string, value: string | undefined): Credentials | undefined {
  if (value === undefined) return undefined;
  const colon = value.indexOf(':');
  if (colon > 0 && colon < value.length - 1)
    return { clientId: value.slice(0, colon), clientSecret: value.slice(colon + 1) };
  // The value holds a secret, so it is not repeated.
  throw new Mistake(`${flagNamed(name)} takes client_id:client_secret.`);
}
