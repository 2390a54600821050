/** What a reader does: search, switch colours, go by keyboard, follow a deep link. */
import { expect, test } from 'vitest';
import { loadContract, operationsOf, webhooksOf } from '../../contract/index.ts';
import { join } from 'node:path';
import { ROOT } from '../support/command.ts';
import { DESKTOP, PHONE, reader, settled } from './reader.ts';

const { url, onPage } = reader();

/** For a machine under load. */
const SOON = { timeout: 20_000 };

const searches = [
  { query: 'external_user_id', finds: /guides\/enrolling\.html|reference\/index\.html/ },
  { query: 'rotate secret', finds: /guides\/credential-rotation\.html/ },
  { query: 'X-API-Key', finds: /webhook|reference/ },
  { query: '--control-token', finds: /manual\/(?:cli|control-plane)\.html/ },
  { query: 'mock_no_match', finds: /testing-without-a-scanner|quick-start|verifying/ },
  { query: 'verificaton', finds: /verif/i },
  { query: 'LINK_IDENTITY_BASE_URL', finds: /manual\/|guides\// },
];

test.for(searches)('a search for $query leads there', ({ query, finds }) =>
  onPage({ viewport: DESKTOP }, async (page) => {
    await page.goto(`${url()}manual/cli.html`);
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page.waitForSelector('dialog.find li a');

    const address = await page.locator('dialog.find li a').first().getAttribute('href');
    expect(address).toMatch(finds);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(finds);
  }),
);

test('a search that finds nothing says so, and Escape ends it', () =>
  onPage({ viewport: PHONE }, async (page) => {
    await page.goto(`${url()}index.html`);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('zzzzqqqq <img src=x onerror=alert(1)>');

    await page.getByText('Nothing is about “zzzzqqqq').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.find').isVisible()).toBe(false);
  }));

test('the colours that a reader chooses hold on every page', () =>
  onPage({ viewport: DESKTOP, colorScheme: 'light' }, async (page) => {
    await page.goto(`${url()}index.html`);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();

    for (const path of ['guides/errors.html', 'reference/index.html', 'try/index.html']) {
      await page.goto(url() + path);
      await settled(page, path);
      expect(await page.evaluate<string>('document.documentElement.className')).toMatch(/\bdark\b/);
    }
  }));

test('on a phone the pages are behind a button', () =>
  onPage({ viewport: PHONE }, async (page) => {
    await page.goto(`${url()}guides/errors.html`);
    const link = page.locator('#navigation').getByText('Quick start');
    expect(await link.isVisible()).toBe(false);

    await page.getByRole('button', { name: 'Menu' }).click();
    await link.click();
    await page.waitForURL(/quick-start\.html$/);
  }));

test('the first stop of the keyboard leads to the content', () =>
  onPage({ viewport: DESKTOP }, async (page) => {
    await page.goto(`${url()}guides/errors.html`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    expect(await page.evaluate<string>('document.activeElement.id')).toBe('content');
  }));

const contract = loadContract(join(ROOT, 'openapi.yaml'));
const operations = [...operationsOf(contract), ...webhooksOf(contract)].map(({ node }) => node);

test.for(operations)('the deep link of $operationId opens at it', ({ operationId, summary = '' }) =>
  onPage({ viewport: DESKTOP }, async (page) => {
    await page.goto(`${url()}reference/index.html#operation/${operationId}`);
    await settled(page, 'reference/index.html');

    const heading = page.locator('#redoc h2', { hasText: summary }).first();
    await expect
      .poll(async () => (await heading.boundingBox())?.y ?? Infinity, SOON)
      .toBeLessThan(DESKTOP.height / 2);
    expect((await heading.boundingBox())?.y).toBeGreaterThan(0);
  }),
);

test('a section of the reference opens when one scrolls to it', () =>
  onPage({ viewport: DESKTOP }, async (page) => {
    await page.goto(`${url()}reference/index.html`);
    await settled(page, 'reference/index.html');
    const heading = page.locator('#redoc h2', { hasText: 'Generate an access token' }).first();
    expect(await heading.isVisible()).toBe(false);

    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 300);
        return heading.isVisible();
      }, SOON)
      .toBe(true);
  }));

test('a link from one operation to another opens at that one', () =>
  onPage({ viewport: DESKTOP }, async (page) => {
    await page.goto(`${url()}reference/index.html#operation/createVerification`);
    await settled(page, 'reference/index.html');
    await page.locator('#redoc a[href="#operation/onVerificationComplete"]').first().click();

    const heading = page.locator('#redoc h2', { hasText: 'verification.complete' }).first();
    await expect
      .poll(async () => (await heading.boundingBox())?.y ?? Infinity, SOON)
      .toBeLessThan(DESKTOP.height / 2);
  }));
