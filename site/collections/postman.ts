/**
 * The contract as a Postman collection (format 2.1.0) and its environments.
 *
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/collection.json
 */
import { STATUS_CODES } from 'node:http';
import type { Contract } from '../../contract/index.ts';
import { uuidOf } from '../../mock/domain/seed.ts';
import { collectionOf, type Folder, type Request, type SavedAnswer } from './collection.ts';
import type { Environment } from './environments.ts';
import { ACCESS_TOKEN } from './follow-up.ts';
import { postmanScript } from './postman-script.ts';
import { BASE_URL, type Variable } from './variables.ts';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** The collection as the JSON value that Postman imports. */
export function postmanCollection(contract: Contract): object {
  const { name, version, docs, variables, folders } = collectionOf(contract);
  return {
    info: {
      // The same at every build, so that importing a newer one replaces the older one.
      _postman_id: uuidOf('Postman collection', name),
      name,
      description: docs,
      version,
      schema: SCHEMA,
    },
    item: folders.map(folderOf),
    auth: { type: 'bearer', bearer: [{ key: 'token', value: `{{${ACCESS_TOKEN}}}`, type: 'string' }] },
    variable: variables.map(({ name: key, value, description }) => ({
      key,
      value,
      type: 'string',
      description,
    })),
  };
}

function folderOf({ name, docs, requests }: Folder): object {
  return { name, description: docs, item: requests.map(itemOf) };
}

function itemOf(request: Request): object {
  const { name, docs, saved, followUp } = request;
  return {
    name,
    event: [
      {
        listen: 'test',
        script: { type: 'text/javascript', exec: postmanScript(followUp) },
      },
    ],
    request: { ...sent(request, request.body), description: docs },
    response: saved.map((answer) => savedResponse(request, answer)),
  };
}

function sent({ secured, method, path, mediaType }: Request, body: string): object {
  return {
    ...(secured ? {} : { auth: { type: 'noauth' } }),
    method,
    header: [{ key: 'Content-Type', value: mediaType }],
    body: { mode: 'raw', raw: body, options: { raw: { language: 'json' } } },
    url: {
      raw: `{{${BASE_URL}}}${path}`,
      host: [`{{${BASE_URL}}}`],
      path: path.split('/').slice(1),
    },
  };
}

function savedResponse(
  request: Request,
  { name, status, mediaType, requestBody, body }: SavedAnswer,
): object {
  return {
    name,
    originalRequest: sent(request, requestBody),
    status: STATUS_CODES[status] ?? '',
    code: status,
    _postman_previewlanguage: 'json',
    header: [{ key: 'Content-Type', value: mediaType }],
    cookie: [],
    body,
  };
}

/** An environment as the JSON value that Postman imports. */
export function postmanEnvironment(contract: Contract, { name, variables }: Environment): object {
  const title = `${contract.document.info.title}: ${name}`;
  return {
    id: uuidOf('Postman environment', title),
    name: title,
    values: variables.map(valueOf),
    _postman_variable_scope: 'environment',
  };
}

function valueOf({ name, value, secret }: Variable): object {
  return { key: name, value, type: secret ? 'secret' : 'default', enabled: true };
}
