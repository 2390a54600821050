/** Requests that are wrong before any field is looked at: bodies, media types, paths and methods. */
import { operationTable } from '../../generated/operations.ts';
import type { RequirementId } from '../../generated/requirements.ts';
import type { OperationId } from '../../generated/wire.ts';
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat } from '../expect.ts';
import { jsonAt, type Exchange } from '../target/exchange.ts';
import { operationNeeds } from './authorization.ts';
import { asForm, costOf, expectRefusal, invalidStatus, prefixOf } from './paired.ts';

const operationIds = Object.keys(operationTable) as OperationId[];

const needsOf = (operationId: OperationId) =>
  operationId === 'createAccessToken' ? [] : operationNeeds[operationId];

const wrongForm: Readonly<Record<OperationId, RequirementId>> = {
  createAccessToken: 'TOK-INVALID-BODY-400',
  registerDevice: 'DEV-INVALID-400',
  createBothHandsEnrollment: 'ENR-INVALID-422',
  createVerification: 'VER-INVALID-422',
  createWebhook: 'WHK-BODY-400',
};

type Shape = { readonly slug: string; readonly what: string; readonly raw: (valid: string) => string };

/** JSON, and not an object. */
const shapes: readonly Shape[] = [
  { slug: 'a-list', what: 'the valid body in a list', raw: (valid) => `[${valid}]` },
  { slug: 'null', what: 'the body null', raw: () => 'null' },
  { slug: 'a-string', what: 'the valid body as a string', raw: (valid) => JSON.stringify(valid) },
  { slug: 'an-empty-object', what: 'the body {}', raw: () => '{}' },
];

const unparseable: readonly Shape[] = [
  { slug: 'broken-json', what: 'a body that breaks off', raw: (valid) => valid.slice(0, -1) },
  { slug: 'no-json', what: 'a body that is no JSON', raw: () => 'conformance' },
  { slug: 'an-empty-body', what: 'an empty body', raw: () => '' },
];

const bodies = operationIds.flatMap((operationId) => [
  ...shapes.map(({ slug, what, raw }) =>
    check({
      id: `${prefixOf[operationId]}/refuses-${slug}`,
      title: `${what} is refused`,
      verifies: wrongForm[operationId],
      needs: needsOf(operationId),
      cost: costOf(operationId),
      async run(bench) {
        const status = invalidStatus[operationId];
        await expectRefusal(bench, operationId, (valid) => ({ raw: raw(JSON.stringify(valid)) }), status);
      },
    }),
  ),
  ...unparseable.map(({ slug, what, raw }) =>
    check({
      id: `${prefixOf[operationId]}/refuses-${slug}`,
      title: `${what} is refused with 400 or 422`,
      verifies: 'ERR-UNPARSEABLE-BODY',
      needs: needsOf(operationId),
      cost: costOf(operationId),
      async run(bench) {
        expectErrorShape(
          await expectRefusal(bench, operationId, (valid) => ({ raw: raw(JSON.stringify(valid)) }), 400, 422),
        );
      },
    }),
  ),
  check({
    id: `${prefixOf[operationId]}/refuses-another-media-type`,
    title: 'a form-encoded body is refused with a 4xx status',
    verifies: 'ERR-UNPARSEABLE-BODY',
    needs: needsOf(operationId),
    cost: costOf(operationId),
    async run(bench) {
      await expectRefusal(bench, operationId, asForm, 400, 415, 422);
    },
  }),
  check({
    id: `${prefixOf[operationId]}/accepts-a-charset`,
    title: 'Content-Type: application/json; charset=utf-8 is JSON',
    verifies: 'OVW-JSON-REQUESTS',
    needs: needsOf(operationId),
    cost: costOf(operationId),
    async run(bench) {
      const body = await bench.valid(operationId);
      const exchange = await bench.send(operationId, {
        body,
        contentType: 'application/json; charset=utf-8',
      });
      expectStatus(exchange, operationTable[operationId].statuses[0]);
    },
  }),
]);

const otherMethods = operationIds.flatMap((operationId) =>
  (['GET', 'PUT', 'DELETE'] as const).map((method) =>
    check({
      id: `${prefixOf[operationId]}/refuses-${method.toLowerCase()}`,
      title: `${method} is refused with a 4xx status in the error shape`,
      verifies: 'ERR-UNKNOWN-ROUTE',
      needs: needsOf(operationId),
      cost: costOf(operationId),
      async run(bench) {
        const input = method === 'PUT' ? { body: await bench.valid(operationId) } : {};
        expectRefused(
          await bench.send(operationId, { method, ...input, path: operationTable[operationId].path }),
        );
      },
    }),
  ),
);

const unknownPaths = [
  '/v1/conformance-unknown',
  '/v1/devices/conformance/unknown',
  '/conformance-unknown',
].map((path, index) =>
  check({
    id: `routes/refuses-an-unknown-path-${index + 1}`,
    title: `POST ${path} is refused with a 4xx status in the error shape`,
    verifies: 'ERR-UNKNOWN-ROUTE',
    async run(bench) {
      expectRefused(await bench.send('registerDevice', { path, body: await bench.valid('registerDevice') }));
    },
  }),
);

/** Characters that databases and drivers stumble over; whether they are taken is the deployment's choice. */
const awkward: readonly { slug: string; text: string }[] = [
  { slug: 'a-nul-character', text: 'a\u0000b' },
  { slug: 'a-lone-surrogate', text: 'a\ud800b' },
  { slug: 'control-characters', text: 'a\u0001\u001b\u007fb' },
];

const survives = awkward.map(({ slug, text }) =>
  check({
    id: `register-device/survives-${slug}`,
    title: `a name with ${slug.replaceAll('-', ' ')} is accepted or refused with 400`,
    verifies: ['DEV-INVALID-400', 'ERR-BAD-REQUEST-400'],
    async run(bench) {
      const body = {
        ...(await bench.valid('registerDevice')),
        device_name: `${text}${bench.unique('Scanner')}`,
      };
      expectStatus(await bench.send('registerDevice', { body }), 201, 400);
    },
  }),
);

export const requestChecks: readonly Check[] = [...bodies, ...otherMethods, ...unknownPaths, ...survives];

function expectRefused(exchange: Exchange): void {
  const { response } = exchange;
  const status = response?.status ?? 0;
  expectThat(
    exchange,
    status >= 400 && status < 500,
    'a 4xx status',
    response?.status ?? exchange.failure?.message,
  );
  // An answer to HEAD-like requests aside, every error has the one shape.
  expectErrorShape(exchange);
}

function expectErrorShape(exchange: Exchange): void {
  const isError = jsonAt(exchange, '/success') === false && typeof jsonAt(exchange, '/message') === 'string';
  expectThat(
    exchange,
    isError,
    'a body with success false and a message',
    exchange.response?.json ?? exchange.response?.text,
  );
}
