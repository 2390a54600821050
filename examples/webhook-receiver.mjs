/**
 * The smallest endpoint that receives deliveries: acknowledges each one and prints its body on a line of its own.
 *
 *   node examples/webhook-receiver.mjs [port]
 *
 * Runs on any Node.js from 18 on and needs nothing else. A real one also checks X-API-Key and de-duplicates by event_id.
 */
import { createServer } from 'node:http';

const port = Number(process.argv[2] ?? 4020);

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  process.stdout.write(`${Buffer.concat(chunks).toString()}\n`);
  response.writeHead(204).end();
});

server.listen(port, '127.0.0.1', () => {
  process.stderr.write(`Receiving on http://127.0.0.1:${server.address().port}\n`);
});
