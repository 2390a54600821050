/** The files of the built site. */
import { readdir } from 'node:fs/promises';

/** Paths of all files with that ending, from the site's root. */
export async function filesOf(site: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(site, { recursive: true });
  return entries
    .filter((file) => file.endsWith(ending))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}
