/** Serves a built site on this machine, as any web server would. */
import type { AddressInfo } from 'node:net';
import staticFiles from '@fastify/static';
import fastify from 'fastify';

export type ServedSite = AsyncDisposable & {
  /** Where the start page is, with a slash at the end. */
  readonly url: string;
};

/** @param base the path that the site is under, such as `/docs/` */
export async function serveSite(folder: string, port = 0, base = '/'): Promise<ServedSite> {
  const app = fastify({ forceCloseConnections: true });
  await app.register(staticFiles, { root: folder, prefix: base, redirect: base !== '/' });
  await app.listen({ host: '127.0.0.1', port });
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}${base}`,
    [Symbol.asyncDispose]: () => app.close(),
  };
}
