/** The words in which distortions of a JSON object are written. */
import { mapEntries, type JsonObject } from './json.ts';

type Change = (value: JsonObject) => JsonObject;

export const set =
  (fields: JsonObject): Change =>
  (value) => ({ ...value, ...fields });

export const omit =
  (...names: readonly string[]): Change =>
  (value) =>
    mapEntries(value, (name, item) => (names.includes(name) ? undefined : [name, item]));

export const change =
  (field: string, to: (item: unknown) => unknown): Change =>
  (value) =>
    mapEntries(value, (name, item) => [name, name === field ? to(item) : item]);

export const rename =
  (from: string, to: string): Change =>
  (value) =>
    mapEntries(value, (name, item) => [name === from ? to : name, item]);

export const camelCased: Change = (value) => mapEntries(value, (name, item) => [camelCase(name), item]);

/** Applies `change` to the object under `data`. */
export const inData =
  (change: Change): Change =>
  (value) => ({ ...value, data: change(value['data'] as JsonObject) });

export function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

export const withoutZone = (time: unknown): string => String(time).replace('Z', '');

/** `time` moved by whole seconds, written as it was. */
export const shifted =
  (seconds: number) =>
  (time: unknown): string => {
    const [whole, fraction] = String(time).split('.');
    return `${new Date(Date.parse(`${whole}Z`) + seconds * 1000).toISOString().slice(0, -5)}.${fraction}`;
  };
