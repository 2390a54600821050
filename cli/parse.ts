/** What option and argument values are read as; a value that cannot be meant is refused with one that could. */
import { InvalidArgumentError } from 'commander';
import { durationMs } from './duration.ts';

export function port(text: string): number {
  if (/^\d+$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

export function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number, such as 3.');
}

export function positiveNumber(text: string): number {
  if (/^\d{1,15}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Give a whole number above 0, such as 3.');
}

export function milliseconds(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give whole milliseconds, such as 250.');
}

/** In milliseconds. */
export function duration(text: string): number {
  const ms = durationMs(text);
  if (ms !== undefined) return ms;
  throw new InvalidArgumentError('Give a span of time such as 250ms, 90s, 15m, 2h or 1h30m.');
}

/** Without a slash at the end. */
export function httpUrl(text: string): string {
  const url = URL.parse(text);
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url.href.replace(/\/$/, '');
  throw new InvalidArgumentError('Give a whole URL, such as http://127.0.0.1:4010.');
}

export function probability(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number > 0 && number <= 1) return number;
  throw new InvalidArgumentError('Give a number above 0 and up to 1, such as 0.5.');
}

/** A number of times, or `forever`. */
export function times(text: string): number | 'forever' {
  if (text === 'forever') return text;
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Give a whole number above 0, or forever.');
}

/** Which statuses: `404`, or a whole class such as `4xx`. */
export function statusPattern(text: string): RegExp {
  if (/^[1-5](\d\d|xx)$/i.test(text)) return new RegExp(`^${text.toLowerCase().replaceAll('x', '\\d')}$`);
  throw new InvalidArgumentError('Give a status such as 404, or a class of them such as 4xx.');
}

/** What was written between commas. */
export function list(text: string): readonly string[] {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length > 0) return words;
  throw new InvalidArgumentError('Give one word or more, with commas between them.');
}

export function oneOf(choices: readonly string[]): (text: string) => string {
  return (text) => {
    if (choices.includes(text)) return text;
    throw new InvalidArgumentError(`Give one of ${choices.join(', ')}.`);
  };
}
