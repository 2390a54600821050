/** The reference: the contract as Redoc prerenders it, below the header of the site. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runRedocly } from '../../contract/index.ts';
import { head, header, type PageFrame } from '../layout/page.ts';

const CONFIG = fileURLToPath(new URL('redoc.yaml', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('template.hbs', import.meta.url));

/** Redoc's logo, which it would fetch from its maker's servers: what was said with a picture is said with words. */
const REMOTE_LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;
const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="16"><text x="0" y="12" font-family="sans-serif" font-size="12" font-weight="bold" fill="#5b6ee1">Redoc</text></svg>',
)}`;
/** Links that were rendered without knowing that the router of the page works with fragments. */
const ROUTE = /(<a[^>]* href=")\/(?=[^"/]*)/g;

/** @throws {Error} Redocly CLI did not work */
export async function redocPage(published: object, frame: Omit<PageFrame, 'navigation'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reference-'));
  try {
    const [contract, page] = [join(folder, 'openapi.json'), join(folder, 'index.html')];
    await writeFile(contract, JSON.stringify(published));
    const { exitCode, stderr } = await runRedocly([
      'build-docs',
      contract,
      `--output=${page}`,
      '--inlineBundle',
      `--template=${TEMPLATE}`,
      `--config=${CONFIG}`,
      '--lint-config=error',
    ]);
    if (exitCode !== 0) throw new Error(`redocly build-docs ended with ${exitCode}: ${stderr.trim()}`);
    return inSite(await readFile(page, 'utf8'), frame);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inSite(html: string, frame: Omit<PageFrame, 'navigation'>): string {
  const [before, after] = splitAt(html, '<div id="redoc">');
  // Functions as replacements: the texts hold `$`, which a replacement text would read.
  return (
    before
      .replace('<!-- site: head -->', () => head(frame))
      .replace('<!-- site: header -->', () => header(frame.path, { colours: false, menu: false })) +
    after
      .replaceAll(REMOTE_LOGO, () => LOGO)
      .replace(/^[\s\S]*?<script type="module">/, (prerendered) => prerendered.replaceAll(ROUTE, '$1#/'))
  );
}

function splitAt(text: string, word: string): readonly [string, string] {
  const at = text.indexOf(word);
  if (at === -1) throw new Error(`redocly build-docs made a page without ${word}.`);
  return [text.slice(0, at), text.slice(at)];
}
