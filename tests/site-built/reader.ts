/** A reader: a browser, the built site under a base path, and a page of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serveSite, type ServedSite } from '../../site/serve.ts';
import { launchBrowser } from '../support/browser.ts';

/** A path that nobody told the build. */
const BASE = '/some/where/docs/';

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 800 };

/** For a machine under load: what a page does takes a moment. */
const DEADLINE_MS = 20_000;

export type Reader = {
  /** Where the site is, with a slash at the end. */
  readonly url: () => string;
  /** Runs `act` on a new page of a new context, which nobody else sees. */
  readonly onPage: <Result>(
    options: Parameters<Browser['newContext']>[0],
    act: (page: Page) => Promise<Result>,
  ) => Promise<Result>;
};

/** Opens them before the tests of a file, and closes them after. */
export function reader(): Reader {
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveSite(inject('site'), 0, BASE);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.[Symbol.asyncDispose]();
  });
  return {
    url: () => served.url,
    async onPage(options, act) {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(DEADLINE_MS);
        return await act(page);
      } finally {
        await context.close();
      }
    },
  };
}

/** Until the parts that others render are there. */
export async function settled(page: Page, path: string): Promise<void> {
  if (path.startsWith('reference/index.html')) await page.waitForSelector('body[data-ready]');
  if (path.startsWith('try/index.html')) await page.waitForSelector('#console h1');
}
