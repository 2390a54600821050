/**
 * Builds the documentation site.
 *
 *   npm run docs                      into dist/docs/, after running all code of the guides
 *   npm run docs -- --out DIR         into another folder
 *   npm run docs -- --skip-guides     without running the code of the guides
 *   npm run docs -- --write           first writes the generated parts of the pages anew
 *
 * Exit codes: 0 built · 1 a page is wrong, and nothing was changed · 2 bad usage
 */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ContractError } from '../contract/index.ts';
import { buildSite } from './build.ts';
import { SiteError } from './site-error.ts';
import { writeParts } from './parts/parts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') {
    say(`docs: ${options}\nUsage: npm run docs -- [--out DIR] [--skip-guides] [--write]`);
    return 2;
  }
  const out = resolve(options.out ?? `${root}dist/docs`);
  try {
    if (options.write) {
      for (const file of await writeParts(root)) say(`Written: ${file}`);
    }
    const { pages, blocksRun } = await buildSite({
      root,
      out,
      runGuides: options['skip-guides'] !== true,
      onProgress: (step) => say(`${step} …`),
    });
    const ran = options['skip-guides']
      ? 'No code of the guides was run.'
      : `${blocksRun} blocks of the guides ran.`;
    say(`${pages} pages. ${ran}`);
    process.stdout.write(`${relative(process.cwd(), out) || '.'}/index.html\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof SiteError || error instanceof ContractError)) throw error;
    say(`docs: ${error.message}`);
    return 1;
  }
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, 'skip-guides': { type: 'boolean' }, write: { type: 'boolean' } },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
