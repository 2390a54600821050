/** What is on the site, in the order of its navigation. A page of docs/ that is not here stops the build. */

export type Entry = {
  /** Path from the root; none for a page that the build makes. */
  readonly source?: string;
  /** Path in the site. */
  readonly path: string;
  /** How the navigation calls it; without it, by its title. */
  readonly label?: string;
};

export type Section = {
  readonly title: string;
  readonly entries: readonly Entry[];
};

const guide = (name: string): Entry => ({ source: `docs/guides/${name}.md`, path: `guides/${name}.html` });
const manual = (name: string, label?: string): Entry => ({
  source: `docs/${name}.md`,
  path: `manual/${name}.html`,
  ...(label === undefined ? {} : { label }),
});

export const REFERENCE = 'reference/index.html';
export const TRY_IT = 'try/index.html';
export const CONTROL_ENDPOINTS = 'manual/control-endpoints.html';
export const SAMPLES = 'reference/samples.html';
export const RECEIVERS = 'guides/webhook-receivers.html';
export const DOWNLOADS = 'downloads/index.html';
export const DECISIONS = 'decisions/index.html';

export const sections: readonly Section[] = [
  {
    title: 'Guides',
    entries: [
      guide('quick-start'),
      guide('authentication'),
      guide('credential-rotation'),
      guide('pairing'),
      guide('enrolling'),
      guide('verifying'),
      guide('webhooks'),
      { path: RECEIVERS },
      guide('errors'),
      guide('testing-without-a-scanner'),
      guide('from-mock-to-sandbox'),
      guide('conformance'),
    ],
  },
  {
    title: 'API',
    entries: [
      { path: REFERENCE, label: 'Reference' },
      { path: SAMPLES },
      { path: TRY_IT, label: 'Try it' },
      { path: DOWNLOADS, label: 'Downloads' },
      { source: 'CHANGELOG.md', path: 'changelog.html' },
    ],
  },
  {
    title: 'TypeScript',
    entries: [
      manual('client', 'The client'),
      manual('webhooks', 'The webhook receiver'),
      manual('test-runners', 'In test runners'),
    ],
  },
  {
    title: 'The toolkit',
    entries: [
      manual('cli', 'Command line'),
      manual('control-plane', 'Control plane'),
      { path: CONTROL_ENDPOINTS, label: 'Control endpoints' },
      manual('conformance', 'Conformance'),
      manual('conformance-power', 'What the suite finds'),
      manual('contract-gates', 'Contract gates'),
      manual('architecture', 'Architecture'),
      manual('performance', 'Performance'),
      manual('publishing', 'Publishing this site'),
      { path: DECISIONS, label: 'Decisions' },
    ],
  },
];
