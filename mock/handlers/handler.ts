/**
 * What a handler is: one operation of the contract, from a request that is known to be valid to the documented success,
 * or a `Refusal`. It reads what it needs, lets the domain decide, and commits once.
 */
import type { operationTable } from '../../generated/operations.ts';
import type { OperationId, OperationResponse, RequestBody } from '../../generated/wire.ts';
import type { Instant } from '../domain/instant.ts';
import type { OAuthClient } from '../domain/oauth-client.ts';
import type { Tenant } from '../domain/tenant.ts';
import type { AccessTokens } from '../runtime/access-tokens.ts';
import type { Store } from '../store/store.ts';

/** Everything outside a handler that it may use. */
export type World = {
  readonly store: Store;
  readonly tokens: AccessTokens;
  /** The real time; a tenant's own is `tenantTime(tenant, now())`. */
  readonly now: () => Instant;
  /** Why an endpoint cannot be registered, beyond what the contract says of it. @default all others can */
  readonly refusedEndpoint?: ((endpoint: string) => string | undefined) | undefined;
};

/** Who calls: the client that a token was issued to, and its tenant. */
export type Caller = { readonly client: OAuthClient; readonly tenant: Tenant };

/** A request whose body is valid by the contract; `caller` is there when the operation is a protected one. */
export type Call<Op extends OperationId> = {
  readonly body: RequestBody<Op>;
} & ((typeof operationTable)[Op]['secured'] extends true ? { readonly caller: Caller } : unknown);

/** The documented success of an operation; everything else is a `Refusal`. */
export type Success<Op extends OperationId> = Extract<
  OperationResponse<Op>,
  { readonly body: { readonly success: true } }
>;

export type Handler<Op extends OperationId> = (call: Call<Op>, world: World) => Promise<Success<Op>>;

/** A handler for each operation of the contract: a missing or unknown one does not compile. */
export type Handlers = { readonly [Op in OperationId]: Handler<Op> };
