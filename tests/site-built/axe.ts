/** What axe finds on a page against WCAG 2.2 AA. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export type Violation = { readonly rule: string; readonly target: string };

/** @param within a selector; `without` are selectors of parts below it that are left out */
export async function violationsOn(
  page: Page,
  within: string,
  without: readonly string[] = [],
): Promise<readonly Violation[]> {
  await page.evaluate(AXE);
  const context = { include: [[within]], exclude: without.map((selector) => [selector]) };
  const options = { runOnly: { type: 'tag', values: AA }, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => ({ rule: id, target: target.join(' ') })),
  );
}
