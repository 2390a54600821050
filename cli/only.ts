type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What was given: without the entries that are undefined, as the contract wants absent ones to be absent. */
export function only<T extends Readonly<Record<string, unknown>>>(entries: T): Given<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Given<T>;
}
