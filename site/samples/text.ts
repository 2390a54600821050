/** What a string literal needs in every language: that whoever reads it sees all of it. */

/** What cannot be seen, or looks like a blank and is none: controls, marks of direction, line separators, … */
const UNSEEN = /[\p{C}\p{Z}]/gu;

/**
 * `text` with `escapes` put for what has one, and with `unseen(code point)` for anything else that cannot be seen.
 * What can be seen stays as it is, in any script.
 *
 * @param escapes by character, such as `{ '"': '\\"' }`; the backslash must be among them where it escapes
 */
export function escaped(
  text: string,
  escapes: Readonly<Record<string, string>>,
  unseen: (codePoint: number) => string,
): string {
  return Array.from(
    text,
    (character) =>
      escapes[character] ??
      (character === ' ' ? character : character.replace(UNSEEN, (it) => unseen(it.codePointAt(0)!))),
  ).join('');
}

/** Whether all of `text` can be seen. */
export function isVisible(text: string): boolean {
  return !text.replaceAll(' ', '').match(UNSEEN);
}

/** What all the languages escape alike; each adds its quotes. */
export const usualEscapes = {
  '\\': '\\\\',
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
} as const;

/** A code point as Python, Go and C# write it: `\u2028`, `\U0001f600`. */
export function unicodeEscape(codePoint: number): string {
  return codePoint > 0xffff ? `\\U${hex(codePoint, 8)}` : `\\u${hex(codePoint, 4)}`;
}

/** A code point in UTF-16, as JSON and Java write it: `\u2028`, `\ud83d\ude00`. */
export function utf16Escape(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => `\\u${hex(text.charCodeAt(index), 4)}`).join('');
}

/** `codePoint` in so many hexadecimal digits, or more where it needs them. */
export function hex(codePoint: number, digits: number): string {
  return codePoint.toString(16).padStart(digits, '0');
}

/** A number as all the languages write it; one too great for an integer of theirs has an exponent. */
export function numeral(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

/** `client_secret` as `clientSecret`. */
export function camelCase(name: string): string {
  return name.replace(/\W+|_+/g, '_').replace(/(?<=.)_+(.?)/g, (_, next: string) => next.toUpperCase());
}
