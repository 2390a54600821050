/** The whole reference as pages of Markdown: the twin of what the site shows as HTML. */
import { isText, operationsOf, webhooksOf, type Contract, type Operation } from '../../contract/index.ts';
import type { Sample } from '../samples/index.ts';
import { code } from '../parts/table.ts';
import { oneLine } from './blocks.ts';
import { errorsMarkdown } from './errors-page.ts';
import { eventMarkdown } from './event-page.ts';
import { indexMarkdown } from './index-page.ts';
import { operationMarkdown } from './operation-page.ts';
import { ERRORS, pathOf, REFERENCE_INDEX } from './reference-path.ts';

export type ReferencePage = {
  /** Path in the site. */
  readonly url: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  readonly markdown: string;
};

type Pages = {
  readonly index: ReferencePage;
  readonly operations: readonly ReferencePage[];
  readonly events: readonly ReferencePage[];
  readonly errors: ReferencePage;
};

/** @param samples code to show with each operation, by operationId */
export function referencePages(
  contract: Contract,
  samples: Readonly<Record<string, readonly Sample[]>> = {},
): Pages {
  return {
    index: {
      url: REFERENCE_INDEX,
      title: 'Reference',
      description: 'Every operation and event, how to authenticate, and what the API is about.',
      markdown: indexMarkdown(contract),
    },
    operations: operationsOf(contract).map((operation) => ({
      url: pathOf(operation.node.operationId),
      title: operation.label,
      description: sentenceOf(operation),
      markdown: operationMarkdown(
        contract,
        operation.node.operationId,
        samples[operation.node.operationId] ?? [],
      ),
    })),
    events: webhooksOf(contract).map((event) => ({
      url: pathOf(event.key),
      title: event.key,
      description: oneLine(event.node.description),
      markdown: eventMarkdown(contract, event.key),
    })),
    errors: {
      url: ERRORS,
      title: 'Errors',
      description: 'The one shape of all errors, and what each status means at each operation.',
      markdown: errorsMarkdown(contract),
    },
  };
}

function sentenceOf({ node }: Operation): string {
  const summary = isText(node.summary) ? node.summary : code(node.operationId);
  return summary.endsWith('.') ? summary : `${summary}.`;
}
