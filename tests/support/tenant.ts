/** A tenant of its own on a mock that several tests share: starting a mock costs more than a tenant. */
import { operationTable } from '../../generated/operations.ts';
import type { OperationId, OperationResponse, RequestBody } from '../../generated/wire.ts';
import type { RequestBody as ControlRequest } from '../../generated/control/wire.ts';
import { controlOf, type Control } from './control.ts';
import type { TestMock } from './test-mock.ts';

export type TestTenant = {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly hardwareId: string;
  /** The control plane, about this tenant. */
  readonly control: Control;
  token(): Promise<string>;
  call<Op extends OperationId>(
    operation: Op,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<OperationResponse<Op>>;
  /** A call that has to succeed; its body. */
  succeed<Op extends OperationId>(operation: Op, body: RequestBody<Op>): Promise<Success<Op>>;
};

type Success<Op extends OperationId> = Extract<OperationResponse<Op>['body'], { readonly success: true }>;

/** People act at once, unless `settings` say otherwise. */
export async function newTenant(
  { mock }: TestMock,
  { settings = {}, ...request }: NonNullable<ControlRequest<'createTenant'>> = {},
): Promise<TestTenant> {
  const plane = controlOf(mock);
  const made = await plane.do('createTenant', {
    body: { ...request, settings: { scanner_delay_ms: 1, ...settings } },
  });
  const control: Control = {
    call: (operation, options) => plane.call(operation, { tenant: made.tenant_id, ...options }),
    do: (operation, options) => plane.do(operation, { tenant: made.tenant_id, ...options }),
  };
  let token: Promise<string> | undefined;

  async function call<Op extends OperationId>(
    operation: Op,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<OperationResponse<Op>> {
    const { method, path, secured } = operationTable[operation];
    const authorization = secured ? { authorization: `Bearer ${await askedOnce()}` } : {};
    const response = await fetch(mock.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...authorization, ...headers },
      body: JSON.stringify(body),
    });
    // What the contract promises; the tests compare it with what came.
    return { status: response.status, body: await response.json() } as OperationResponse<Op>;
  }

  async function succeed<Op extends OperationId>(operation: Op, body: RequestBody<Op>): Promise<Success<Op>> {
    const { status, body: answered } = await call(operation, body);
    const success: unknown = answered;
    if (!(success as { success: boolean }).success) {
      throw new Error(`${operation} answered ${String(status)}: ${JSON.stringify(success)}`);
    }
    return success as Success<Op>;
  }

  function askedOnce(): Promise<string> {
    const { client_id, client_secret } = made;
    const body = { grant_type: 'client_credentials', client_id, client_secret } as const;
    token ??= succeed('createAccessToken', body).then(({ access_token }) => access_token);
    return token;
  }

  return {
    id: made.tenant_id,
    clientId: made.client_id,
    clientSecret: made.client_secret,
    hardwareId: made.hardware_id,
    control,
    token: askedOnce,
    call,
    succeed,
  };
}
