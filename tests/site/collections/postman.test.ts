import { expect, test } from 'vitest';
import { collectionOf } from '../../../site/collections/collection.ts';
import { environmentsOf } from '../../../site/collections/environments.ts';
import { postmanCollection, postmanEnvironment } from '../../../site/collections/postman.ts';
import { contract, example } from '../../support/contract-examples.ts';
import { CLIENT_SECRET, startTestMock } from '../../support/test-mock.ts';
import { personWhoComesLate } from './late-person.ts';
import { runPostman, type PostmanRun } from './run-postman.ts';

const collection = postmanCollection(contract);
const mockEnvironment = postmanEnvironment(
  contract,
  environmentsOf(contract).find(({ slug }) => slug === 'local-mock')!,
);
const requests = collectionOf(contract).folders.flatMap((folder) => folder.requests);

test('the collection runs from top to bottom on a mock that has just started, and once more after that', async () => {
  await using started = await startTestMock();
  const values = { baseUrl: started.mock.url, client_secret: CLIENT_SECRET };
  const person = await personWhoComesLate(started);

  const first = await runPostman(collection, mockEnvironment, values);
  await person.came;
  const second = await runPostman(collection, mockEnvironment, values);

  const names = requests.map(({ name }) => name);
  expect([...new Set(first.sent.map(({ name }) => name))]).toEqual(names);
  expect(statusesOf(first)).toEqual([200, 201, 201, 404, 201, 201]);
  expect(second.sent.map(({ status }) => status)).toEqual([200, 201, 409, 201, 409]);
  expect(failed([first, second])).toEqual([]);
  expect(first.assertions.filter(({ result }) => result === 'passed')).toHaveLength(names.length);
  // The endpoint of the environment is a sink: what is delivered there leads nowhere and is kept.
  await started.attempted((attempts) => attempts.length > 0);
  expect(started.logged('attempt').map(({ endpoint }) => endpoint)).toContain(
    'https://sink.mock.invalid/collection',
  );
});

test("it sends the contract's examples", async () => {
  await using started = await startTestMock();

  const { sent } = await runPostman(collection, mockEnvironment, {
    baseUrl: started.mock.url,
    client_secret: CLIENT_SECRET,
  });

  const bodies = sent.map(({ body }) => JSON.parse(body) as unknown);
  expect(bodies).toContainEqual(example('RegisterDeviceRequest'));
  expect(bodies).toContainEqual(example('EnrollBothRequest'));
  expect(bodies).toContainEqual(example('VerifyRequest'));
});

test('a run with a wrong secret ends at the token, and says what the API answered', async () => {
  await using started = await startTestMock();

  const { sent, assertions } = await runPostman(collection, mockEnvironment, {
    baseUrl: started.mock.url,
    client_secret: 'cs_of_somebody_else',
  });

  expect(sent.map(({ status }) => status)).toEqual([401]);
  expect(assertions).toMatchObject([{ result: 'failed' }]);
  expect(assertions[0]?.message).toContain('Invalid client_id or client_secret.');
});

// How often it asks depends on the machine.
function statusesOf({ sent }: PostmanRun): readonly number[] {
  return sent.map(({ status }) => status).filter((status, at, all) => status !== 404 || all[at - 1] !== 404);
}

function failed(runs: readonly PostmanRun[]) {
  return runs.flatMap(({ assertions }) => assertions.filter(({ result }) => result === 'failed'));
}
