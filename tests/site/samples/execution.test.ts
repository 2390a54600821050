/** Every sample of every operation, as a reader would run it, against the mock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { responseValidators } from '../../../client/validators.ts';
import { operationTable, type OperationId } from '../../../generated/operations.ts';
import { languages, samplesOf, type Language } from '../../../site/samples/index.ts';
import { contract } from '../../support/contract-examples.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { operationIds, startTestMock, type TestMock } from '../../support/test-mock.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { readySamples, sourceIn, type RunSample } from './programs.ts';
import { PATIENT, sorted } from './toolchain.ts';

/** The key of the webhook that a sample creates. */
const KEY = { LINK_IDENTITY_API_KEY: 'whsec_of_the_samples' };

const { run: known } = await sorted(languages);

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock({ retries: 'none' });
});
afterAll(() => api.close());

/** The programs of each language, made ready once for all tests. */
const programs = new Map<Language, Promise<RunSample>>();

function programsIn(language: Language): Promise<RunSample> {
  const existing = programs.get(language);
  if (existing) return existing;
  const samples = samplesOf(contract, { baseUrl: api.mock.url });
  const sources = Object.fromEntries(
    operationIds.map((operationId) => [operationId, sourceIn(language, samples, operationId)]),
  );
  const readying = temporaryFolder().then((folder) => readySamples(language, folder, sources));
  programs.set(language, readying);
  return readying;
}

async function environmentOf(tenant: TestTenant): Promise<Record<string, string>> {
  return {
    LINK_IDENTITY_CLIENT_ID: tenant.clientId,
    LINK_IDENTITY_CLIENT_SECRET: tenant.clientSecret,
    LINK_IDENTITY_ACCESS_TOKEN: await tenant.token(),
  };
}

describe.concurrent.each(known.map((language) => [language.label, language] as const))(
  'in %s',
  (_, language) => {
    test(
      'the samples run one after the other on a fresh tenant and print what the API answers',
      PATIENT,
      async () => {
        const sample = await programsIn(language);
        const env = { ...KEY, ...(await environmentOf(await newTenant(api))) };

        for (const operationId of operationIds) {
          const { code, stdout, stderr } = await sample(operationId, env);

          expect({ code, stderr }, operationId).toEqual({ code: 0, stderr: '' });
          expect(successOf(operationId)(JSON.parse(stdout)), stdout).toBe(true);
        }
      },
    );

    test(
      'with credentials that are not valid each sample fails with the words of the API',
      PATIENT,
      async () => {
        const sample = await programsIn(language);
        const tenant = await newTenant(api);
        const env = {
          ...KEY,
          ...(await environmentOf(tenant)),
          LINK_IDENTITY_CLIENT_SECRET: 'cs_wrong',
          LINK_IDENTITY_ACCESS_TOKEN: 'not-a-token',
        };
        const refusals = await refusalsOf(tenant);

        for (const operationId of operationIds) {
          const { code, stdout, stderr } = await sample(operationId, env);

          expect(code, operationId).toBeGreaterThan(0);
          expect(refusals.filter((message) => `${stdout}${stderr}`.includes(message))).toHaveLength(1);
        }
      },
    );

    test(
      'without what it needs from the environment a sample fails with the name of the variable',
      PATIENT,
      async () => {
        const sample = await programsIn(language);
        const env = await environmentOf(await newTenant(api));

        const withoutKey = await sample('createWebhook', env);
        const withoutAnything = await sample('registerDevice', KEY);

        expect(withoutKey.code).toBeGreaterThan(0);
        expect(withoutKey.stderr).toContain('LINK_IDENTITY_API_KEY');
        expect(withoutAnything.code).toBeGreaterThan(0);
        expect(withoutAnything.stderr).toMatch(/LINK_IDENTITY_(ACCESS_TOKEN|CLIENT_SECRET)/);
      },
    );
  },
);

function successOf(operationId: OperationId): (body: unknown) => boolean {
  const [success] = operationTable[operationId].statuses;
  return (responseValidators[operationId] as Record<number, (body: unknown) => boolean>)[success]!;
}

/** What the API says to a wrong secret, and to a wrong token. */
async function refusalsOf({ call, clientId }: TestTenant): Promise<readonly string[]> {
  const wrongSecret = await call('createAccessToken', {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: 'cs_wrong',
  });
  const wrongToken = await call('registerDevice', KEY, { authorization: 'Bearer not-a-token' });
  return [wrongSecret, wrongToken].map(({ body }) => (body as { readonly message: string }).message);
}
