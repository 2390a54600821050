/** What the search finds: a section of a page, an operation, an event. Used by the build and in the browser. */
export type SearchRecord = {
  readonly id: number;
  /** The heading. */
  readonly title: string;
  /** The page that it is on. */
  readonly page: string;
  readonly text: string;
  /** From the site's root. */
  readonly url: string;
  /** How likely it is what somebody looks for, 1 being usual: a guide is likelier than a note on a decision. */
  readonly weight: number;
};

/** How MiniSearch is set up, where the index is made and where it is used: they have to agree. */
export const searchOptions = {
  fields: ['title', 'page', 'text'],
  storeFields: ['title', 'page', 'text', 'url', 'weight'],
  // Identifiers are found by their parts too: external_user_id, enrollment.complete, --control-token, createWebhook.
  tokenize: (text: string): string[] =>
    text
      .split(/[^\p{L}\p{N}_.-]+/u)
      .flatMap((word) => [word, ...word.split(/[_.-]+|(?<=\p{Ll})(?=\p{Lu})/u)]),
  processTerm: (term: string): string | null => {
    const trimmed = term.replaceAll(/^[._-]+|[._-]+$/g, '').toLowerCase();
    return trimmed.length > 0 ? trimmed : null;
  },
  searchOptions: {
    boost: { title: 4, page: 2 },
    prefix: true,
    fuzzy: 0.15,
    combineWith: 'AND',
    boostDocument: (_id: unknown, _term: string, stored?: Readonly<Record<string, unknown>>): number =>
      Number(stored?.['weight'] ?? 1),
  },
} as const;
