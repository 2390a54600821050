/** A tenant of its own: a test worker, or a single test, that shares a mock with others and sees nothing of them. */
import type { RequestBody } from '../../generated/control/wire.ts';
import { controlClient, type ControlClient, type ControlTarget } from './control-client.ts';

/** Seed and settings: `{ settings: { auto_present: false } }` makes people wait to be told. */
export type TenantOptions = NonNullable<RequestBody<'createTenant'>>;

export type MockTenant = AsyncDisposable & {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A scanner that is paired already. */
  readonly hardwareId: string;
  /** The control plane, about this tenant. */
  readonly control: ControlClient;
  /** Deletes the tenant with everything it holds. */
  delete(): Promise<void>;
};

export async function createMockTenant(target: ControlTarget, options: TenantOptions): Promise<MockTenant> {
  const plane = controlClient(target);
  const { data } = await plane.POST('/__mock/v1/tenants', { body: options });
  const { tenant_id, client_id, client_secret, hardware_id } = data!.data;

  async function remove(): Promise<void> {
    await plane.DELETE('/__mock/v1/tenants/{tenant_id}', { params: { path: { tenant_id } } });
  }
  return {
    tenantId: tenant_id,
    clientId: client_id,
    clientSecret: client_secret,
    hardwareId: hardware_id,
    control: controlClient(target, tenant_id),
    delete: remove,
    [Symbol.asyncDispose]: remove,
  };
}
