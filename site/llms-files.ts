/** `llms.txt` and `llms-full.txt` of the site: its pages as Markdown, in the order of the navigation. */
import type { Contract } from '../contract/index.ts';
import type { GeneratedFiles } from './generated-pages.ts';
import { LLMS, LLMS_FULL, llmsFullTxt, llmsTxt, type LlmsPage } from './llms/index.ts';
import { CONTROL_ENDPOINTS, DECISIONS, SAMPLES, sections } from './navigation.ts';
import type { Page } from './pages.ts';

/** What whoever writes code against the API can do without: how the toolkit is made, and what is somewhere else already. */
const OPTIONAL: ReadonlySet<string> = new Set([
  // Whole programs in eight languages stand with their operations already.
  SAMPLES,
  CONTROL_ENDPOINTS,
  DECISIONS,
  'changelog.html',
  'manual/architecture.html',
  'manual/conformance-power.html',
  'manual/contract-gates.html',
  'manual/publishing.html',
]);

/** All pages for programs that read, the less important ones last; the list of decisions leads to each of them. */
export function llmsFiles(contract: Contract, pages: readonly LinkedPage[]): GeneratedFiles {
  const listed = sections.flatMap(({ title, entries }) =>
    entries.flatMap(({ path }) => {
      const found = pages.find(({ page }) => page.path === path);
      return found ? [llmsPage(found, OPTIONAL.has(path) ? 'Optional' : title)] : [];
    }),
  );
  // The format wants that section last.
  const all = listed.toSorted(
    (one, other) => Number(one.section === 'Optional') - Number(other.section === 'Optional'),
  );
  return { [LLMS]: llmsTxt(contract, all), [LLMS_FULL]: llmsFullTxt(contract, all) };
}

export type LinkedPage = { readonly page: Page; readonly markdown: string };

function llmsPage({ page, markdown }: LinkedPage, section: string): LlmsPage {
  const { title, description, path } = page;
  return { url: path.replace(/html$/, 'md'), title, description, markdown, section };
}
