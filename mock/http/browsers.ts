/**
 * Lets applications that run in a browser call the API (CORS, the Fetch standard §3.2): from any origin, with a token.
 * Cookies are of no use here, so no answer allows credentials.
 */
import type { FastifyInstance } from 'fastify';

/** @param isOpen whether browsers may call that URL */
export function letBrowsersIn(app: FastifyInstance, isOpen: (url: string) => boolean): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (!isOpen(request.url)) return done();
    reply.header('access-control-allow-origin', '*');
    // OPTIONS that asks for nothing is no preflight: it is a method like any other, and not one of ours.
    const isPreflight =
      request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (!isPreflight) return done();
    // The API is the same for every origin, so nothing has to be looked at.
    const wanted = request.headers['access-control-request-headers'];
    if (wanted !== undefined) reply.header('access-control-allow-headers', wanted);
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, POST',
        vary: 'Access-Control-Request-Headers',
        'content-length': '0',
      })
      .send();
  });
}
