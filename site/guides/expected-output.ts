/**
 * Compares what a block printed with what the guide says that it prints.
 *
 * In text, `…` stands for anything within a line, and a line of nothing else for any number of lines. In JSON it stands
 * for anything within a string and, alone, for any value, any items of an array, or any further properties.
 */
const ANYTHING = '…';

/** @returns why they differ; undefined when they do not */
export function difference(language: string, expected: string, actual: string): string | undefined {
  return language === 'json' ? jsonDifference(expected, actual) : textDifference(expected, actual);
}

function textDifference(expected: string, actual: string): string | undefined {
  const pattern = expected
    .trim()
    .split('\n')
    .map((line) => (line.trim() === ANYTHING ? '(?:.*\\n)*?' : `${patternOf(line.trimEnd())}[ \\t]*\\n`))
    .join('');
  if (new RegExp(`^${pattern}$`, 'u').test(`${actual.trim()}\n`)) return undefined;
  return `It printed:\n${indented(actual.trim() || '(nothing)')}`;
}

function jsonDifference(expected: string, actual: string): string | undefined {
  const value = lastJson(actual);
  if (value === undefined) return `It printed no JSON:\n${indented(actual.trim() || '(nothing)')}`;
  const place = differs(JSON.parse(withAnythingQuoted(expected)), value, '');
  return place === undefined
    ? undefined
    : `It printed something else at ${place || 'the top'}:\n${indented(JSON.stringify(value, null, 2))}`;
}

/** `{ "a": …, … }` becomes JSON. */
function withAnythingQuoted(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"|…/g, (token, at: number) => {
    if (token !== ANYTHING) return token;
    return /[{,]\s*$/.test(json.slice(0, at)) && /^\s*\}/.test(json.slice(at + 1))
      ? `"${ANYTHING}": 0`
      : `"${ANYTHING}"`;
  });
}

/** The whole output, or else its last line. */
function lastJson(text: string): unknown {
  for (const candidate of [text, text.trim().split('\n').at(-1) ?? '']) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // The next candidate may be JSON.
    }
  }
  return undefined;
}

/** @returns the JSON Pointer of the first difference */
function differs(expected: unknown, actual: unknown, at: string): string | undefined {
  if (expected === ANYTHING) return undefined;
  if (typeof expected === 'string') return matches(expected, actual) ? undefined : at;
  if (Array.isArray(expected)) return itemsDiffer(expected, actual, at);
  if (isObject(expected)) return propertiesDiffer(expected, actual, at);
  return expected === actual ? undefined : at;
}

function matches(expected: string, actual: unknown): boolean {
  return typeof actual === 'string' && new RegExp(`^${patternOf(expected)}$`, 'su').test(actual);
}

function itemsDiffer(expected: readonly unknown[], actual: unknown, at: string): string | undefined {
  if (!Array.isArray(actual)) return at;
  if (expected.length === 1 && expected[0] === ANYTHING) return undefined;
  if (actual.length !== expected.length) return at;
  return firstOf(expected.map((item, index) => differs(item, actual[index], `${at}/${index}`)));
}

function propertiesDiffer(
  { [ANYTHING]: further, ...named }: Readonly<Record<string, unknown>>,
  actual: unknown,
  at: string,
): string | undefined {
  if (!isObject(actual)) return at;
  const extra = Object.keys(actual).find((key) => further === undefined && !Object.hasOwn(named, key));
  if (extra !== undefined) return `${at}/${extra}`;
  return firstOf(
    Object.entries(named).map(([key, value]) =>
      Object.hasOwn(actual, key) ? differs(value, actual[key], `${at}/${key}`) : `${at}/${key}`,
    ),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const firstOf = (places: readonly (string | undefined)[]): string | undefined =>
  places.find((place) => place !== undefined);

const patternOf = (text: string): string =>
  text
    .split(ANYTHING)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('.*');

const indented = (text: string): string => text.replaceAll(/^/gm, '    ');
