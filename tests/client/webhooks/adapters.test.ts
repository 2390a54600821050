/** The receiver behind the servers that partners run, each on a real socket. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  createWebhookReceiver,
  toHonoHandler,
  type DeliveryProblem,
  type WebhookReceiver,
} from '../../../client/webhooks/index.ts';
import { toFastifyPlugin, toNodeHandler } from '../../../client/webhooks/node.ts';
import { exampleDelivery, exampleEvent } from '../../../client/webhooks/testing.ts';
import type { WebhookEvent } from '../../../generated/wire.ts';

const apiKey = 'whsec_test';
const path = '/webhooks/identity';

/** Starts a server with the receiver at `path` and, at /rest, a route of the partner's own that echoes its JSON. */
type Start = (receiver: WebhookReceiver) => Promise<string>;

async function listen(listener: RequestListener | Server): Promise<string> {
  const server = typeof listener === 'function' ? createServer(listener) : listener;
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const servers: { name: string; start: Start; parsesFirst?: boolean }[] = [
  {
    name: 'node:http',
    start: (receiver) => {
      const handle = toNodeHandler(receiver);
      return listen((request, response) => {
        if (request.url === path) void handle(request, response);
        else request.pipe(response.writeHead(200, { 'Content-Type': 'application/json' }));
      });
    },
  },
  {
    name: 'Express',
    start: (receiver) => {
      const app = express();
      app.all(path, toNodeHandler(receiver));
      app.use(express.json());
      app.post('/rest', (request, response) => void response.json(request.body));
      return listen(app);
    },
  },
  {
    name: 'Express behind express.json()',
    parsesFirst: true,
    start: (receiver) => {
      const app = express();
      app.use(express.json());
      app.all(path, toNodeHandler(receiver));
      app.post('/rest', (request, response) => void response.json(request.body));
      return listen(app);
    },
  },
  {
    name: 'Express behind express.raw()',
    start: (receiver) => {
      const app = express();
      app.use(path, express.raw({ type: '*/*', limit: '10mb' }));
      app.all(path, toNodeHandler(receiver));
      app.use(express.json());
      app.post('/rest', (request, response) => void response.json(request.body));
      return listen(app);
    },
  },
  {
    name: 'Express behind express.text()',
    start: (receiver) => {
      const app = express();
      app.use(path, express.text({ type: '*/*', limit: '10mb' }));
      app.all(path, toNodeHandler(receiver));
      app.use(express.json());
      app.post('/rest', (request, response) => void response.json(request.body));
      return listen(app);
    },
  },
  {
    name: 'Fastify',
    start: async (receiver) => {
      const app = fastify();
      await app.register(toFastifyPlugin(receiver, path));
      app.post('/rest', (request) => request.body);
      await app.ready();
      return listen(app.server);
    },
  },
  {
    name: 'Hono',
    start: async (receiver) => {
      const app = new Hono();
      app.all(path, toHonoHandler(receiver));
      app.post('/rest', async (context) => context.json(await context.req.json()));
      const server = await new Promise<Server>((resolve) => {
        const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
          resolve(started as Server),
        );
      });
      return listen(server);
    },
  },
];

for (const { name, start, parsesFirst = false } of servers) {
  async function started(options: { maxBytes?: number } = {}) {
    const handler = vi.fn<(event: WebhookEvent) => void>();
    const problems: DeliveryProblem[] = [];
    const on = { 'device.paired': handler, 'verification.complete': handler };
    const onProblem = (problem: DeliveryProblem) => void problems.push(problem);
    const url = await start(createWebhookReceiver({ apiKey, on, onProblem, ...options }));
    return { url, handler, problems };
  }

  test(`behind ${name}, a delivery reaches its handler whole`, async () => {
    const { url, handler, problems } = await started();
    const event = exampleEvent('verification.complete', {
      data: { metadata: { name: 'Zoë 🖐', nested: [1, null] } },
    });

    const answer = await fetch(exampleDelivery('verification.complete', { apiKey, event, url: url + path }));

    expect(problems).toEqual([]);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect(handler.mock.calls[0]?.[0]).toEqual(event);
  });

  test(`behind ${name}, a stranger is refused and hears why`, async () => {
    const { url, handler } = await started();

    const answer = await fetch(exampleDelivery('device.paired', { apiKey: 'whsec_wrong', url: url + path }));

    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ success: false });
    expect(handler).not.toHaveBeenCalled();
  });

  test(`behind ${name}, a GET is refused with the method that is allowed`, async () => {
    const { url } = await started();

    const answer = await fetch(url + path);

    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('POST');
  });

  test(`behind ${name}, a body that is no JSON is refused`, async () => {
    const { url, handler, problems } = await started();
    const { headers } = exampleDelivery('device.paired', { apiKey });

    const answer = await fetch(url + path, { method: 'POST', headers, body: '{"event_id":' });

    expect(answer.status).toBe(400);
    expect(handler).not.toHaveBeenCalled();
    // A parser that comes first refuses it itself.
    expect(problems.map(({ reason }) => reason)).toEqual(parsesFirst ? [] : ['not-json']);
  });

  test(`behind ${name}, a body that is too large is refused and the server lives on`, async () => {
    const { url, problems } = await started({ maxBytes: 2_000 });
    const event = exampleEvent('device.paired', { data: { device_name: 'x'.repeat(255) } });
    const { headers } = exampleDelivery('device.paired', { apiKey });
    const body = JSON.stringify({ ...event, padding: 'x'.repeat(50_000) });

    const answer = await fetch(url + path, { method: 'POST', headers, body });
    const next = await fetch(exampleDelivery('device.paired', { apiKey, url: url + path }));

    expect([answer.status, next.status]).toEqual([413, 200]);
    expect(problems).toMatchObject([{ reason: 'too-large' }]);
  });

  test(`behind ${name}, the partner's own routes keep their parsers`, async () => {
    const { url } = await started();

    const answer = await fetch(`${url}/rest`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"mine":true}',
    });

    expect(await answer.json()).toEqual({ mine: true });
  });
}

test('behind a fetch server, the platform waits for a deferred handler through the context of Hono', async () => {
  const waited: Promise<unknown>[] = [];
  const receiver = createWebhookReceiver({
    apiKey,
    on: { 'device.paired': { afterAcknowledging: () => Promise.resolve() } },
  });
  const app = new Hono();
  app.all(path, toHonoHandler(receiver));
  const context = {
    waitUntil: (work: Promise<unknown>) => void waited.push(work),
    passThroughOnException: () => undefined,
    props: {},
  };

  const answer = await app.fetch(
    exampleDelivery('device.paired', { apiKey, url: `http://localhost${path}` }),
    {},
    context,
  );

  expect(answer.status).toBe(202);
  expect(waited.length).toBeGreaterThan(0);
});
