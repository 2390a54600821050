import { randomBytes } from 'node:crypto';
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat, NotApplicable } from '../expect.ts';
import { expectRefusal } from './paired.ts';

const OPERATION = 'createWebhook';

/** Endpoints that are no https URL. `.invalid` never resolves (RFC 2606), so nothing is sent to a stranger. */
const endpoints: readonly { slug: string; what: string; endpoint: (unique: string) => string }[] = [
  { slug: 'http', what: 'an http endpoint', endpoint: (name) => `http://${name}.invalid/hook` },
  { slug: 'ftp', what: 'an ftp endpoint', endpoint: (name) => `ftp://${name}.invalid/hook` },
  { slug: 'file', what: 'a file endpoint', endpoint: (name) => `file:///etc/${name}` },
  {
    slug: 'a-scheme-that-begins-like-https',
    what: 'an endpoint httpsx://',
    endpoint: (name) => `httpsx://${name}.invalid/hook`,
  },
  { slug: 'an-endpoint-without-a-host', what: 'https:// alone', endpoint: () => 'https://' },
  {
    slug: 'an-endpoint-without-a-scheme',
    what: 'an endpoint without a scheme',
    endpoint: (name) => `${name}.invalid/hook`,
  },
  { slug: 'an-empty-endpoint', what: 'an empty endpoint', endpoint: () => '' },
];

export const createWebhookChecks: readonly Check[] = [
  check({
    id: 'create-webhook/creates',
    title: 'a valid subscription is answered with 201',
    verifies: ['WHK-CREATED-201', 'AUTH-HEADER'],
    cost: 'subscription',
    smoke: true,
    async run(bench) {
      expectStatus(await bench.send(OPERATION, { body: await bench.valid(OPERATION) }), 201);
    },
  }),
  check({
    id: 'create-webhook/creates-several-on-one-host',
    title: 'another path on the same host is another endpoint',
    verifies: ['WHK-CREATED-201', 'WHK-ENDPOINT-409'],
    cost: 'subscription',
    async run(bench) {
      for (const body of [await bench.valid(OPERATION), await bench.valid(OPERATION)]) {
        const url = new URL(String(body['endpoint']));
        const exchange = await bench.send(OPERATION, {
          body: { ...body, endpoint: `${url.origin}${url.pathname}/a` },
        });
        expectStatus(exchange, 201);
        expectStatus(
          await bench.send(OPERATION, {
            body: { ...(await bench.valid(OPERATION)), endpoint: `${url.origin}${url.pathname}/b` },
          }),
          201,
        );
      }
    },
  }),
  ...endpoints.map(({ slug, what, endpoint }) =>
    check({
      id: `create-webhook/refuses-${slug}`,
      title: `${what} is refused with 400`,
      verifies: ['WHK-ENDPOINT-HTTPS', 'WHK-ENDPOINT-400', 'ERR-BAD-REQUEST-400'],
      cost: 'subscription',
      async run(bench) {
        const change = (valid: Record<string, unknown>) => ({
          body: { ...valid, endpoint: endpoint(bench.unique('conformance')) },
        });
        await expectRefusal(bench, OPERATION, change, 400);
      },
    }),
  ),
  check({
    id: 'create-webhook/refuses-an-invalid-list-of-events',
    title: 'a list with an unknown event key is refused with 400',
    verifies: ['WHK-EVENTS-400', 'WHK-EVENTS-KNOWN'],
    cost: 'subscription',
    async run(bench) {
      await expectRefusal(
        bench,
        OPERATION,
        (valid) => ({ body: { ...valid, events: ['device.unpaired'] } }),
        400,
      );
    },
  }),
  check({
    id: 'create-webhook/keeps-the-api-key-to-itself',
    title: 'the response does not contain the api_key',
    verifies: 'WHK-API-KEY-NOT-RETURNED',
    cost: 'subscription',
    async run(bench) {
      const api_key = bench.webhooks.newApiKey();
      const exchange = await bench.send(OPERATION, { body: { ...(await bench.valid(OPERATION)), api_key } });
      expectStatus(exchange, 201);
      const leak = bench.secrets.findIn(exchange.response?.text ?? '', ['api_key']);
      expectThat(
        exchange,
        leak === undefined,
        'no api_key',
        exchange.response?.json ?? exchange.response?.text,
      );
    },
  }),
  check({
    id: 'create-webhook/survives-an-api-key-that-no-header-can-carry',
    title: 'an api_key with a line break is accepted or refused with 400',
    verifies: ['WHK-API-KEY', 'WHK-BODY-400'],
    cost: 'subscription',
    async run(bench) {
      const secret = `whsec_${randomBytes(6).toString('hex')}`;
      bench.secrets.know(secret, 'api_key');
      const api_key = `${secret}\r\nX-Injected: 1`;
      const exchange = await bench.send(OPERATION, { body: { ...(await bench.valid(OPERATION)), api_key } });
      expectStatus(exchange, 400, 201);
    },
  }),
  check({
    id: 'create-webhook/refuses-a-taken-endpoint',
    title: 'a second webhook with the same endpoint is refused with 409',
    verifies: ['WHK-ENDPOINT-409', 'ERR-CONFLICT-409'],
    cost: 'subscription',
    async run(bench) {
      const first = await bench.valid(OPERATION);
      expectStatus(await bench.send(OPERATION, { body: first }), 201);
      const second = await bench.valid(OPERATION);
      expectStatus(await bench.send(OPERATION, { body: { ...second, endpoint: first['endpoint'] } }), 409);
      expectStatus(await bench.send(OPERATION, { body: second }), 201);
    },
  }),
  check({
    id: 'create-webhook/refuses-a-taken-name',
    title: 'a second webhook with the same name is refused with 409',
    verifies: ['WHK-NAME-409', 'ERR-CONFLICT-409'],
    cost: 'subscription',
    async run(bench) {
      const first = await bench.valid(OPERATION);
      expectStatus(await bench.send(OPERATION, { body: first }), 201);
      const second = await bench.valid(OPERATION);
      expectStatus(await bench.send(OPERATION, { body: { ...second, name: first['name'] } }), 409);
      expectStatus(await bench.send(OPERATION, { body: { ...second, name: bench.unique('webhook') } }), 201);
    },
  }),
  check({
    id: 'create-webhook/a-refused-request-takes-no-name',
    title: 'the name and the endpoint of a refused request stay free',
    verifies: ['WHK-CREATED-201', 'WHK-NAME-409'],
    cost: 'subscription',
    async run(bench) {
      const body = await bench.valid(OPERATION);
      const refused = await bench.send(OPERATION, { body: { ...body, events: ['conformance.unknown'] } });
      if (refused.response?.status === 201) throw new NotApplicable('An unknown event key is accepted here.');
      expectStatus(await bench.send(OPERATION, { body }), 201);
      const noEndpoint = { ...(await bench.valid(OPERATION)), endpoint: 'no url' };
      await bench.send(OPERATION, { body: noEndpoint });
      expectStatus(
        await bench.send(OPERATION, { body: { ...noEndpoint, endpoint: bench.newEndpoint() } }),
        201,
      );
    },
  }),
];
