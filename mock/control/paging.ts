const DEFAULT_LIMIT = 100;

/** How many entries a list shows; the contract has checked that it is a whole number. */
export function limitOf({ limit }: Readonly<Record<string, string | string[]>>): number {
  return typeof limit === 'string' ? Number(limit) : DEFAULT_LIMIT;
}
