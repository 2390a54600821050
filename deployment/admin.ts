import { createServer, type Server } from 'node:http';
import { control } from './control.ts';
import { asJson } from './http/answer.ts';
import { readAll } from './http/server.ts';
import type { World } from './world.ts';

/** The private side of the deployment: POST an action as JSON to any path, get its answer. */
export function createAdminServer(world: World): Server {
  return createServer(async (request, response) => {
    const body = await readAll(request).catch(() => 'too large' as const);
    const { status, headers, text } = asJson(200, control(world, parse(body)));
    response.writeHead(status, headers).end(text);
  });
}

function parse(body: Buffer | 'too large'): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
