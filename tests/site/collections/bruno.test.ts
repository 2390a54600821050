import {
  parseCollection,
  parseEnvironment,
  parseFolder,
  parseRequest,
  stringifyCollection,
  stringifyEnvironment,
  stringifyFolder,
  stringifyRequest,
} from '@usebruno/filestore';
import { expect, test } from 'vitest';
import { brunoCollection } from '../../../site/collections/bruno.ts';
import { contract } from '../../support/contract-examples.ts';
import { CLIENT_SECRET, startTestMock } from '../../support/test-mock.ts';
import { personWhoComesLate } from './late-person.ts';
import { runBruno, type BrunoRun } from './run-bruno.ts';

const files = brunoCollection(contract);
const format = { format: 'yml' } as const;

test('the collection runs from top to bottom on a mock that has just started, and once more after that', async () => {
  await using started = await startTestMock();
  const values = { baseUrl: started.mock.url, client_secret: CLIENT_SECRET };
  const person = await personWhoComesLate(started);

  const first = await runBruno(files, 'local-mock', values);
  await person.came;
  const second = await runBruno(files, 'local-mock', values);

  expect(statusesOf(first)).toEqual([200, 201, 201, 404, 201, 201]);
  expect(second.sent.map(({ status }) => status)).toEqual([200, 201, 409, 201, 409]);
  expect([...first.tests, ...second.tests].filter(({ failure }) => failure !== undefined)).toEqual([]);
  expect(first.tests).toHaveLength(5);
});

test('a run with a wrong secret ends at the token, and says what the API answered', async () => {
  await using started = await startTestMock();

  const { sent, tests } = await runBruno(files, 'local-mock', {
    baseUrl: started.mock.url,
    client_secret: 'cs_of_somebody_else',
  });

  expect(sent.map(({ status }) => status)).toEqual([401]);
  expect(tests).toHaveLength(1);
  expect(tests[0]?.failure).toContain('Invalid client_id or client_secret.');
});

test.each(Object.entries(files))('Bruno would save %s as it is', (path, text) => {
  expect(savedByBruno(path, text)).toBe(text);
});

// How often it asks depends on the machine.
function statusesOf({ sent }: BrunoRun): readonly number[] {
  return sent.map(({ status }) => status).filter((status, at, all) => status !== 404 || all[at - 1] !== 404);
}

function savedByBruno(path: string, text: string): string {
  if (path === 'opencollection.yml') {
    const { collectionRoot, brunoConfig } = parseCollection(text, format);
    return stringifyCollection(collectionRoot, brunoConfig, format);
  }
  if (path.startsWith('environments/')) return stringifyEnvironment(parseEnvironment(text, format), format);
  return path.endsWith('/folder.yml')
    ? stringifyFolder(parseFolder(text, format), format)
    : stringifyRequest(parseRequest(text, format), format);
}
