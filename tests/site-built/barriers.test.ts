/** What axe finds in the parts of others: known, each with its reason. A new one, or one that is gone, fails here. */
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { DESKTOP, reader, settled } from './reader.ts';

const { url, onPage } = reader();

type Known = {
  readonly path: string;
  readonly within: string;
  readonly rules: Readonly<Record<string, string>>;
};

const known: readonly Known[] = [
  { path: 'reference/index.html', within: '#redoc', rules: {} },
  {
    path: 'try/index.html',
    within: '#console',
    rules: { 'button-name': 'Scalar’s button that copies an address has an icon and no name.' },
  },
];

const modes = ['light', 'dark'] as const;
const cases = known.flatMap((one) => modes.map((mode) => ({ ...one, mode })));

test.for(cases)('axe finds in $within of $path, $mode, what is listed', ({ path, within, rules, mode }) =>
  onPage({ viewport: DESKTOP, colorScheme: mode }, async (page) => {
    await page.goto(url() + path);
    await settled(page, path);

    const found = async () => {
      const violated = await violationsOn(page, within);
      return [...new Set(violated.map(({ rule }) => rule))].toSorted();
    };
    // The parts of others go on building their page after its heading is there.
    await expect.poll(found, { timeout: 20_000, interval: 200 }).toEqual(Object.keys(rules).toSorted());
  }),
);
