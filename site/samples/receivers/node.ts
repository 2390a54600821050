/** A receiver in TypeScript with nothing but Node.js. */
import { camelCase } from '../text.ts';
import { text } from '../typescript.ts';
import type { Receiver } from './receiver.ts';

export const node: Receiver = {
  lang: 'typescript',
  label: 'TypeScript (Node.js)',
  file: 'webhook-receiver.mts',
  run: 'node webhook-receiver.mts',
  program({ method, path, keyHeader, key: { field, env } }) {
    const key = camelCase(field);
    return `import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { env } from 'node:process';
import { text } from 'node:stream/consumers';

const { ${env}: ${key}, PORT: port = '4020' } = env;
if (!${key}) throw new Error(${text(`Set ${env}.`)});
const expected = digest(${key});

// Behind a proxy that speaks https, for deliveries go to nothing else.
createServer((request, response) => {
  receive(request).then(
    (status) => response.writeHead(status).end(),
    () => response.writeHead(400).end(),
  );
}).listen(Number(port), '127.0.0.1');

async function receive(request: IncomingMessage): Promise<number> {
  if (request.method !== ${text(method)} || request.url !== ${text(path)}) return 404;
  // In constant time, so that the key cannot be guessed byte by byte.
  const given = request.headers[${text(keyHeader.toLowerCase())}];
  if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected)) return 401;

  const event = JSON.parse(await text(request));
  // Keep it where it survives a crash, then acknowledge it. The same event_id may come again.
  console.log(JSON.stringify(event));
  return 204;
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}`;
  },
};
