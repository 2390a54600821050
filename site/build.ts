/**
 * Builds the site:
 *
 *   pages read → guides run → links resolved → reference, console, pages, search → links of the whole checked → in place
 *
 * It is built beside the place where it goes and moved there at the end, so that a failed build leaves the old one.
 */
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { loadContract } from '../contract/index.ts';
import { runGuide } from './guides/run-guide.ts';
import { articlePage, ICON } from './layout/page.ts';
import { startPage, verificationEvent } from './layout/start-page.ts';
import { guideFences } from './markdown/fences.ts';
import { linked } from './markdown/links.ts';
import { parser } from './markdown/document.ts';
import { renderer } from './markdown/render.ts';
import { REFERENCE, TRY_IT } from './navigation.ts';
import { decisionsPage, isGuide, readPages, type Page } from './pages.ts';
import { navigationOf, placesOf } from './places.ts';
import { publishedContract } from './reference/published-contract.ts';
import { redocPage } from './reference/redoc.ts';
import { operationEntries } from './search/operations.ts';
import { searchIndexScript, sectionsOf } from './search/search-index.ts';
import { tryPage } from './try/try-page.ts';
import { generatedPages, type GeneratedFiles } from './generated-pages.ts';
import { llmsFiles } from './llms-files.ts';
import { partsOf } from './parts/parts.ts';

export type BuildOptions = {
  /** The repository's folder. */
  readonly root: string;
  /** Where the site goes; what was there is replaced. */
  readonly out: string;
  /** Whether the code of the guides is run. */
  readonly runGuides: boolean;
  readonly onProgress: (step: string) => void;
};

export type Built = { readonly pages: number; readonly blocksRun: number };

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** @throws {SiteError} what a page says is wrong: an unknown part, a dead link, a sample that fails */
export async function buildSite({ root, out, runGuides, onProgress }: BuildOptions): Promise<Built> {
  const contract = loadContract(join(root, 'openapi.yaml'));
  const control = loadContract(join(root, 'mock/control.openapi.yaml'));
  onProgress('Reading the pages');
  const written = await readPages(root, await partsOf(root));
  const generated = generatedPages({ contract, control });
  const pages = [...written, decisionsPage(written), ...generated.pages];
  const copies = new Map<string, string>();
  const places = placesOf(pages, Object.keys(generated.files), contract, root, copies);
  // Before anything takes its time: what can be seen without running anything is found at once.
  const resolved = pages.map((page) => ({ page, ...linked(page, page.path, places) }));
  for (const { markdown, file } of pages.filter(isGuide)) guideFences(markdown, file);
  const blocksRun = runGuides ? await runAll(pages.filter(isGuide), root, onProgress) : 0;

  await mkdir(dirname(out), { recursive: true });
  const folder = await mkdtemp(`${out}-`);
  try {
    const write = writerTo(folder);
    const navigation = navigationOf(pages);
    const render = await renderer();
    onProgress('Rendering');
    for (const { page, tokens, markdown } of resolved) {
      const copy = page.path.replace(/html$/, 'md');
      const article = { html: render(tokens), headings: page.headings, markdown: copy };
      await write(page.path, articlePage({ ...page, navigation }, article));
      await write(copy, markdown.trimStart());
    }
    await write('index.html', startPage(contract, render(parser.parse(verificationEvent(), {}))));
    onProgress('Prerendering the reference');
    const described = { title: 'Reference', description: 'Every operation, event, field and status.' };
    await write(
      REFERENCE,
      await redocPage(publishedContract(contract, generated.samples), { path: REFERENCE, ...described }),
    );
    await write(
      TRY_IT,
      tryPage(contract, { path: TRY_IT, title: 'Try it', description: 'Call the API from the browser.' }),
    );
    await write(
      'assets/search-index.js',
      searchIndexScript([
        ...operationEntries(contract),
        ...pages.flatMap((page) => sectionsOf(page, page.path)),
      ]),
    );
    await writeFiles({ ...generated.files, ...llmsFiles(contract, resolved) }, write);
    await writeAssets(folder, root);
    for (const [source, copy] of copies) {
      await mkdir(dirname(join(folder, copy)), { recursive: true });
      await cp(join(root, source), join(folder, copy));
    }
    // A temporary folder is its maker's alone; a site is for a web server of another user.
    await chmod(folder, 0o755);
    await rm(out, { recursive: true, force: true });
    await rename(folder, out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { pages: pages.length + 3, blocksRun };
}

async function runAll(
  guides: readonly Page[],
  root: string,
  onProgress: BuildOptions['onProgress'],
): Promise<number> {
  let blocks = 0;
  for (const [index, guide] of guides.entries()) {
    onProgress(`Running guide ${index + 1} of ${guides.length}: ${guide.file}`);
    blocks += await runGuide(guide, root);
  }
  return blocks;
}

type Write = (path: string, content: string | Uint8Array) => Promise<void>;

function writerTo(folder: string): Write {
  return async (path, content) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
}

async function writeFiles(files: GeneratedFiles, write: Write): Promise<void> {
  for (const [path, content] of Object.entries(files)) await write(path, content);
}

async function writeAssets(folder: string, root: string): Promise<void> {
  const assets = join(folder, 'assets');
  await mkdir(assets, { recursive: true });
  await bundle({
    entryPoints: [join(HERE, 'browser/site.ts'), join(HERE, 'browser/try.ts')],
    outdir: assets,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  await cp(join(HERE, 'assets/site.css'), join(assets, 'site.css'));
  await writeFile(join(assets, 'icon.svg'), ICON);
  // The package exports its styles and not this file, which is what its CDN serves.
  await cp(
    join(root, 'node_modules/@scalar/api-reference/dist/browser/standalone.js'),
    join(assets, 'scalar.js'),
  );
}
