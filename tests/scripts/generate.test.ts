import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContractError } from '../../contract/contract-error.ts';
import { loadContract, parseContract } from '../../contract/load.ts';
import { generators } from '../../scripts/generate/generators.ts';
import { generateAll } from '../../scripts/generate/output.ts';
import { runScript, type Finished } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { badContracts } from './bad-contracts.ts';
import { broken, smallContract } from './small-contract.ts';

type Workplace = {
  readonly out: string;
  readonly generate: (...args: readonly string[]) => Promise<Finished>;
};

/** A folder with `contract` in it as contract.yaml; `generate` runs there and writes to `out`. */
async function workplace(contract: string): Promise<Workplace> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'contract.yaml'), contract);
  const args = ['--contract', 'contract.yaml', '--out', 'out'];
  return {
    out: join(folder, 'out'),
    generate: (...more) => runScript('scripts/generate.ts', [...args, ...more], folder),
  };
}

test('another contract can be generated elsewhere, with bodies in place, without any, and by default', async () => {
  const { out, generate } = await workplace(smallContract);

  const { code, stdout, stderr } = await generate();

  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/^\d+ files written to out\n$/),
  });
  const { requestValidators } = (await import(join(out, 'validators/requests.ts'))) as {
    requestValidators: Record<string, (value: unknown) => boolean>;
  };
  const { responseValidators } = (await import(join(out, 'validators/responses.ts'))) as {
    responseValidators: Record<string, Record<string, (value: unknown) => boolean>>;
  };
  const { operationTable } = (await import(join(out, 'operations.ts'))) as { operationTable: unknown };
  expect(requestValidators['openDoor']?.({ open: true })).toBe(true);
  expect(requestValidators['openDoor']?.({ open: 'yes' })).toBe(false);
  expect(Object.keys(responseValidators['showDoor'] ?? {})).toEqual(['200']);
  expect(responseValidators['openDoor']?.['default']?.({ value: 'open' })).toBe(true);
  expect(responseValidators['openDoor']?.['default']?.({ value: 'ajar' })).toBe(false);
  expect(operationTable).toMatchObject({
    showDoor: {
      method: 'GET',
      secured: false,
      requestSchema: null,
      statuses: [200, 204],
      responseSchemas: { 200: 'Door' },
    },
    openDoor: {
      method: 'PUT',
      secured: false,
      security: ['key'],
      requestSchema: null,
      statuses: ['default'],
    },
  });
});

