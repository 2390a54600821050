import type { Schema } from '../generated/control/wire.ts';

type Request = Schema<'RequestRecord'>;

export type RequestFilter = {
  readonly status?: RegExp;
  /** Part of the path. */
  readonly path?: string;
  readonly method?: string;
};

export function matchesFilter(request: Request, { status, path, method }: RequestFilter): boolean {
  return (
    (status === undefined || status.test(String(request.status))) &&
    (path === undefined || request.path.includes(path)) &&
    (method === undefined || request.method === method.toUpperCase())
  );
}
