/** Code out of Markdown: the fenced block that follows the comment `<!-- test: name -->`. */
import { readFile } from 'node:fs/promises';

/** @param file path from the repository's root */
export async function fencedBlock(file: string, name: string): Promise<string> {
  const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  const marker = `<!-- test: ${name} -->`;
  const block = new RegExp(`${marker}\\s*\`\`\`\\w*\\n([\\s\\S]*?)\\n\`\`\``).exec(text)?.[1];
  if (block === undefined) throw new Error(`${file} has no fenced block after ${marker}.`);
  return block;
}
