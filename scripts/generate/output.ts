/** Putting generated files in place, all or none, and comparing what is there with what should be. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Contract } from '../../contract/load.ts';
import { controlGenerators, generators as apiGenerators, type Generator } from './generators.ts';

export type GeneratedFile = { readonly file: string; readonly content: string };

/** Runs every generator, in their order; nothing is written, so a failing one leaves the disk as it was. */
export async function generateAll(
  contract: Contract,
  generators: readonly Generator[],
): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const { file, generate } of generators) files.push({ file, content: await generate(contract) });
  return files;
}

/** Every file of generated/, from the API's contract and from the control plane's. */
export async function generateEverything(
  contract: Contract,
  control: Contract,
): Promise<readonly GeneratedFile[]> {
  return [
    ...(await generateAll(contract, apiGenerators)),
    ...(await generateAll(control, controlGenerators)),
  ];
}

/** Writes `files` into a temporary folder in `folder` and moves them to their places when all are on disk. */
export async function putInPlace(files: readonly GeneratedFile[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const staging = await mkdtemp(join(folder, '.new-'));
  try {
    for (const { file, content } of files) {
      await mkdir(dirname(join(staging, file)), { recursive: true });
      await writeFile(join(staging, file), content);
    }
    for (const { file } of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await rename(join(staging, file), join(folder, file));
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

export type Difference = { readonly file: string; readonly kind: 'missing' | 'different' | 'not generated' };

/** How `folder` differs from `files`, in the order of the file names; empty when it holds exactly them. */
export async function compare(
  files: readonly GeneratedFile[],
  folder: string,
): Promise<readonly Difference[]> {
  const present = new Set(await filesBelow(folder));
  const expected = new Map(files.map(({ file, content }) => [file, content]));
  const differences: Difference[] = [];
  for (const file of [...new Set([...present, ...expected.keys()])].toSorted()) {
    const content = expected.get(file);
    if (content === undefined) differences.push({ file, kind: 'not generated' });
    else if (!present.has(file)) differences.push({ file, kind: 'missing' });
    else if ((await readFile(join(folder, file), 'utf8')) !== content)
      differences.push({ file, kind: 'different' });
  }
  return differences;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
