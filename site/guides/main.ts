/**
 * Runs the code of guides, each against a mock of its own.
 *
 *   npm run docs:guides                            all of them
 *   npm run docs:guides -- docs/guides/errors.md   these
 *
 * Exit codes: 0 all of it ran and printed what the guides say · 1 something did not · 2 bad usage
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SiteError } from '../site-error.ts';
import { runGuide } from './run-guide.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const files = args.length > 0 ? args : await allGuides();
  let worst = 0;
  for (const file of files) {
    const name = relative(root, resolve(file));
    const markdown = await readFile(resolve(file), 'utf8').catch(() => undefined);
    if (markdown === undefined) {
      say(
        `docs:guides: ${name} cannot be read. Expected the path of a guide, such as docs/guides/errors.md.`,
      );
      return 2;
    }
    try {
      const blocks = await runGuide({ file: name, markdown }, root);
      say(`${name}: ${blocks} blocks ran.`);
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      say(error.message);
      worst = 1;
    }
  }
  return worst;
}

async function allGuides(): Promise<readonly string[]> {
  const folder = join(root, 'docs/guides');
  return (await readdir(folder)).filter((file) => file.endsWith('.md')).map((file) => join(folder, file));
}
