/** A real Chromium: the one that npm brings on Linux x64, elsewhere the Chrome that is installed. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

export async function launchBrowser(): Promise<Browser> {
  const carried = process.platform === 'linux' && process.arch === 'x64';
  return playwright.launch({
    ...(carried ? { executablePath: await chromium.executablePath() } : { channel: 'chrome' }),
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-background-networking'],
  });
}

/** What a page asked for outside the site, and what it complained of. */
export type Watched = { readonly foreign: string[]; readonly complaints: string[] };

/** @param own beginnings of addresses that the page may ask for */
export function watch(page: Page, own: readonly string[]): Watched {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && !own.some((prefix) => url.startsWith(prefix))) foreign.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { foreign, complaints };
}
