/** Servers that do what one test needs of a deployment. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';

export type Fake = AsyncDisposable & { readonly url: string; readonly server: Server };

/** @param port 0 takes any free one */
export async function serve(listener: RequestListener, port = 0): Promise<Fake> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, server, [Symbol.asyncDispose]: () => stop(server) };
}

export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/** The same answer to everything. */
export const json =
  (status: number, body: unknown): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

export const token = (expires_in = 3600): object => ({
  success: true,
  access_token: `token_${Math.random().toString(36).slice(2)}`,
  token_type: 'Bearer',
  expires_in,
});

export const bodyOf = (request: IncomingMessage): Promise<Record<string, unknown>> =>
  readJson(request) as Promise<Record<string, unknown>>;

export const CREDENTIALS = {
  clientId: '06a4dc18-b06c-4e1c-ad25-204d44bf0c71',
  clientSecret: 'cs_test_conformance',
};
