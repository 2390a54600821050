/** The control plane: the operations of mock/control.openapi.yaml, guarded, and answered by the handlers. */
import { operationTable } from '../../generated/control/operations.ts';
import type { OperationId } from '../../generated/control/wire.ts';
import { Refusal } from '../domain/refusal.ts';
import { Conflict } from '../store/store.ts';
import type { Answer, Components, EngineRequest, Surface } from '../prism/index.ts';
import { isControlToken, refusedCaller } from './guards.ts';
import type { ControlHandlers, ControlWorld } from './handler.ts';

/** Where the control plane begins; everything else is the API. */
export const CONTROL_PREFIX = '/__mock/';

export type ControlPlaneOptions = {
  readonly components: Components;
  readonly handlers: ControlHandlers;
  readonly world: ControlWorld;
  /** What calls that change something have to show. */
  readonly controlToken: string;
  /** The address that the mock listens on; calls may name it as their Host, beside the loopback names. */
  readonly host: string;
  readonly onDefect: Surface['onDefect'];
};

export function controlPlane(options: ControlPlaneOptions): Surface {
  const { components, handlers, world, controlToken, host, onDefect } = options;

  return {
    components,
    operations: operationTable,
    onDefect,
    refusesUnknownQuery: true,
    guard: (request) => refusedCaller(request, host),

    async admit(_operationId, authorization) {
      if (authorization !== undefined && isControlToken(authorization, controlToken)) return undefined;
      throw new Refusal(
        'control_token_wrong',
        'Changing something needs the control token: Authorization: Bearer <control token>, as the mock printed it.',
      );
    },

    async handle(operationId, call) {
      const tenant = await tenantOf(call.headers);
      const handler = handlers[operationId as OperationId] as Handler;
      const result = await handler({ ...call, body: call.body ?? {}, tenant }, world).catch(asRefusal);
      const status = statusOf(operationId as OperationId);
      if (!('data' in result)) return { status, ...result };
      return { status, body: { success: true, data: result.data, message: result.message } };
    },
  };

  async function tenantOf(headers: EngineRequest['headers']) {
    const tenant_id = headers['x-mock-tenant']?.toLowerCase() ?? world.about.firstTenantId;
    const tenant = await world.store.find('tenant', { tenant_id });
    if (!tenant)
      throw new Refusal('not_found', `There is no tenant ${tenant_id}. GET /__mock/v1/tenants lists them.`);
    return tenant;
  }
}

// Which operation it is decides the types; here it is only known at run time.
type Handler = (
  call: object,
  world: ControlWorld,
) => Promise<{ readonly data: unknown; readonly message: string } | Pick<Answer, 'body' | 'wire'>>;

/** Somebody else was faster, such as a person at the scanner: what is legal now has to be looked at anew. */
function asRefusal(error: unknown): never {
  if (!(error instanceof Conflict)) throw error;
  throw new Refusal('not_legal', 'It changed at this very moment. Look at it again, and try again.');
}

/** The success that an operation documents. */
function statusOf(operationId: OperationId): number {
  const statuses: readonly (number | string)[] = operationTable[operationId].statuses;
  return statuses.find((status) => typeof status === 'number' && status < 300) as number;
}
