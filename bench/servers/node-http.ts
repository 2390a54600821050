/**
 * The floor: node:http alone. It reads the body, parses it, looks at the two required fields and answers; nothing is
 * checked beyond that and nothing is kept.
 *
 * node bench/servers/node-http.ts <port>
 */
import { createServer } from 'node:http';

type Body = {
  readonly external_user_id?: string;
  readonly hardware_id?: string;
  readonly metadata?: unknown;
};

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { external_user_id, hardware_id, metadata } = JSON.parse(Buffer.concat(chunks).toString()) as Body;
    const valid = external_user_id && hardware_id;
    const text = JSON.stringify(
      valid
        ? { success: true, data: { external_user_id, hardware_id, metadata }, message: 'Created.' }
        : { success: false, message: 'external_user_id and hardware_id are required.' },
    );
    response
      .writeHead(valid ? 201 : 422, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      })
      .end(text);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
