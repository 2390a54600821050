import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseContract } from '../../../contract/load.ts';
import { operationsOf } from '../../../contract/operations.ts';
import { collectionOf } from '../../../site/collections/collection.ts';
import { environmentsOf } from '../../../site/collections/environments.ts';
import { append, remove, set, type Edit } from '../../contract/edits.ts';
import { contract, contractFile, requestBodies, responseBodies } from '../../support/contract-examples.ts';

const collection = collectionOf(contract);
const requests = collection.folders.flatMap((folder) => folder.requests);

test('every operation is a request, in the folder of its tag and in the order of the contract', () => {
  expect(
    collection.folders.map(({ name, requests: inIt }) => [
      name,
      ...inIt.map(({ operationId }) => operationId),
    ]),
  ).toEqual(operationsOf(contract).map(({ node }) => [...(node.tags ?? []), node.operationId]));
});

test("every body that the contract shows is a saved answer, beside the request's example", () => {
  for (const { operationId, saved } of requests) {
    const request = requestBodies.find(({ key }) => key === operationId)?.examples[0]?.value;
    const answers = responseBodies.filter(({ key }) => key === operationId);

    expect(saved.map(({ status, body }) => [String(status), JSON.parse(body)])).toEqual(
      answers.flatMap(({ status, examples }) => examples.map(({ value }) => [status, value])),
    );
    expect(new Set(saved.map(({ requestBody }) => requestBody))).toEqual(
      new Set([JSON.stringify(request, null, 2)]),
    );
  }
});

test('a saved answer has the words of its operation, not those of the response that many operations share', () => {
  const enroll = requests.find(({ operationId }) => operationId === 'createBothHandsEnrollment');

  expect(enroll?.saved.map(({ name }) => name)).toContain(
    '409 User already enrolled for this device context.',
  );
});

test('a request filled in with the values of the collection is an example of the contract, but for credentials', () => {
  const values = new Map(collection.variables.map(({ name, value }) => [name, value]));

  for (const { operationId, body } of requests.filter(({ secured }) => secured)) {
    const filled = body.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values.get(name) ?? 'missing');
    expect(JSON.parse(filled), operationId).toEqual(
      requestBodies.find(({ key }) => key === operationId)?.examples[0]?.value,
    );
  }
});

test('what a partner has to fill in is empty in the environment of the sandbox, and next to nothing for the mock', () => {
  const empty = environmentsOf(contract).map(({ name, variables }) => [
    name,
    ...variables.filter(({ value }) => value === '').map((variable) => variable.name),
  ]);

  expect(empty).toEqual([
    ['Sandbox', 'client_id', 'client_secret', 'hardware_id', 'endpoint', 'api_key'],
    ['Local mock', 'client_secret'],
  ]);
});

test('nothing hides the access token that a run stores', () => {
  const names = environmentsOf(contract).flatMap(({ variables }) => variables.map(({ name }) => name));

  expect(names).not.toContain('access_token');
});

test('texts link to nothing that is only in the contract', () => {
  const texts = [
    collection.docs,
    ...collection.folders.map(({ docs }) => docs),
    ...requests.map(({ docs }) => docs),
  ];

  expect(texts.filter((text) => text.includes('](#'))).toEqual([]);
  expect(texts.join(' ')).toContain('it arrives with the device.paired event.');
});

test('the docs of a request list its fields with what they may hold', () => {
  const register = requests.find(({ operationId }) => operationId === 'registerDevice');

  expect(register?.docs).toContain('| `device_name` | string, 1 to 255 characters | yes |');
});

const faults: readonly { name: string; edit: Edit; message: string }[] = [
  {
    name: 'without a tag',
    edit: set('/paths/~1v1~1devices/post/tags', []),
    message: 'POST /v1/devices has no tag.',
  },
  {
    name: 'with parameters',
    edit: set('/paths/~1v1~1devices/post/parameters', [{ $ref: '#/components/parameters/XApiKey' }]),
    message: 'POST /v1/devices has parameters.',
  },
  {
    name: 'without an example',
    edit: remove('/paths/~1v1~1devices/post/requestBody/content/application~1json/examples'),
    message: 'POST /v1/devices has no example of a request.',
  },
  {
    name: 'that never succeeds',
    edit: remove('/paths/~1v1~1devices/post/responses/201'),
    message: 'POST /v1/devices has no success.',
  },
];

for (const { name, edit, message } of faults) {
  test(`an operation ${name} stops the build, with its place`, () => {
    const text = edit(readFileSync(contractFile, 'utf8'));

    expect(() => collectionOf(parseContract(text, 'openapi.yaml'))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^openapi\.yaml:\d+:\d+/) as string }),
    );
    expect(() => collectionOf(parseContract(text, 'openapi.yaml'))).toThrow(message);
  });
}

test('a folder for a tag that the contract does not list comes last', () => {
  const text = append(
    '/paths/~1v1~1devices/post/tags',
    'Unlisted',
  )(set('/paths/~1v1~1devices/post/tags', [])(readFileSync(contractFile, 'utf8')));

  const { folders } = collectionOf(parseContract(text, 'openapi.yaml'));

  expect(folders.at(-1)).toMatchObject({ name: 'Unlisted', requests: [{ operationId: 'registerDevice' }] });
});
