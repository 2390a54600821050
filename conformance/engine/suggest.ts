/** What was probably meant by a name that does not exist. */

/** " did you mean X?" or, where nothing is close, " see --list." */
export function hint(word: string, names: Iterable<string>): string {
  const closest = [...new Set(names)]
    .map((name) => ({ name, away: distance(word.toLowerCase(), name.toLowerCase()) }))
    .toSorted((one, other) => one.away - other.away)[0];
  // Further away than a third of its letters it is another word.
  return closest && closest.away <= Math.max(1, Math.floor(word.length / 3))
    ? ` did you mean ${closest.name}?`
    : ' see --list.';
}

/** How many letters have to be put in, left out or changed to make one of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1];
    for (const [index, against] of [...other].entries()) {
      const changed = (row[index] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
