/** A Link Identity API on a real socket whose answers a test writes, one by one. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export type Received = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type ScriptedAnswer = {
  readonly status: number;
  /** Text goes out as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** `destroy` cuts the connection; `silence` never answers. */
export type Script = (
  request: Received,
) => Promise<ScriptedAnswer | 'destroy' | 'silence'> | ScriptedAnswer | 'destroy' | 'silence';

export type ApiServer = {
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
};

export async function startApi(script: Script): Promise<ApiServer> {
  const received: Received[] = [];
  const server = createServer(async (incoming, response) => {
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: await text(incoming) };
    received.push(request);
    const answer = await script(request);
    if (answer === 'silence') return;
    if (answer === 'destroy') {
      incoming.socket.destroy();
      return;
    }
    const { status, body = '' } = answer;
    response.writeHead(status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  onTestFinished(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close };
}

export const credentials = {
  clientId: '06a4dc18-b06c-4e1c-ad25-204d44bf0c71',
  clientSecret: 'cs_test_topsecret',
};

export const scanner = { device_name: 'Scanner-04', location: 'Main Entrance' };

export function isTokenRequest({ path }: Received): boolean {
  return path === '/v1/auth/token';
}

export function token(access_token: string, expires_in = 3600): ScriptedAnswer {
  return { status: 200, body: { success: true, access_token, token_type: 'Bearer', expires_in } };
}

export function refusal(status: number, message: string): ScriptedAnswer {
  return { status, body: { success: false, message } };
}

export const registered: ScriptedAnswer = {
  status: 201,
  body: {
    success: true,
    data: {
      device_id: 'cced6e19-7e3b-4013-bc04-8bd2efc57e22',
      ...scanner,
      created_at: '2026-06-08T14:08:43.151246Z',
      pairing_code: 'mdxglt2xg',
      expires_in: 1800,
    },
    message: 'Registered.',
  },
};
