/** Pages and files that are made from the contracts alone. */
import type { Contract } from '../contract/index.ts';
import { controlEndpoints } from './control-endpoints.ts';
import { downloadsOf, downloadsPage } from './downloads.ts';
import { referencePages } from './llms/index.ts';
import { CONTROL_ENDPOINTS, DOWNLOADS, RECEIVERS, SAMPLES } from './navigation.ts';
import { receiversPage, samplesPage } from './sample-pages.ts';
import { madePage, type Page } from './pages.ts';
import { sandboxOf } from './servers.ts';
import { samplesOf, type Sample } from './samples/index.ts';

/** What is in a file, by its path in the site. */
export type GeneratedFiles = Readonly<Record<string, string | Uint8Array>>;

export type Generated = {
  readonly pages: readonly Page[];
  readonly files: GeneratedFiles;
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
};

type Source = { readonly contract: Contract; readonly control: Contract };

export function generatedPages({ contract, control }: Source): Generated {
  const samples = samplesOf(contract, { baseUrl: sandboxOf(contract) });
  return {
    pages: [
      madePage(RECEIVERS, receiversPage(contract)),
      madePage(SAMPLES, samplesPage(contract)),
      madePage(CONTROL_ENDPOINTS, controlEndpoints(control)),
      madePage(DOWNLOADS, downloadsPage(contract)),
    ],
    files: {
      ...Object.fromEntries(downloadsOf(contract).map(({ file, content }) => [`downloads/${file}`, content])),
      ...referenceFiles(contract, samples),
    },
    samples,
  };
}

/** The reference as Markdown, a file for each operation and event. */
function referenceFiles(contract: Contract, samples: Generated['samples']): GeneratedFiles {
  const { index, operations, events, errors } = referencePages(contract, samples);
  return Object.fromEntries(
    [index, ...operations, ...events, errors].map(({ url, markdown }) => [url, markdown]),
  );
}
