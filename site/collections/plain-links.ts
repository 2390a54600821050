/** The contract's texts where its links lead nowhere: in an API client there is no `#operation/…` to go to. */

const LINK_INTO_CONTRACT = /\[([^\]]+)\]\(#[^)]*\)/g;

/** `markdown` with what such a link is called in its place. */
export function plainLinks(markdown: string): string {
  return markdown.replaceAll(LINK_INTO_CONTRACT, '$1').trim();
}
