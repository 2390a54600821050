import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { deliveryLatency } from '../../bench/delivery.ts';
import { generateLoad, requestBytes, UnexpectedAnswer } from '../../bench/load.ts';

const request = requestBytes({ path: '/', body: { name: 'Ünal' }, authorization: 'Bearer any' });

test('load consists of whole requests, each sent when the one before is answered', async () => {
  const bodies: string[] = [];
  await using server = await serving(201, (body) => bodies.push(body));

  const { requests, requestsPerSecond } = await generateLoad({
    port: server.port,
    request,
    status: 201,
    connections: 4,
    durationMs: 50,
  });

  expect(requests).toBe(bodies.length);
  expect(requests).toBeGreaterThanOrEqual(4);
  expect(requestsPerSecond).toBeGreaterThan(0);
  expect(new Set(bodies)).toEqual(new Set(['{"name":"Ünal"}']));
});

test('an answer with another status than the expected one ends the measurement', async () => {
  await using server = await serving(500, () => undefined);
  const load = { port: server.port, request, status: 201, connections: 1, durationMs: 50 };

  await expect(generateLoad(load)).rejects.toThrow(UnexpectedAnswer);
});

test('a delivery is timed from its commit to its POST', async () => {
  const { deliveries, p50Ms, p99Ms, maxMs } = await deliveryLatency(5);

  expect(deliveries).toBe(5);
  expect(p50Ms).toBeGreaterThan(0);
  expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);
  expect(maxMs).toBeGreaterThanOrEqual(p99Ms);
});

/** A server that answers everything with this status. */
async function serving(status: number, onBody: (body: string) => void) {
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    onBody(Buffer.concat(chunks).toString());
    response.writeHead(status, { 'content-length': 2 }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
