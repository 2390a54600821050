import { describe, expect, test } from 'vitest';
import type { Contract } from '../../../contract/load.ts';
import { loadContract } from '../../../contract/load.ts';
import { operationsOf } from '../../../contract/operations.ts';
import { languages, samplesOf } from '../../../site/samples/index.ts';
import { requestOf } from '../../../site/samples/request.ts';
import { contract, example } from '../../support/contract-examples.ts';
import { operationIds } from '../../support/test-mock.ts';
import { read } from './grammar.ts';
import { sorted } from './toolchain.ts';

const BASE_URL = 'https://api.example.com';

const all = Object.entries(samplesOf(contract, { baseUrl: BASE_URL })).flatMap(([operationId, samples]) =>
  samples.map((sample) => ({ operationId, ...sample })),
);

test('every operation has a sample in each language, in the order in which readers choose', () => {
  const labels = ['curl', 'TypeScript (client)', 'TypeScript (fetch)', 'Python', 'Go', 'Java', 'PHP', 'C#'];

  expect(languages.map(({ label }) => label)).toEqual(labels);
  expect(all.map(({ operationId, label }) => [operationId, label])).toEqual(
    operationIds.flatMap((operationId) => labels.map((label) => [operationId, label])),
  );
});

test('no sample holds credentials or a key, not even those of the examples', () => {
  const { client_id, client_secret } = example('TokenRequest');
  const { api_key } = example('CreateWebhookRequest');

  for (const { label, operationId, source } of all) {
    for (const secret of [client_id, client_secret, api_key]) {
      expect(source, `${operationId} in ${label}`).not.toContain(secret);
    }
  }
});

test('a slash at the end of the base URL changes nothing', () => {
  expect(samplesOf(contract, { baseUrl: `${BASE_URL}/` })).toEqual(
    samplesOf(contract, { baseUrl: BASE_URL }),
  );
});

const { read: onlyRead } = await sorted(languages);

for (const { label } of languages) {
  const why = onlyRead.some((language) => language.label === label) ? ', which is only read here,' : '';
  test(`each sample in ${label}${why} is read without a fault by the language's grammar`, async () => {
    for (const { operationId, source } of all.filter((sample) => sample.label === label)) {
      expect(await read(label, source), operationId).toMatchObject({ problems: [] });
    }
  });
}

test.each(languages.map(({ label }) => label))(
  'a quote that ends a text in %s too early is found',
  async (label) => {
    const { source } = all.find(
      (sample) => sample.label === label && sample.operationId === 'registerDevice',
    )!;

    const { problems } = await read(label, source.replace('Main Entrance', `Main """'Entrance`));

    expect(problems).not.toEqual([]);
  },
);

// Another contract has what this one has not: other methods, parameters, no body to send, none to print.
const control = withParameterExamples(
  loadContract(new URL('../../../mock/control.openapi.yaml', import.meta.url).pathname),
);

for (const { label, program } of languages.filter(({ label }) => label !== 'TypeScript (client)')) {
  test(`any operation of another contract becomes a program in ${label}`, async () => {
    for (const operation of operationsOf(control)) {
      const { problems } = await read(label, program(requestOf(control, operation, { baseUrl: BASE_URL })));

      expect(problems, operation.label).toEqual([]);
    }
  });
}

describe('a contract that cannot be shown is refused with its place', () => {
  const refusals: readonly (readonly [
    name: string,
    change: (operation: Editable) => void,
    message: RegExp,
  ])[] = [
    [
      'no example of a body that is required',
      (operation) => delete operation.requestBody.content['application/json']!.examples,
      /POST \/v1\/devices has no example body/,
    ],
    [
      'no JSON body',
      (operation) => {
        operation.requestBody.content = { 'text/plain': {} };
      },
      /POST \/v1\/devices takes no JSON/,
    ],
    [
      'no status that is a success',
      (operation) => delete operation.responses['201'],
      /documents no status that is a success/,
    ],
    [
      'credentials that are not a token',
      (operation) => {
        operation.security = [{ somethingElse: [] }];
      },
      /does not take an access token/,
    ],
    [
      'a parameter without an example',
      (operation) => {
        operation.parameters = [{ name: 'X-Site', in: 'header', required: true, schema: { type: 'string' } }];
      },
      /the parameter X-Site of POST \/v1\/devices has no example/,
    ],
    [
      'half of a surrogate pair',
      (operation) => {
        operation.requestBody.content['application/json']!.examples = { one: { value: { name: '\ud83d' } } };
      },
      /half of a surrogate pair/,
    ],
  ];

  test.for(refusals)('%s', ([, change, message]) => {
    const refuse = () => samplesOf(edited(change), { baseUrl: BASE_URL });

    expect(refuse).toThrow(message);
    expect(refuse).toThrow(/openapi\.yaml:\d+:\d+: /);
  });
});

function withParameterExamples(original: Contract): Contract {
  const document = structuredClone(original.document);
  for (const parameter of Object.values(document.components!['parameters']!)) {
    Object.assign(parameter as object, { example: `it's "50%" of /$HOME` });
  }
  return { ...original, document };
}

type Editable = {
  requestBody: { content: Record<string, { examples?: unknown }> };
  responses: Record<string, unknown>;
  security?: unknown;
  parameters?: unknown;
};

/** The contract with its operation registerDevice changed. */
function edited(change: (operation: Editable) => void): Contract {
  const document = structuredClone(contract.document);
  change(document.paths!['/v1/devices']!['post'] as Editable);
  return { ...contract, document };
}
