/** The console, from credentials to a verified palm on a running mock. */
import { expect, test } from 'vitest';
import { startMock } from '../../mock/start.ts';
import { watch } from '../support/browser.ts';
import { DESKTOP, reader } from './reader.ts';

const { url, onPage } = reader();

async function control(
  mock: { url: string; controlToken: string },
  path: string,
  body: object = {},
): Promise<unknown> {
  const response = await fetch(`${mock.url}/__mock/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${mock.controlToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
  return response.json();
}

test('it gets a token, sends the verification of its example, and the palm is verified', async () => {
  await using mock = await startMock({ scannerDelayMs: 10 });
  await control(mock, '/users/user-4421/enroll');

  await onPage({ viewport: DESKTOP }, async (page) => {
    const { foreign, complaints } = watch(page, [url(), mock.url]);
    await page.goto(`${url()}try/index.html`);
    await page.getByLabel('API', { exact: true }).fill(mock.url);
    await page.getByLabel('client_id').fill(mock.clientId);
    await page.getByLabel('client_secret').fill(mock.clientSecret ?? '');
    await page.getByRole('button', { name: 'Get a token' }).click();
    await page.getByText('Connected. The token is set for every call below, for 3600 seconds.').waitFor();

    await page.locator('#console').getByText('Create a verification challenge').first().click();
    await page.getByRole('button', { name: /^Test Request\s*\(post \/v1\/verify\)/ }).click();
    const answered = page.waitForResponse((response) => response.url() === `${mock.url}/v1/verify`);
    await page.getByRole('button', { name: /^Send/ }).first().click();

    expect((await answered).status()).toBe(201);
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });
  expect(await control(mock, '/wait', { event_type: 'verification.complete' })).toMatchObject({
    data: { data: { matched: true } },
  });
});

test('the token request of the console has the reader’s credentials, as JSON', async () => {
  await using mock = await startMock();
  const credentials = new URLSearchParams({
    api: mock.url,
    client_id: mock.clientId,
    client_secret: mock.clientSecret ?? '',
  });

  await onPage({ viewport: DESKTOP }, async (page) => {
    await page.goto(`${url()}try/index.html#${credentials}`);
    await page.getByText(/^Connected\./).waitFor();
    // Credentials do not stay in the address, where they would be copied along with it.
    expect(page.url()).not.toContain('client');

    await page.getByRole('button', { name: /^Test Request\s*\(post \/v1\/auth\/token\)/ }).click();
    const asked = page.waitForRequest((request) => request.url() === `${mock.url}/v1/auth/token`);
    await page.getByRole('button', { name: /^Send/ }).first().click();

    const request = await asked;
    expect(JSON.parse(request.postData() ?? '')).toEqual({
      grant_type: 'client_credentials',
      client_id: mock.clientId,
      client_secret: mock.clientSecret,
    });
    expect((await request.response())?.status()).toBe(200);
  });
});

const refused = [
  { name: 'a wrong secret', secret: 'cs_wrong', url: (own: string) => own, says: /^401: / },
  {
    name: 'an address where nothing is',
    secret: 'cs_x',
    url: () => 'http://127.0.0.1:9',
    says: /^Nothing answers at http:\/\/127\.0\.0\.1:9 /,
  },
];

test.for(refused)('it says what is the matter with $name', async ({ secret, url: address, says }) => {
  await using mock = await startMock();

  await onPage({ viewport: DESKTOP }, async (page) => {
    await page.goto(`${url()}try/index.html`);
    await page.getByLabel('API', { exact: true }).fill(address(mock.url));
    await page.getByLabel('client_id').fill(mock.clientId);
    await page.getByLabel('client_secret').fill(secret);
    await page.getByRole('button', { name: 'Get a token' }).click();

    await expect.poll(() => page.locator('#connected').textContent(), { timeout: 20_000 }).toMatch(says);
  });
});
