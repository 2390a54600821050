/** The control plane of a test's mock, as any program calls it: over a socket, with the control token. */
import { operationTable } from '../../generated/control/operations.ts';
import type { OperationId, RequestBody, ResponseBody } from '../../generated/control/wire.ts';
import type { Mock } from '../../mock/start.ts';

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly success: boolean; readonly message: string; readonly data?: unknown };
};

export type ControlOptions = {
  /** Values of the path's parameters, and of the query. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The tenant that the call is about. @default the first one */
  readonly tenant?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

type Succeeded<Op extends OperationId> =
  Extract<ResponseBody<Op>, { readonly success: true }> extends { readonly data: infer Data } ? Data : never;

export type Control = {
  /** Any call, with whatever comes back. */
  call(operation: OperationId, options?: ControlOptions): Promise<Answered>;
  /** A call that has to succeed; its `data`. */
  do<Op extends OperationId>(
    operation: Op,
    options?: ControlOptions & { readonly body?: RequestBody<Op> },
  ): Promise<Succeeded<Op>>;
};

export function controlOf({ url, controlToken }: Pick<Mock, 'url' | 'controlToken'>): Control {
  async function call(operation: OperationId, options: ControlOptions = {}): Promise<Answered> {
    const { path = {}, query = {}, body, tenant, headers = {} } = options;
    const { method, path: template, secured } = operationTable[operation];
    const target = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const search = new URLSearchParams(query).toString();
    const response = await fetch(`${url}${target}${search === '' ? '' : `?${search}`}`, {
      method,
      headers: {
        ...(secured ? { authorization: `Bearer ${controlToken}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(tenant === undefined ? {} : { 'x-mock-tenant': tenant }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Answered['body'],
    };
  }

  return {
    call,
    async do(operation, options) {
      const { status, body } = await call(operation, options);
      if (!body.success) throw new Error(`${operation} answered ${status}: ${body.message}`);
      return body.data as Succeeded<typeof operation>;
    },
  };
}
