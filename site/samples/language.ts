/** What makes a request into a program. */
import type { SampleRequest } from './request.ts';

export type Language = {
  /** What a highlighter calls it, such as `shell`. */
  readonly lang: string;
  /** What a reader chooses it by, such as `curl`. */
  readonly label: string;
  /** A name for the file of an operation's program. */
  readonly file: (operationId: string) => string;
  /** What runs that file. */
  readonly run: (file: string) => string;
  /** A whole program; its last line does not end. */
  readonly program: (request: SampleRequest) => string;
};

/** The parts of a program, those that there are, with an empty line between each two. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Lines, those that there are. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n');
}

/** `registerDevice` as `RegisterDevice`. */
export function pascalCase(operationId: string): string {
  return operationId.charAt(0).toUpperCase() + operationId.slice(1);
}

/** `registerDevice` as `register-device`. */
export function kebabCase(operationId: string): string {
  return operationId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, '');
}

/** Words as a sentence has them: `a`, `a and b`, `a, b and c`. */
export function enumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