test('the short names for types hold for another contract too', async () => {
  const { out, generate } = await workplace(smallContract);
  await generate();
  await writeFile(
    join(out, 'use.ts'),
    `import type { OperationResponse, RequestBody, ResponseBody, WebhookEvent } from './wire.ts';
export const nothing: RequestBody<'showDoor'> = undefined;
export const none: ResponseBody<'showDoor', 204> = undefined;
export const door = (response: OperationResponse<'showDoor'>): 'open' | 'shut' | undefined =>
  response.status === 200 ? response.body.value : response.body;
export const never = (event: WebhookEvent): never => event;
`,
  );
  await writeFile(join(out, 'package.json'), '{ "type": "module" }');
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--types',
    '',
    '--allowImportingTsExtensions',
  ];

  const { code, stdout } = await runScript(
    'node_modules/@typescript/native/bin/tsc',
    [...options, 'use.ts'],
    out,
  );

  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

describe('--check', () => {
  test('finds nothing to say about what was just written', async () => {
    const { generate } = await workplace(smallContract);
    await generate();

    expect(await generate('--check')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('names every file that differs, is missing or was not generated, and changes none', async () => {
    const { out, generate } = await workplace(smallContract);
    await generate();
    await writeFile(join(out, 'types.ts'), 'edited by hand\n');
    await rm(join(out, 'wire.ts'));
    await writeFile(join(out, 'old.ts'), '');

    const { code, stderr } = await generate('--check');

    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'out/old.ts: not generated',
      'out/types.ts: different',
      'out/wire.ts: missing',
      'Run `npm run generate` and commit the result.',
      '',
    ]);
    expect(await readFile(join(out, 'types.ts'), 'utf8')).toBe('edited by hand\n');
  });

  test('calls every file missing where nothing was ever written', async () => {
    const { out, generate } = await workplace(smallContract);

    const { code, stderr } = await generate('--check');

    expect(code).toBe(1);
    expect(stderr).toContain('out/types.ts: missing\n');
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });
});

const faults: readonly (readonly [name: string, contract: string, message: string])[] = [
  [
    'an operationId that cannot be a name',
    broken('openDoor', 'open-door'),
    'contract.yaml:18:7: PUT /v1/doors/{door_id} has the operationId "open-door".\n' +
      '  Expected one that can be a name in TypeScript, such as `registerDevice`.',
  ],
  [
    'a keyword that JSON Schema does not know',
    broken('enum: [open, shut]', 'enumm: [open, shut]'),
    'contract.yaml:44:5: in this schema: unknown keyword: "enumm".\n' +
      '  Expected only keywords of JSON Schema, and of the formats only: date-time, uri, uuid.',
  ],
  [
    'a format that nothing checks',
    broken('enum: [open, shut]', 'format: door'),
    'contract.yaml:44:5: in this schema: unknown format "door".\n' +
      '  Expected only keywords of JSON Schema, and of the formats only: date-time, uri, uuid.',
  ],
  [
    'a type that does not exist',
    broken('type: boolean', 'type: bool'),
    'contract.yaml:27:25: not a JSON Schema: /properties/open/type must be equal to one of the allowed values.\n' +
      '  Expected one of: array, boolean, integer, null, number, object, string.',
  ],
  [
    'webhooks without a schema for any of them',
    `${smallContract}webhooks:
  door.opened:
    post:
      operationId: onDoorOpened
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Door' } } } }
      responses: { 2XX: { description: Received. } }
`,
    'contract.yaml:35:3: there are webhooks, but no schema WebhookEvent.\n' +
      '  Expected WebhookEvent to be the oneOf of all their bodies.',
  ],
];

test.each(badContracts)('a contract that $title is refused with its place', async ({ text, says }) => {
  const file = join(await temporaryFolder(), 'contract.yaml');
  await writeFile(file, text);

  // What the script prints for it is the message and a line break; tests further down run the script itself.
  expect(() => loadContract(file)).toThrow(`${file}:${says}`.trimEnd());
});

test.for(faults)('%s is refused with one message that says where', async ([_name, contract, message]) => {
  const generating = async () => generateAll(parseContract(contract, 'contract.yaml'), generators);

  const refusal: unknown = await generating().catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(ContractError);
  expect((refusal as ContractError).message).toBe(message);
});

test('a broken contract leaves the files from before as they are', async () => {
  const { out, generate } = await workplace(broken('enum: [open, shut]', 'enumm: [open, shut]'));
  await mkdir(out);
  await writeFile(join(out, 'types.ts'), 'from before\n');

  const { code, stdout, stderr } = await generate();

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^contract\.yaml:44:5: .*\n {2}Expected .*\n$/);
  expect(await readdir(out)).toEqual(['types.ts']);
  expect(await readFile(join(out, 'types.ts'), 'utf8')).toBe('from before\n');
});

test('a contract that is not there is named', async () => {
  const { code, stderr } = await runScript('scripts/generate.ts', ['--contract', 'nowhere.yaml']);

  expect(stderr).toBe(
    'nowhere.yaml:1:1: there is no such file.\n  Expected an OpenAPI 3.1 description in YAML.\n',
  );
  expect(code).toBe(2);
});

test('an option that does not exist is refused without a stack trace', async () => {
  const { code, stderr } = await runScript('scripts/generate.ts', ['--chek']);

  expect(stderr).toMatch(/^generate: Unknown option '--chek'/);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(2);
});

test('--help goes to stdout and names the exit codes', async () => {
  const { code, stdout } = await runScript('scripts/generate.ts', ['--help']);

  expect(stdout).toContain('--check');
  expect(stdout).toContain('Exit codes: 0 ');
  expect(code).toBe(0);
});
