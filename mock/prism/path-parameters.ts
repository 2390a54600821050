/** Paths against the templates of a contract: `/scanners/lobby` is at `/scanners/{hardware_id}`. */
import { Refusal } from '../domain/refusal.ts';

/** Whether a path is one of the template's. Segments are decoded before they are compared, as Prism does. */
export function isAt(template: string, path: string): boolean {
  const parts = template.split('/');
  const given = path.split('/');
  return (
    parts.length === given.length &&
    parts.every((part, index) => part.startsWith('{') || part === decode(given[index]!))
  );
}

/**
 * The values of a path's parameters: `/scanners/{hardware_id}` and `/scanners/lobby` give `{ hardware_id: 'lobby' }`.
 *
 * @throws {Refusal} `path_unreadable` for a percent-encoding that is none.
 */
export function parametersOf(template: string, path: string): Readonly<Record<string, string>> {
  if (!template.includes('{')) return {};
  const given = path.split('/');
  const entries = template.split('/').flatMap((part, index) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    return name === undefined ? [] : [[name, requireDecoded(given[index] ?? '')] as const];
  });
  return Object.fromEntries(entries);
}

/** Longer paths than anybody writes are shown in part. */
const LONGEST_SHOWN = 200;

/** A path for people to read. */
export function shownPath(path: string): string {
  return path.length <= LONGEST_SHOWN ? path : `${path.slice(0, LONGEST_SHOWN)}…`;
}

/** The text that a segment stands for; undefined for a percent-encoding that is none. */
function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function requireDecoded(segment: string): string {
  const decoded = decode(segment);
  if (decoded !== undefined) return decoded;
  throw new Refusal(
    'path_unreadable',
    `${JSON.stringify(segment)} in the path is not percent-encoded UTF-8.`,
  );
}
