/** What the engine does when the mock itself is at fault, and in which order it looks at a request. */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Refusal, type RefusalCode } from '../../../mock/domain/refusal.ts';
import { handlers, type Handlers } from '../../../mock/handlers/index.ts';
import { statusOfRefusal } from '../../../mock/prism/answers.ts';
import { loadComponents, type Components } from '../../../mock/prism/components.ts';
import { readOperations } from '../../../mock/prism/operations.ts';
import { dataPlane } from '../../../mock/prism/data-plane.ts';
import { createEngine, type EngineRequest, type Surface } from '../../../mock/prism/engine.ts';
import { contractFile } from '../../support/contract-examples.ts';
import { tenant } from '../domain/fixtures.ts';
import { client, testWorld } from '../handlers/world.ts';
import { validBodies } from '../http/refusals.ts';

let components: Components;
beforeAll(async () => {
  components = loadComponents(await readOperations(parse(await readFile(contractFile, 'utf8')) as object));
});

const DEFECT = 'This is a defect of the mock.';

async function answerOf(
  replaced: Partial<Handlers>,
  change: Partial<EngineRequest> = {},
  guard: Surface['guard'] = () => undefined,
) {
  const defects: string[] = [];
  const world = await testWorld();
  // Every token is good.
  const claims = { sub: client.client_id, tenant_id: tenant.tenant_id, iat: 0, exp: Number.MAX_SAFE_INTEGER };
  const tokens = { ...world.tokens, open: async () => claims };
  const surface = dataPlane({
    components,
    handlers: { ...handlers, ...replaced },
    world: { ...world, tokens },
    firstTenantId: tenant.tenant_id,
    interfere: async () => [],
    onDefect: (what, error) => defects.push(`${what}: ${String(error)}`),
  });
  const engine = createEngine({ ...surface, guard });
  const answer = await engine({
    method: 'POST',
    url: { path: '/v1/devices' },
    headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    bytes: Buffer.from(JSON.stringify(validBodies.registerDevice)),
    ...change,
  });
  return { answer, defects };
}

test('a handler that works is not interfered with', async () => {
  const { answer, defects } = await answerOf({});

  expect(answer).toMatchObject({ status: 201, body: { success: true }, decidedBy: 'handler' });
  expect(defects).toEqual([]);
});

const broken: readonly (readonly [string, object, string])[] = [
  [
    'a field too few',
    { status: 201, body: { success: true, message: 'Done.' } },
    "must have required property 'data'",
  ],
  ['a wrong type', { status: 201, body: { success: true, data: [], message: 'Done.' } }, 'must be object'],
  ['an undocumented status', { status: 204, body: undefined }, 'Unable to match the returned status code'],
];

test.for(broken)('an answer with %s is never sent on', async ([_name, result, reason]) => {
  const registerDevice = (async () => result) as unknown as Handlers['registerDevice'];

  const { answer, defects } = await answerOf({ registerDevice });

  expect(answer).toMatchObject({
    status: 500,
    body: {
      success: false,
      message: `The mock was about to break the contract; its log says how. ${DEFECT}`,
    },
    tenantId: tenant.tenant_id,
  });
  expect(defects).toEqual([expect.stringContaining(reason)]);
});

test('an exception is reported in full and answered without a word of it', async () => {
  const { answer, defects } = await answerOf({
    registerDevice: () => Promise.reject(new Error('s3cr3t of the store')),
  });

  expect(answer).toMatchObject({
    status: 500,
    body: { success: false, message: `The mock met an unexpected error; its log says which. ${DEFECT}` },
  });
  expect(defects).toEqual(['POST /v1/devices: Error: s3cr3t of the store']);
});

test('a refusal that the operation does not document is a defect too', async () => {
  const { answer, defects } = await answerOf({
    registerDevice: () => Promise.reject(new Refusal('user_already_enrolled', 'No.')),
  });

  expect(answer.status).toBe(500);
  expect(defects).toEqual([expect.stringContaining('Status 409 breaks the contract')]);
});

test('a refusal is answered with its status, or as an invalid body is on that operation', async () => {
  for (const [code, status] of Object.entries(statusOfRefusal)) {
    const refusal = new Refusal(code as RefusalCode, 'Not so.');
    const { answer } = await answerOf(
      { createBothHandsEnrollment: () => Promise.reject(refusal) },
      {
        url: { path: '/v1/enroll/both' },
        bytes: Buffer.from(JSON.stringify(validBodies.createBothHandsEnrollment)),
      },
    );
    expect(answer).toMatchObject({
      status: status === 'validation' ? 422 : status,
      body: { success: false, message: 'Not so.' },
      tenantId: tenant.tenant_id,
    });
  }
});

test.for([
  ['the route', { method: 'GET', headers: {}, bytes: Buffer.from('{') }, 405],
  ['credentials', { headers: { prefer: 'code=abc' }, bytes: Buffer.from('{') }, 401],
  [
    'the media type',
    { headers: { authorization: 'Bearer token', prefer: 'code=abc' }, bytes: Buffer.from('{') },
    415,
  ],
  [
    'the body',
    {
      headers: { authorization: 'Bearer token', 'content-type': 'application/json', prefer: 'code=abc' },
      bytes: Buffer.from('{}'),
    },
    400,
  ],
  [
    'the preference',
    { headers: { authorization: 'Bearer token', 'content-type': 'application/json', prefer: 'code=abc' } },
    422,
  ],
] as const)('of several faults the first one counts: %s', async ([_name, request, status]) => {
  const { answer } = await answerOf({}, request);

  expect(answer.status).toBe(status);
});

test('a request that the surface’s guard turns away is not looked at', async () => {
  const { answer, defects } = await answerOf(
    {},
    { url: { path: '/nowhere' }, method: 'GET' },
    () => 'Not you.',
  );

  expect(answer).toEqual({ status: 403, body: { success: false, message: 'Not you.' } });
  expect(defects).toEqual([]);
});

test.for([
  ['/v1/%64evices', 405],
  ['/v1/%zz', 404],
  ['/v1/device%ff', 404],
] as const)('GET %s is told apart by what its segments decode to: %i', async ([path, status]) => {
  const { answer, defects } = await answerOf({}, { method: 'GET', url: { path } });

  expect(answer.status).toBe(status);
  expect(answer.headers).toEqual(status === 405 ? { allow: 'POST' } : undefined);
  expect(defects).toEqual([]);
});
