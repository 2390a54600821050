import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { brunoCollection, collectionDownloads } from '../../../site/collections/index.ts';
import { contract } from '../../support/contract-examples.ts';

const downloads = collectionDownloads(contract);

function contentOf(file: string): string | Uint8Array {
  const download = downloads.find((other) => other.file === file);
  if (!download) throw new Error(`There is no ${file}.`);
  return download.content;
}

test('there is a collection and an environment a server for Postman, and a folder for Bruno', () => {
  expect(downloads.map(({ file }) => file)).toEqual([
    'link-identity-api.postman_collection.json',
    'link-identity-api-sandbox.postman_environment.json',
    'link-identity-api-local-mock.postman_environment.json',
    'link-identity-api.bruno.zip',
  ]);
});

test('the same contract gives the same bytes', () => {
  expect(collectionDownloads(contract)).toEqual(downloads);
});

test('the archive holds the folder of the Bruno collection', () => {
  const entries = Object.entries(unzipSync(contentOf('link-identity-api.bruno.zip') as Uint8Array));

  expect(Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual(
    Object.fromEntries(
      Object.entries(brunoCollection(contract)).map(([path, text]) => [`link-identity-api/${path}`, text]),
    ),
  );
});

test('every variable that a request of the Postman collection uses is one of its own', () => {
  const text = contentOf('link-identity-api.postman_collection.json') as string;
  const { variable } = JSON.parse(text) as { variable: { key: string }[] };

  const used = new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name));

  expect(variable.map(({ key }) => key).toSorted()).toEqual([...used].toSorted());
});

test('no environment holds a secret', () => {
  const ofPostman = downloads
    .filter(({ file }) => file.endsWith('.postman_environment.json'))
    .flatMap(({ content }) => (JSON.parse(content as string) as { values: Value[] }).values)
    .filter(({ type }) => type === 'secret');
  const ofBruno = Object.entries(brunoCollection(contract))
    .filter(([path]) => path.startsWith('environments/'))
    .flatMap(([, text]) => (parse(text) as { variables: Value[] }).variables)
    .filter(({ secret }) => secret);

  expect(ofPostman.map(({ value }) => value)).toEqual(['', '', '']);
  expect(ofBruno.map(({ value }) => value)).toEqual([undefined, undefined, undefined]);
});

type Value = { readonly type?: string; readonly secret?: boolean; readonly value?: string };
