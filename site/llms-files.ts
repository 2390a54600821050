/** `llms.txt` and `llms-full.txt` of the site: its pages as Markdown, in the order of the navigation. */
import type { Contract } from '../contract/index.ts';
import type { GeneratedFiles } from './generated-pages.ts';
import { LLMS, LLMS_FULL, llmsFullTxt, llmsTxt, type LlmsPage } from './llms/index.ts';
import { SAMPLES, sections } from './navigation.ts';
import type { Page } from './pages.ts';

/** All pages for programs that read, the less important ones last. */
export function llmsFiles(contract: Contract, pages: readonly LinkedPage[]): GeneratedFiles {
  const listed = sections.flatMap(({ title, entries }) =>
    entries.flatMap(({ path }) => {
      const found = pages.find(({ page }) => page.path === path);
      // Whole programs in eight languages stand with their operations already.
      const isOptional = !found || [SAMPLES, 'manual/conformance-power.html'].includes(path);
      return found ? [llmsPage(found, isOptional ? 'Optional' : title)] : [];
    }),
  );
  const decisions = pages.filter(({ page }) => page.path.startsWith('decisions/'));
  const all = [...listed, ...decisions.map((found) => llmsPage(found, 'Optional'))].toSorted(
    (one, other) => Number(one.section === 'Optional') - Number(other.section === 'Optional'),
  );
  const unique = [...new Map(all.map((one) => [one.url, one])).values()];
  return { [LLMS]: llmsTxt(contract, unique), [LLMS_FULL]: llmsFullTxt(contract, unique) };
}

export type LinkedPage = { readonly page: Page; readonly markdown: string };

function llmsPage({ page, markdown }: LinkedPage, section: string): LlmsPage {
  const { title, description, path } = page;
  return { url: path.replace(/html$/, 'md'), title, description, markdown, section };
}
