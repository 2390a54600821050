import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { propertiesOf } from '../../../contract/diff/bodies.ts';
import { parseContract } from '../../../contract/load.ts';
import {
  operationsOf,
  parametersOf,
  requestBodiesOf,
  responsesOf,
  webhooksOf,
  type BodySchema,
} from '../../../contract/operations.ts';
import { eventMarkdown, operationMarkdown, referencePages } from '../../../site/llms/index.ts';
import { contract, requestBodies, responseBodies, webhookBodies } from '../../support/contract-examples.ts';
import { smallContract } from '../../scripts/small-contract.ts';

const { index, operations, events, errors } = referencePages(contract);
const pages = [index, ...operations, ...events, errors];

/** The fields of a body as a table writes them, found by the walk that compares contracts. */
function fieldsIn(body: BodySchema): readonly string[] {
  return propertiesOf(contract, body).map(({ path }) =>
    path.slice(1).replaceAll('/*', '[]').replaceAll('/', '.'),
  );
}

/** The value of every JSON block. */
function jsonIn(markdown: string): readonly unknown[] {
  return Array.from(
    markdown.matchAll(/^```json\n([\s\S]*?)\n```$/gm),
    ([, text = '']) => JSON.parse(text) as unknown,
  );
}

for (const operation of operationsOf(contract)) {
  const { operationId } = operation.node;
  test(`the page of ${operationId} has its call, every field, every status and every example but the errors'`, () => {
    const markdown = operationMarkdown(contract, operationId);

    expect(markdown).toContain(`\`${operation.label}\``);
    const responses = responsesOf(contract, operation);
    const successes = responses.filter(({ status }) => status.startsWith('2'));
    for (const body of [
      ...requestBodiesOf(contract, operation),
      ...successes.flatMap(({ bodies }) => bodies),
    ]) {
      for (const field of fieldsIn(body)) expect(markdown).toContain(`| \`${field}\` |`);
    }
    for (const { status, description } of responses)
      expect(markdown).toContain(`| ${status} | ${description} |`);
    expect(jsonIn(markdown)).toEqual(
      [
        ...requestBodies.filter(({ key }) => key === operationId).flatMap(({ examples }) => examples),
        ...responseBodies
          .filter(({ key, status }) => key === operationId && status.startsWith('2'))
          .flatMap(({ examples }) => examples),
      ].map(({ value }) => value),
    );
  });
}

for (const event of webhooksOf(contract)) {
  test(`the page of ${event.key} has every header, every field, every example and what to answer`, () => {
    const markdown = eventMarkdown(contract, event.key);

    for (const { name, example } of parametersOf(contract, event)) {
      expect(markdown).toMatch(new RegExp(`^\\| \`${name}\` \\|.*\\| \`${String(example)}\` \\|$`, 'm'));
    }
    for (const field of requestBodiesOf(contract, event).flatMap(fieldsIn)) {
      expect(markdown).toContain(`| \`${field}\` |`);
    }
    expect(jsonIn(markdown)).toEqual(
      webhookBodies
        .filter(({ key }) => key === event.key)
        .flatMap(({ examples }) => examples.map(({ value }) => value)),
    );
    expect(markdown).toContain('Respond with 2xx within 10 seconds to acknowledge delivery.');
  });
}

test('a page says what a field may hold, and what an operation means by a status', () => {
  expect(operationMarkdown(contract, 'registerDevice')).toContain(
    '| `device_name` | string, 1 to 255 characters | yes | Human-readable label. 1-255 characters. |',
  );
  expect(operationMarkdown(contract, 'createVerification')).toContain(
    '| 401 | Missing or expired Bearer token. |',
  );
});

test('the page of errors has the shape and, of each operation, every status that is not a success', () => {
  for (const operation of operationsOf(contract)) {
    for (const { status, description } of responsesOf(contract, operation)) {
      const row = `| \`${operation.label}\` | ${status} | ${description} |`;
      expect(errors.markdown.includes(row), row).toBe(!status.startsWith('2'));
    }
  }
  expect(jsonIn(errors.markdown)).toEqual([{ success: false, message: expect.any(String) as string }]);
});

test('every link of the reference leads to a page of it', () => {
  const urls = pages.map(({ url }) => url);

  const targets = pages.flatMap(({ url, markdown }) =>
    Array.from(markdown.matchAll(/\]\(([^)]+)\)/g), ([, target = '']) =>
      posix.join(posix.dirname(url), target),
    ),
  );

  expect(targets.length).toBeGreaterThan(15);
  expect(targets.filter((target) => !urls.includes(target))).toEqual([]);
});

test('the index leads to every operation and every event', () => {
  for (const { url } of [...operations, ...events, errors]) {
    expect(index.markdown).toContain(`](${posix.basename(url)})`);
  }
});

test('code that makes the call comes last, as it was given', () => {
  const markdown = operationMarkdown(contract, 'registerDevice', [
    { lang: 'shell', label: 'curl', source: 'curl "$API"' },
  ]);

  expect(markdown.endsWith('## Code\n\n### curl\n\n```shell\ncurl "$API"\n```\n')).toBe(true);
});

test('what the contract does not have has no page', () => {
  expect(() => operationMarkdown(contract, 'deleteDevice')).toThrow(
    'The contract has no operation deleteDevice.',
  );
  expect(() => eventMarkdown(contract, 'device.lost')).toThrow('The contract has no event device.lost.');
});

test('a contract without descriptions, tags, servers, examples and errors has its pages, too', () => {
  const small = referencePages(parseContract(smallContract, 'doors.yaml'));

  expect(small.operations.map(({ title }) => title)).toEqual([
    'GET /v1/doors/{door_id}',
    'PUT /v1/doors/{door_id}',
  ]);
  for (const { title } of small.operations) expect(small.index.markdown).toContain(`- [${title}](`);
  expect(small.errors.markdown).toBe('# Errors\n\nThe contract documents no errors.\n');
});
