import { isJsonObject, type JsonObject } from './json.ts';

/** A body that an operation cannot work with; the operation's table says which status that is. */
export class InvalidBody extends Error {
  override readonly name: string = 'InvalidBody';
}

/** A body that is no JSON at all. */
export class MalformedJson extends InvalidBody {
  override readonly name = 'MalformedJson';
}

/** @throws {InvalidBody} unless `value` is a JSON object. */
export function requireObject(value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new InvalidBody('The request body must be a JSON object.');
  return value;
}

/** @throws {InvalidBody} unless `value` is a string with something in it. */
export function requireText(field: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') {
    throw new InvalidBody(`${field} must be a string that is not empty.`);
  }
  return value;
}

/** What careless code makes of a number where a string belongs. */
export const numberAsText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
