/**
 * The contract as a Bruno collection: a folder of YAML files (OpenCollection 1.0.0), as Bruno itself would save it.
 *
 *   opencollection.yml            the collection: access token, variables, what the API is
 *   <tag>/folder.yml              its place in the order
 *   <tag>/<operation>.yml         a request
 *   environments/<server>.yml
 *
 * @see https://docs.usebruno.com/opencollection-yaml/overview
 */
import { STATUS_CODES } from 'node:http';
import { stringify } from 'yaml';
import type { Contract } from '../../contract/index.ts';
import { brunoAfterResponse, brunoTests } from './bruno-script.ts';
import { collectionOf, type Collection, type Folder, type Request, type SavedAnswer } from './collection.ts';
import { environmentsOf, type Environment } from './environments.ts';
import { ACCESS_TOKEN } from './follow-up.ts';
import { kebab } from '../kebab.ts';
import { BASE_URL, type Variable } from './variables.ts';

/** The collection's files, by their path in its folder. */
export function brunoCollection(contract: Contract): Readonly<Record<string, string>> {
  const collection = collectionOf(contract);
  return Object.fromEntries([
    ['opencollection.yml', yaml(rootOf(collection))],
    ...collection.folders.flatMap((folder, index) => [
      [`${kebab(folder.name)}/folder.yml`, yaml(folderOf(folder, index + 1))],
      ...folder.requests.map((request, at) => [
        `${kebab(folder.name)}/${kebab(request.operationId)}.yml`,
        yaml(requestOf(request, at + 1)),
      ]),
    ]),
    ...environmentsOf(contract).map((environment) => [
      `environments/${environment.slug}.yml`,
      yaml(environmentOf(environment)),
    ]),
  ]);
}

/** Bruno's own default: the proxy of its preferences. */
const PROXY = {
  inherit: true,
  config: {
    protocol: 'http',
    hostname: '',
    port: '',
    auth: { username: '', password: '' },
    bypassProxy: '',
  },
};

function rootOf({ name, version, docs, variables }: Collection): object {
  return {
    opencollection: '1.0.0',
    info: { name, version },
    config: { proxy: PROXY },
    request: {
      auth: { type: 'bearer', token: `{{${ACCESS_TOKEN}}}` },
      variables: variables
        // It is set when there is one: a variable of the collection that is empty would only hide that it is missing.
        .filter(({ name }) => name !== ACCESS_TOKEN)
        .map(({ name, value, description }) => ({ name, value, description })),
    },
    docs: { content: docs, type: 'text/markdown' },
    bundled: false,
    extensions: {},
  };
}

function folderOf({ name, docs }: Folder, seq: number): object {
  return {
    info: { name, type: 'folder', seq },
    request: { auth: 'inherit' },
    docs: { content: docs, type: 'text/markdown' },
  };
}

function requestOf(request: Request, seq: number): object {
  const { name, docs, secured, body, saved, followUp } = request;
  const afterResponse = brunoAfterResponse(followUp, name);
  return {
    info: { name, type: 'http', seq },
    http: { ...sent(request, body), ...(secured ? { auth: 'inherit' } : {}) },
    runtime: {
      scripts: [
        ...(afterResponse ? [{ type: 'after-response', code: afterResponse }] : []),
        { type: 'tests', code: brunoTests(followUp) },
      ],
    },
    // Bruno's own defaults.
    settings: {
      encodeUrl: true,
      timeout: 0,
      followRedirects: true,
      maxRedirects: 5,
      forwardAuthorizationHeader: true,
    },
    examples: saved.map((answer) => exampleOf(request, answer)),
    docs,
  };
}

function sent({ method, path, mediaType }: Request, body: string) {
  return {
    method,
    url: `{{${BASE_URL}}}${path}`,
    headers: [{ name: 'Content-Type', value: mediaType }],
    body: { type: 'json', data: body },
  };
}

function exampleOf(request: Request, { name, status, mediaType, requestBody, body }: SavedAnswer): object {
  return {
    name,
    request: urlFirst(sent(request, requestBody)),
    response: {
      status,
      statusText: STATUS_CODES[status] ?? '',
      headers: [{ name: 'Content-Type', value: mediaType }],
      body: { type: 'json', data: body },
    },
  };
}

// The order of the keys that Bruno writes here.
function urlFirst({ method, url, ...rest }: ReturnType<typeof sent>): object {
  return { url, method, ...rest };
}

function environmentOf({ name, variables }: Environment): object {
  return { name, variables: variables.map(valueOf) };
}

// The value of a secret is in no file: Bruno asks for it and keeps it on the machine, encrypted.
function valueOf({ name, value, description, secret }: Variable): object {
  return secret ? { secret: true, name, description } : { name, value, description };
}

const BLOCKS = /^(?=(?:info|http|runtime|settings|examples|docs|request):)/gm;

// As Bruno writes it, so that opening and saving a request there changes nothing in the file.
function yaml(value: object): string {
  return stringify(value, { lineWidth: 0, minContentWidth: 0 }).replaceAll(BLOCKS, '\n').trimStart();
}
