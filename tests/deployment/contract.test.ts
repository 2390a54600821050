/** A deployment without defects answers, and delivers, what openapi.yaml says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/command.ts';
import { allEvents, field, lobby, startBench, type Bench, type Reply } from './bench.ts';

const hardware_id = 'hardware_bench';
const person = { external_user_id: 'user-1', hardware_id };
const hook = {
  name: 'Bench',
  events: allEvents,
  endpoint: 'https://bench.example/hook',
  api_key: 'whsec_bench',
};

const contract: unknown = parse(await readFile(join(ROOT, 'openapi.yaml'), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(contract as object, 'contract');

function follow(node: unknown): unknown {
  const reference = field(node, '$ref');
  return typeof reference === 'string' ? field(contract, ...reference.slice(2).split('/')) : node;
}

/** Validates bodies of the answer that `path` documents for `status`. */
function validatorFor(path: string, status: number): ValidateFunction {
  const response = follow(field(contract, 'paths', path, 'post', 'responses', String(status)));
  const reference = field(response, 'content', 'application/json', 'schema', '$ref');
  if (typeof reference !== 'string') throw new Error(`${path} documents no answer ${status}.`);
  return ajv.compile({ $ref: `contract${reference}` });
}

function contractErrors(path: string, { status, json }: Reply): unknown {
  const validate = validatorFor(path, status);
  return validate(json) ? [] : validate.errors;
}

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
  await bench.pairScanner(hardware_id);
  await bench.enroll('user-1', hardware_id);
  await bench.post('/v1/webhooks', hook);
});

afterAll(() => bench.close());

const without = async (): Promise<string> => bench.tokenOf(bench.createClient({ permissions: [] }));

type Exchange = readonly [path: string, status: number, send: () => Promise<Reply>];

const exchanges: readonly Exchange[] = [
  ['/v1/auth/token', 200, () => bench.requestToken()],
  ['/v1/auth/token', 400, () => bench.requestToken({ grant_type: 'password' })],
  ['/v1/auth/token', 401, () => bench.requestToken({ client_secret: 'wrong' })],
  ['/v1/devices', 201, () => bench.post('/v1/devices', lobby)],
  ['/v1/devices', 400, () => bench.post('/v1/devices', {})],
  ['/v1/devices', 401, () => bench.send('/v1/devices', { body: lobby })],
  [
    '/v1/enroll/both',
    201,
    () => bench.post('/v1/enroll/both', { ...person, external_user_id: 'b', metadata: null }),
  ],
  ['/v1/enroll/both', 401, () => bench.send('/v1/enroll/both', { body: person })],
  ['/v1/enroll/both', 403, async () => bench.post('/v1/enroll/both', person, await without())],
  ['/v1/enroll/both', 404, () => bench.post('/v1/enroll/both', { ...person, hardware_id: 'nowhere' })],
  ['/v1/enroll/both', 409, () => bench.post('/v1/enroll/both', person)],
  ['/v1/enroll/both', 422, () => bench.post('/v1/enroll/both', { hardware_id })],
  ['/v1/verify', 201, () => bench.post('/v1/verify', { ...person, metadata: { document_id: 'doc_123' } })],
  ['/v1/verify', 401, () => bench.send('/v1/verify', { body: person })],
  ['/v1/verify', 404, () => bench.post('/v1/verify', { ...person, external_user_id: 'nobody' })],
  ['/v1/verify', 422, () => bench.post('/v1/verify', [])],
  ['/v1/webhooks', 201, () => bench.subscribe('contract', { name: 'Second' })],
  ['/v1/webhooks', 400, () => bench.subscribe('contract', { events: [] })],
  ['/v1/webhooks', 401, () => bench.send('/v1/webhooks', { body: hook })],
  ['/v1/webhooks', 403, async () => bench.post('/v1/webhooks', hook, await without())],
  ['/v1/webhooks', 409, () => bench.post('/v1/webhooks', hook)],
];

test.each(exchanges)('POST %s answers %i as documented', async (path, status, send) => {
  const reply = await send();

  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toBe('application/json');
  expect(contractErrors(path, reply)).toEqual([]);
});

test('every event is delivered as documented', async () => {
  const own = await startBench();
  await own.subscribe('events', { api_key: 'whsec_bench' });
  await own.pairScanner(hardware_id);
  await own.enroll('user-1', hardware_id, { source: 'bench' });
  own.presentPalm(await own.post('/v1/verify', { ...person, metadata: null }));
  const received = await own.receiver.collect(4);
  await own.close();

  const validate = ajv.compile({ $ref: 'contract#/components/schemas/WebhookEvent' });
  const events = received.map(({ text }) => JSON.parse(text));
  expect(events.map(({ event_type }) => event_type).toSorted()).toEqual([
    'device.paired',
    'enrollment.complete',
    'enrollment.complete',
    'verification.complete',
  ]);
  for (const event of events) expect(validate(event) ? [] : validate.errors).toEqual([]);
  for (const [index, { headerNames, headers }] of received.entries()) {
    expect(headerNames.toSorted()).toEqual([
      'Connection',
      'Content-Length',
      'Content-Type',
      'Host',
      'User-Agent',
      'X-API-Key',
      'X-Link-Delivery',
      'X-Link-Event',
    ]);
    expect(headers['x-link-event']).toBe(events[index]?.event_type);
  }
});

test('an answer that is not as documented is seen', async () => {
  const wrong = await startBench({ defect: 'token-expires-in-string' });
  const reply = await wrong.requestToken();
  await wrong.close();

  expect(contractErrors('/v1/auth/token', reply)).toMatchObject([
    { instancePath: '/expires_in', keyword: 'type' },
  ]);
});
