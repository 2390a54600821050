/** What the contract says about itself, beside what the reference says of the API. */
import { expect, test } from 'vitest';
import { linksOf } from '../../contract/links.ts';
import { loadContract } from '../../contract/load.ts';
import { operationsOf, webhooksOf } from '../../contract/operations.ts';

type Tag = { readonly name: string; readonly tags?: readonly string[] };
type Parts = {
  readonly openapi: string;
  readonly jsonSchemaDialect: string;
  readonly servers: readonly object[];
  readonly tags: readonly Tag[];
  readonly 'x-tagGroups': readonly Required<Tag>[];
  readonly components: { readonly securitySchemes: Readonly<Record<string, object>> };
};

const contract = loadContract('openapi.yaml');
const document = contract.document as unknown as Parts;

test('schemas are JSON Schema 2020-12, since validators take anything else for an older draft or check nothing', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.jsonSchemaDialect).toBe('https://json-schema.org/draft/2020-12/schema');
});

test('credentials are OAuth 2.0 client credentials from a token endpoint of the same server, or a Bearer token', () => {
  expect(document.components.securitySchemes).toMatchObject({
    oauth2ClientCredentials: {
      type: 'oauth2',
      flows: { clientCredentials: { tokenUrl: '/v1/auth/token', scopes: {} } },
    },
    bearerAuth: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  });
});

test('the servers are the sandbox, and the mock where it listens unless told otherwise', () => {
  expect(document.servers).toMatchObject([
    { url: 'https://link-identity-sandbox-427874453693.me-central1.run.app', description: 'Sandbox' },
    {
      url: 'http://{host}:{port}',
      variables: { host: { default: '127.0.0.1' }, port: { default: '4010' } },
    },
  ]);
});

test('every operation and event has one tag, and every tag is used and stands in one group', () => {
  const used = [...operationsOf(contract), ...webhooksOf(contract)].map(
    ({ node }) => (node as { readonly tags?: readonly string[] }).tags,
  );
  const names = document.tags.map(({ name }) => name);

  expect(used.every((tags) => tags?.length === 1)).toBe(true);
  expect(new Set(used.flat())).toEqual(new Set(names));
  expect(document['x-tagGroups'].flatMap(({ tags }) => tags)).toEqual(names);
});

test('links lead from a paired device to enrollment, and from there to verification', () => {
  const links = linksOf(contract).map(({ operation, link }) => ({
    from: operation.node.operationId,
    to: link['operationId'],
    fills: Object.keys(link['requestBody'] as object),
  }));

  expect(links).toEqual([
    {
      from: 'createBothHandsEnrollment',
      to: 'createVerification',
      fills: ['external_user_id', 'hardware_id'],
    },
    { from: 'onDevicePaired', to: 'createBothHandsEnrollment', fills: ['hardware_id'] },
  ]);
});

test('secrets are only ever sent to the API, never shown by it', () => {
  const schemas = contract.document.components?.schemas ?? {};
  const properties = Object.values(schemas).flatMap((schema) =>
    Object.entries((schema['properties'] ?? {}) as Record<string, { readonly writeOnly?: boolean }>),
  );

  const written = properties.filter(([, schema]) => schema.writeOnly).map(([name]) => name);
  expect(written.toSorted()).toEqual(['api_key', 'client_secret']);
});
