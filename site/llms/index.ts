/** The documentation as Markdown, for programs and for people without a browser. */
export { eventMarkdown } from './event-page.ts';
export { LLMS, LLMS_FULL, llmsFullTxt, llmsTxt, type LlmsPage } from './llms.ts';
export { operationMarkdown } from './operation-page.ts';
export { pathOf } from './reference-path.ts';
export { referencePages, type ReferencePage } from './reference-pages.ts';
