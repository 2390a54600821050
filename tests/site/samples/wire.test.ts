/** What the samples put on the wire, whatever the example holds, and what they do when nobody answers. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages, samplesOf, type Language } from '../../../site/samples/index.ts';
import { headerOf, startReceiver, type Received, type Receiver } from '../../support/receiver.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { difficult } from './examples.ts';
import { read } from './grammar.ts';
import { readySamples, sourceIn, type RunSample } from './programs.ts';
import { PATIENT, sorted } from './toolchain.ts';

const { run: known, read: onlyRead } = await sorted(languages);

/** New in every run; a failure says it. */
const SEED = Math.floor(Math.random() * 2 ** 31);
const shown = difficult(SEED, 100);
const TIMEOUT_S = 1;

/** Quotes in it would have to be escaped for curl, by whoever sets it (docs/decisions/0081). */
const KEY = { curl: `it's $HOME %s`, others: `"it's" \\ $HOME %s` };

const TOKEN = { success: true, access_token: 'a-token', token_type: 'Bearer', expires_in: 3600 };
const ENVIRONMENT = {
  LINK_IDENTITY_CLIENT_ID: 'a-client',
  LINK_IDENTITY_CLIENT_SECRET: 'cs_a_secret',
  LINK_IDENTITY_ACCESS_TOKEN: TOKEN.access_token,
};

const silent = createServer();
let silentUrl: string;
beforeAll(async () => {
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  silentUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(() => {
  silent.close();
});

/** Answers as the API does, and keeps what arrives. */
function startApi(): Promise<Receiver> {
  return startReceiver({
    answer({ path }) {
      const isToken = path === '/v1/auth/token';
      const body = JSON.stringify(isToken ? TOKEN : { success: true, message: 'ünïcode' });
      return { status: isToken ? 200 : 201, headers: { 'content-type': 'application/json' }, body };
    },
  });
}

async function ready(language: Language, baseUrl: string): Promise<RunSample> {
  const samples = samplesOf(shown.contract, { baseUrl });
  const hasty = samplesOf(shown.contract, { baseUrl: silentUrl, timeoutS: TIMEOUT_S });
  return readySamples(language, await temporaryFolder(), {
    createVerification: sourceIn(language, samples, 'createVerification'),
    createWebhook: sourceIn(language, samples, 'createWebhook'),
    registerDevice: sourceIn(language, hasty, 'registerDevice'),
  });
}

describe.concurrent.each(known.map((language) => [language.label, language] as const))(
  'in %s',
  (label, language) => {
    test(
      'any example arrives as it is in the contract, and a program that nobody answers gives up',
      PATIENT,
      async () => {
        await using api = await startApi();
        const sample = await ready(language, api.url.replace('/hook', ''));
        const key = label === 'curl' ? KEY.curl : KEY.others;

        const outcomes = await Promise.all([
          sample('createVerification', ENVIRONMENT),
          sample('createWebhook', { ...ENVIRONMENT, LINK_IDENTITY_API_KEY: key }),
        ]);
        const asked = performance.now();
        const unanswered = await sample('registerDevice', ENVIRONMENT);
        const waitedMs = performance.now() - asked;

        expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
          { code: 0, stderr: '' },
          { code: 0, stderr: '' },
        ]);
        const verification = receivedAt(api, '/v1/verify');
        const webhook = receivedAt(api, '/v1/webhooks');
        expectSame(verification, shown.bodies.createVerification);
        expectSame(webhook, { ...shown.bodies.createWebhook, api_key: key });
        // The client has calls for what the contract has, not for what this test puts into it.
        const isClient = label === 'TypeScript (client)';
        expect({
          header: headerOf(verification, 'X-Sample'),
          query: new URL(verification.path, api.url).searchParams.get('note'),
        }).toEqual(isClient ? { query: null } : { header: shown.header, query: shown.query });
        expect(unanswered.code).toBeGreaterThan(0);
        expect(waitedMs).toBeGreaterThan(TIMEOUT_S * 990);
      },
    );
  },
);

function receivedAt(api: Receiver, path: string): Received {
  const [only, ...others] = api.received.filter((each) => new URL(each.path, api.url).pathname === path);
  expect(others).toEqual([]);
  expect(headerOf(only!, 'Authorization')).toBe(`Bearer ${TOKEN.access_token}`);
  expect(headerOf(only!, 'Content-Type')).toMatch(/^application\/json(; ?charset=utf-8)?$/i);
  return only!;
}

function expectSame({ body }: Received, example: unknown): void {
  const arrived: unknown = JSON.parse(body.toString('utf8'));
  // As JSON has it: there is no -0.
  const sent: unknown = JSON.parse(JSON.stringify(example));
  // The matcher shows what differs, but takes __proto__ for more than a name.
  expect(arrived, `seed ${SEED}`).toEqual(sent);
  expect(isDeepStrictEqual(arrived, sent), `seed ${SEED}`).toBe(true);
}

for (const language of onlyRead) {
  test(`in ${language.label}, which is only read here, any example is read, and every text stands in a literal`, async () => {
    const samples = samplesOf(shown.contract, { baseUrl: 'https://api.example.com' });

    for (const [operationId, body] of Object.entries(shown.bodies)) {
      const source = sourceIn(language, samples, operationId);
      const { problems, strings } = await read(language.label, source);

      expect(problems, `seed ${SEED}`).toEqual([]);
      const { api_key: _, ...visible } = body;
      const missing = textsIn(visible).filter((text) => strings && !strings.includes(text));
      expect(missing, `seed ${SEED}`).toEqual([]);
    }
  });
}

/** Every text in a JSON value, names of fields too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(textsIn)];
}
