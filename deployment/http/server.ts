import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../world.ts';
import { dispatch } from './dispatch.ts';
import type { Outgoing } from './answer.ts';
import type { Incoming } from './operation.ts';

const LARGEST_BODY_BYTES = 1024 * 1024;

/** The public side of the deployment. */
export function createApiServer(world: World): Server {
  const server = createServer((request, response) => void serve(world, request, response));
  server.on('clientError', (_error, socket) => {
    if (!socket.writable) return;
    const body = JSON.stringify({ success: false, message: 'The request is not valid HTTP.' });
    socket.end(
      `HTTP/1.1 400 ${STATUS_CODES[400]}\r\nContent-Type: application/json\r\nConnection: close\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
  return server;
}

async function serve(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const outgoing = await dispatch(world, await receive(request));
    if (world.settings.latencyMs > 0) await pause(world.settings.latencyMs);
    send(response, outgoing);
  } catch {
    // Only a caller who has gone away gets here: everything else is an answer.
    response.destroy();
  }
}

async function receive(request: IncomingMessage): Promise<Incoming> {
  const { method = '', url = '', headers } = request;
  const path = url.split('?')[0] ?? '';
  return { method, path, headers, body: await readAll(request) };
}

/** Reads to the end even what is too large, so that the caller is there to read the answer. */
export async function readAll(request: AsyncIterable<Buffer>): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  return length <= LARGEST_BODY_BYTES ? Buffer.concat(chunks) : 'too large';
}

function send(response: ServerResponse, { status, headers, text }: Outgoing): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}
