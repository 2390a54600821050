/** Every page in a real browser: nothing is asked of anybody, nothing is complained of, nobody is shut out. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { watch } from '../support/browser.ts';
import { violationsOn } from './axe.ts';
import { DESKTOP, PHONE, reader, settled } from './reader.ts';
import { filesOf } from './site.ts';

const site = inject('site');
const pages = await filesOf(site, '.html');
const { url, onPage } = reader();

/** Rendered by Redoc and by Scalar; what is found in them is in barriers.test.ts. */
const OTHERS = ['#redoc', '#console'];

/** By how many pixels a page is wider than its window. */
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.for([
  { mode: 'light', viewport: DESKTOP },
  { mode: 'dark', viewport: PHONE },
] as const)('in $mode, $viewport.width pixels wide', ({ mode, viewport }) => {
  test.for(pages)('%s opens, complains of nothing, asks nobody else and bars nobody', (path) =>
    onPage({ viewport, colorScheme: mode }, async (page) => {
      const { foreign, complaints } = watch(page, [url()]);
      await page.goto(url() + path);
      await settled(page, path);

      expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
      expect(await page.evaluate<string>('document.documentElement.className')).toContain(mode);
      expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
      expect(await violationsOn(page, 'html', OTHERS)).toEqual([]);
    }),
  );
});

test.for(['index.html', 'guides/quick-start.html', 'reference/index.html', 'try/index.html'])(
  '%s opens from a folder, without a server',
  (path) =>
    onPage({ viewport: DESKTOP }, async (page) => {
      const { foreign, complaints } = watch(page, ['file:']);
      await page.goto(pathToFileURL(join(site, path)).href);
      await settled(page, path);

      expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
    }),
);
