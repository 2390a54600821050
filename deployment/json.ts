/**
 * JSON that keeps numbers as they were written, so that metadata comes back digit for digit:
 * a number that a double cannot carry (`9007199254740993`, `1e400`, `1.0`) is held by its source text.
 */

declare global {
  interface JSON {
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
    ): unknown;
    rawJSON(text: string): RawNumber;
    isRawJSON(value: unknown): value is RawNumber;
  }
}

export type RawNumber = { readonly rawJSON: string };

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws {SyntaxError} if `text` is no JSON. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source
      ? JSON.rawJSON(source)
      : value,
  );
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

/** Rebuilds `value` with every scalar replaced by `change(scalar)`; names and order stay. */
export function mapScalars(value: unknown, change: (scalar: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapScalars(item, change));
  if (!isJsonObject(value)) return change(value);
  return mapEntries(value, (name, item) => [name, mapScalars(item, change)]);
}

/** Rebuilds `value` with every property name, at any depth, replaced by `change(name)`. */
export function mapNames(value: unknown, change: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapNames(item, change));
  if (!isJsonObject(value)) return value;
  return mapEntries(value, (name, item) => [change(name), mapNames(item, change)]);
}

/** Rebuilds an object entry by entry; an entry for which `change` returns nothing is left out. */
export function mapEntries(
  value: JsonObject,
  change: (name: string, item: unknown) => readonly [string, unknown] | undefined,
): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const entry = change(name, item);
      return entry === undefined ? [] : [entry];
    }),
  );
}
