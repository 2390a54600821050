/** Holds source files against a table of arrows. */
import { posix } from 'node:path';
import { usesOf, type Import } from './imports.ts';

/** A source file: its path below the root, with `/`, and its text. */
export type Source = { readonly file: string; readonly source: string };

export type Rules = {
  /** Each place, a folder or a file, and the places it may import from; `type ` in front allows only types. */
  readonly arrows: Readonly<Record<string, readonly string[]>>;
  /** Packages (a trailing `/*` stands for a whole scope) and the only place that may import them. */
  readonly packagesOnlyIn: Readonly<Record<string, string>>;
  /** Places that may import no package but the ones listed. */
  readonly packagesOf: Readonly<Record<string, readonly string[]>>;
  /** Below the first place, clocks and random values are read in the second alone. */
  readonly ambientOnlyIn: readonly [below: string, place: string];
};

/** One line a violation: the file, what it does, and the rule that forbids it. */
export function violations(sources: readonly Source[], rules: Rules): readonly string[] {
  return sources.flatMap(({ file, source }) => {
    const place = placeOf(file, Object.keys(rules.arrows));
    if (place === undefined) return [`${file}: stands in no place of the table.`];
    const { imports, ambient } = usesOf(file, source);
    return [
      ...imports.flatMap((one) => {
        const broken = brokenRule(file, place, one, rules);
        return broken === undefined ? [] : [`${file}: imports ${one.specifier}: ${broken}`];
      }),
      ...ambient.flatMap((use) => {
        const [below, only] = rules.ambientOnlyIn;
        if (!isWithin(file, below) || isWithin(file, only)) return [];
        return [`${file}: uses ${use}: below ${below}, clocks and random values are read in ${only} only.`];
      }),
    ];
  });
}

function brokenRule(
  file: string,
  place: string,
  { specifier, typeOnly }: Import,
  rules: Rules,
): string | undefined {
  if (!specifier.startsWith('.')) return brokenPackageRule(place, specifier, rules);
  const target = posix.join(posix.dirname(file), specifier);
  if (target === 'package.json' || isOwn(target, place)) return undefined;
  const allowed = rules.arrows[place] ?? [];
  const permits = (entry: string): boolean =>
    entry.startsWith('type ')
      ? typeOnly && isWithin(target, entry.slice('type '.length))
      : isWithin(target, entry);
  if (allowed.some(permits)) return undefined;
  return `${place} may import from ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}.`;
}

function brokenPackageRule(place: string, specifier: string, rules: Rules): string | undefined {
  for (const [name, only] of Object.entries(rules.packagesOnlyIn)) {
    if (isPackage(specifier, name) && !isWithin(place, only)) return `${name} is used in ${only} only.`;
  }
  const listed = rules.packagesOf[place];
  if (listed === undefined || listed.some((name) => isPackage(specifier, name))) return undefined;
  return `${place} may import no package but ${listed.join(', ')}.`;
}

function isPackage(specifier: string, name: string): boolean {
  return name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : isWithin(specifier, name);
}

// A file that is a place of its own does not own the folder it stands in.
function isOwn(target: string, place: string): boolean {
  return !place.endsWith('.ts') && isWithin(target, place);
}

/** The longest place that `file` is within: mock/store before mock. */
function placeOf(file: string, places: readonly string[]): string | undefined {
  return places.filter((place) => isWithin(file, place)).toSorted((a, b) => b.length - a.length)[0];
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
