import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireServable } from '../../../mock/prism/start-up.ts';
import { startMock } from '../../../mock/start.ts';
import { loadContract, parseContract } from '../../../contract/index.ts';
import { handlers } from '../../../mock/handlers/index.ts';
import { remove, rename, replace, set, type Edit } from '../../contract/edits.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const own = await readFile('openapi.yaml', 'utf8');

type Fault = {
  readonly title: string;
  readonly edit: Edit;
  /** What stands in the line that the error names. */
  readonly line: string;
  readonly says: string;
};

const faults: readonly Fault[] = [
  {
    title: 'has no dialect',
    edit: remove('/jsonSchemaDialect'),
    line: 'openapi: 3.1.1',
    says: 'jsonSchemaDialect is missing: requests would be validated by other rules, or not at all.\n  Expected `jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema`.',
  },
  {
    title: "has OpenAPI's own dialect",
    edit: set('/jsonSchemaDialect', 'https://spec.openapis.org/oas/3.1/dialect/base'),
    line: 'jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base',
    says: 'jsonSchemaDialect is "https://spec.openapis.org/oas/3.1/dialect/base"',
  },
  {
    title: 'has a schema with a misspelt keyword',
    edit: rename('/components/schemas/RegisterDeviceRequest/properties/location/maxLength', 'maxLenght'),
    line: '    RegisterDeviceRequest:',
    says: 'The schema does not compile: strict mode: unknown keyword: "maxLenght".\n  Expected strict JSON Schema 2020-12.',
  },
  {
    title: 'has a pattern that is no regular expression',
    edit: set('/components/schemas/RegisterDeviceRequest/properties/location/pattern', '('),
    line: '    RegisterDeviceRequest:',
    says: 'The schema does not compile: ',
  },
  {
    title: 'has an operation without operationId',
    edit: remove('/paths/~1v1~1devices/post/operationId'),
    line: '    post:',
    says: 'POST /v1/devices has no operationId.',
  },
  {
    title: 'has an operation that the mock does not know',
    edit: set('/paths/~1v1~1devices/post/operationId', 'addDevice'),
    line: '      operationId: addDevice',
    says: 'the mock has no handler for the operation `addDevice` (POST /v1/devices).\n  Expected one of createAccessToken, registerDevice,',
  },
  {
    title: 'lacks an operation that the mock has a handler for',
    edit: remove('/paths/~1v1~1verify'),
    line: 'paths:',
    says: 'the operation `createVerification` is missing, for which the mock has a handler.',
  },
  {
    title: 'does not document 401 where a token is asked for',
    edit: remove('/paths/~1v1~1verify/post/responses/401'),
    line: '      responses:',
    says: 'POST /v1/verify asks for a token but does not document 401.\n  Expected a 401 response in the error shape.',
  },
  {
    title: 'documents neither 400 nor 422 for a body',
    edit: remove('/paths/~1v1~1devices/post/responses/400'),
    line: '      responses:',
    says: 'POST /v1/devices takes a body but documents neither 400 nor 422',
  },
  {
    title: 'has an error of another shape',
    edit: set('/components/responses/Conflict/content/application~1json/schema', { type: 'object' }),
    line: '',
    says: 'ErrorResponse',
  },
  {
    title: 'has no endpoint to let plain http through',
    edit: replace('CreateWebhookRequest:\n', 'AddWebhookRequest:\n'),
    line: '',
    says: '`#/components/schemas/CreateWebhookRequest` refers to nothing.',
  },
  {
    title: 'is not YAML',
    edit: replace('paths:', 'paths: ['),
    line: '',
    says: 'Expected one YAML document.',
  },
];

test.for(faults)('a contract that $title is refused with its line', ({ edit, line, says }) => {
  const text = edit(own);

  const error = caught(() => requireServable(parseContract(text, 'copy.yaml'), Object.keys(handlers)));

  expect(error.message).toContain(says);
  const [, number] = /^copy\.yaml:(\d+):\d+: /.exec(error.message) ?? [];
  expect(text.split('\n')[Number(number) - 1]).toContain(line);
});

test('the contract of this package is served as it is', () => {
  expect(() => requireServable(loadContract('openapi.yaml'), Object.keys(handlers))).not.toThrow();
});

test('a mock that is given a broken contract does not start, and leaves nothing behind', async () => {
  const folder = await temporaryFolder();
  const contract = join(folder, 'copy.yaml');
  await writeFile(contract, remove('/jsonSchemaDialect')(own));

  const started = startMock({ contract, dataDirectory: join(folder, 'data') });

  await expect(started).rejects.toThrow(`${contract}:1:1: jsonSchemaDialect is missing`);
  await expect(readFile(join(folder, 'data', 'link-identity.sqlite'))).rejects.toThrow('ENOENT');
});

test('a mock that is given a sound contract serves it', async () => {
  const folder = await temporaryFolder();
  const contract = join(folder, 'copy.yaml');
  await writeFile(contract, replace('title: Link Identity API', 'title: A copy')(own));

  await using mock = await startMock({ contract });
  const response = await fetch(`${mock.url}/__mock/v1/openapi.json`);

  expect(await response.json()).toMatchObject({ openapi: '3.1.1', info: { title: 'A copy' } });
});

function caught(run: () => void): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was refused.');
}
