/** A pure function that remembers what it made, for things that are costly to make and asked for again. */

/**
 * @param kept how many results are kept at most; when there are that many, all are dropped at once
 * @param make has to give the same for the same texts, and something that nobody changes
 */
export function remembered<Texts extends readonly string[], Result>(
  kept: number,
  make: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const results = new Map<string, Result>();
  return (...texts) => {
    // With its length before each, texts cannot run together.
    let key = '';
    for (const text of texts) key += `${text.length} ${text}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    const made = make(...texts);
    if (results.size >= kept) results.clear();
    results.set(key, made);
    return made;
  };
}
