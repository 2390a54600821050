/** The API itself: the operations of openapi.yaml, answered by the handlers. */
import { operationTable } from '../../generated/operations.ts';
import type { OperationId } from '../../generated/wire.ts';
import { Refusal } from '../domain/refusal.ts';
import { authorize, type Caller, type Handlers, type World } from '../handlers/index.ts';
import type { Answer } from './answers.ts';
import type { Components } from './components.ts';
import type { Surface } from './engine.ts';

export type DataPlaneOptions = {
  readonly components: Components;
  readonly handlers: Handlers;
  readonly world: World;
  /** Whom a request is for that names no client, as those for a token by an unknown one do. */
  readonly firstTenantId: string;
  /** What goes wrong on purpose with an operation. */
  readonly interfere: NonNullable<Surface['interfere']>;
  readonly onDefect: Surface['onDefect'];
};

export function dataPlane(options: DataPlaneOptions): Surface {
  const { components, handlers, world, firstTenantId, interfere, onDefect } = options;
  const { store } = world;

  return {
    components,
    operations: operationTable,
    onDefect,

    async admit(operationId, authorization, { headers }) {
      if (authorization !== undefined) return authorize(operationId as OperationId, authorization, world);
      throw new Refusal(
        'token_invalid',
        headers['authorization'] === undefined
          ? 'No Bearer token was sent. Send Authorization: Bearer <access_token> with a token from POST /v1/auth/token.'
          : 'The Authorization header is not of the form "Bearer <access_token>".',
      );
    },

    async tenantOf(_operationId, caller, body) {
      if (caller !== undefined) return (caller as Caller).tenant;
      const client_id = fieldOf(body, 'client_id');
      const client = client_id && (await store.find('oauth_client', { client_id: client_id.toLowerCase() }));
      return store.find('tenant', { tenant_id: client ? client.tenant_id : firstTenantId });
    },

    interfere,

    handle(operationId, call) {
      // The request was validated against this very operation, and secured ones have their caller.
      const handler = handlers[operationId as OperationId] as (call: object, world: World) => Promise<Answer>;
      return handler(call, world);
    },
  };
}

function fieldOf(body: unknown, name: string): string | undefined {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
