/** Answers that do not go out as JSON at once: held back, broken on purpose, or without an end. */
import type { FastifyReply } from 'fastify';
import type { Answer, Output, Wire } from '../prism/index.ts';

/** Waits so many milliseconds, or until the caller is gone: then there is nobody to keep waiting. */
export function heldBack({ raw }: FastifyReply, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, raw.destroyed ? 0 : ms);
    raw.once('close', done);

    function done(): void {
      clearTimeout(timer);
      raw.off('close', done);
      resolve();
    }
  });
}

export function sendAsToldTo(
  reply: FastifyReply,
  { status, headers = {}, body }: Answer,
  wire: Wire,
): FastifyReply {
  if (wire.reset) {
    reply.hijack();
    reply.raw.socket?.resetAndDestroy();
    return reply;
  }
  if (wire.stream) {
    reply.hijack();
    reply.raw.writeHead(status, {
      ...headers,
      'content-type': wire.stream.contentType,
      'cache-control': 'no-store',
    });
    wire.stream.start(outputOf(reply));
    return reply;
  }
  const text = wire.text ?? (body === undefined ? '' : JSON.stringify(body));
  return reply
    .code(status)
    .headers({ ...headers, 'content-type': 'application/json' })
    .send(Buffer.from(text));
}

function outputOf({ raw }: FastifyReply): Output {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return {
    write: (text) => void raw.write(text),
    buffered: () => raw.writableLength,
    end: () => void raw.end(),
    gone: gone.signal,
  };
}
